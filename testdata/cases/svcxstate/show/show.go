// Package show shows advertisements to who has a session.
package show

import (
	"example.com/cases/ads"
	_ "example.com/cases/svcxstate/login"
	"example.com/cases/svcxstate/sess"
)

// Page shows a page.
func Page(user, page string) {
	s, ok := sess.Default.Get(user)
	if !ok {
		return
	}
	s.Visit(page)
	ads.Send(s.User)
	ads.Upload(s.Pages())
	ads.Score(sess.Default.Count())
}

// Leak leaks.
func Leak(user string) {
	if s, ok := sess.Default.Get(user); ok {
		ads.Send(s.Phone) // want flow(Account.Phone)
	}
}

// All leaks all.
func All() {
	sess.Default.Each(func(s *sess.Session) bool {
		ads.Send(s.User)
		ads.Put(s.Attrs) // want flow(Account.Email)
		return true
	})
}
