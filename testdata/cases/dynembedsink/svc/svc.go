package svc

type User struct {
	ID string
	//purpose:source security kind=phone
	Phone string
}

// Syncer is what this package needs.
type Syncer interface{ Sync(list []string) error }
type Phoner interface{ Phone(id string) string }
type Checker interface{ Allowed() bool }

type Svc struct {
	S Syncer
	P Phoner
	C Checker
}

func (s *Svc) Run(u *User) error    { return s.S.Sync([]string{u.Phone}) }
func (s *Svc) Get(id string) string { return s.P.Phone(id) }
