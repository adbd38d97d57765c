// Package camp adds a handler to a queue, and later a job for it.
package camp

import (
	"fmt"

	"example.com/cases/svcqueue/q"
)

type User struct {
	ID    string
	Phone string `purpose:"security"`
}

//purpose:sink advertising
func Push(key string) { fmt.Println("SINK", key) }

type Service struct {
	q *q.Queue
	u *User
}

func New(q *q.Queue, u *User) *Service { return &Service{q, u} }

func (s *Service) Install() {
	s.q.Handle("ads", s.ads)
}

func (s *Service) ads(j *q.Job) {
	Push(j.To)
}

func (s *Service) Trigger() { s.q.Put(q.Job{Kind: "ads", To: s.u.Phone}) }
