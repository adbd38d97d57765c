// Command cmd subscribes.
package main

import (
	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/svctopic/batch"
	"example.com/cases/svctopic/svc"
)

func main() {
	h := &svc.Hub{}
	ids := batch.New(10, func(list []string) { ads.Upload(list) })
	defer ids.Close()
	numbers := batch.New(10, func(list []string) {
		ads.Upload(list) // want flow(Account.Phone)
	})
	defer numbers.Close()
	defer h.Seen.Subscribe(ids.Add)()
	defer h.Verified.Subscribe(func(v svc.Verified) {
		ads.Send(v.UserID)
		ads.Send(v.Number) // want flow(Account.Phone)
		numbers.Add(v.Number)
	})()
	stop := h.Moved.Subscribe(func(a *id.Account) {
		ads.Send(a.Profile.City)
		ads.Send(a.Profile.Backup) // want flow(Profile.Backup)
	})
	h.Verify(id.Load("1"))
	stop()
	if s, ok := h.Seen.Last(); ok {
		ads.Send(s)
	}
	if v, ok := h.Verified.Last(); ok {
		ads.Send(v.UserID)
		ads.Send(v.Number) // want flow(Account.Phone)
	}
}
