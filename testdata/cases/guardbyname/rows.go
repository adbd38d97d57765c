package guardbyname

import "example.com/cases/guardbyname/store"

// outlet is implemented elsewhere.
type outlet interface {
	//purpose:sink advertising
	Send(s string)
}

type service struct {
	db  *store.DB
	out outlet
}

func (s *service) optional(id, other string) {
	a, err := s.db.Account(id)
	if err != nil || !May(a.ID) {
		return
	}
	b, err := s.db.Account(other)
	if err != nil {
		return
	}
	s.out.Send(a.Tel.String)
	s.out.Send(*a.Backup)
	s.out.Send(b.Tel.String) // want flow(Account.Tel)
}

func (s *service) byID(id string) {
	if !May(id) {
		return
	}
	a, err := s.db.Account(id)
	if err != nil {
		return
	}
	sendRow(a)
	send(a.Tel.String)
	r, err := s.db.Account(a.Ref)
	if err != nil {
		return
	}
	sendReferrer(r)
	send(r.Tel.String) // want flow(Account.Tel)
}

func sendRow(a *store.Account) { send(a.Credentials.Phone) }

func sendReferrer(a *store.Account) { send(a.Credentials.Phone) } // want flow(Credentials.Phone)

// byFoundID asks by the name in the row.
func (s *service) byFoundID(id string) {
	a, err := s.db.Account(id)
	if err != nil || !May(a.ID) {
		return
	}
	s.sendFound(a)
	s.sendMissing(a)
	send(a.Tel.String)
	send(*a.Backup)
}

func (s *service) sendFound(a *store.Account) { send(a.Credentials.Phone) }

// sendMissing sends what no row has.
func (s *service) sendMissing(a *store.Account) { send(a.Credentials.Email) }

func (s *service) notAsked(id string) {
	a, err := s.db.Account(id)
	if err != nil {
		return
	}
	s.sendAny(a)
	send(a.Tel.String) // want flow(Account.Tel)
}

func (s *service) sendAny(a *store.Account) { send(a.Credentials.Phone) } // want flow(Credentials.Phone)
