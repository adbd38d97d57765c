// Command svcqueuemain has a queue in one package.
package main

import (
	"net/http"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type Queue struct{ ch chan string }

func NewQueue(work func(string)) *Queue {
	q := &Queue{ch: make(chan string)}
	go func() {
		for v := range q.ch {
			work(v)
		}
	}()
	return q
}
func (q *Queue) Push(s string) { q.ch <- s }

type Service struct{ promo, mail *Queue }

func New() *Service {
	s := &Service{}
	s.promo = NewQueue(func(t string) {
		ads.Send(t) // want flow(Account.Email)
	})
	s.mail = NewQueue(func(t string) {
		ads.Log(t)
	})
	return s
}

func (s *Service) Promote(a *id.Account) {
	s.promo.Push(a.Email)
	s.promo.Push(a.Name)
	s.mail.Push(a.Phone)
}

func main() {
	s := New()
	http.HandleFunc("/", func(http.ResponseWriter, *http.Request) {
		s.Promote(id.Load("x"))
	})
	http.ListenAndServe(":80", nil)
}
