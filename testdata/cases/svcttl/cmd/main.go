// Command cmd uses the service.
package main

import (
	"os"
	"time"

	"example.com/cases/ads"
	"example.com/cases/svcttl/store"
	"example.com/cases/svcttl/svc"
)

func main() {
	st := &store.Store{}
	st.Refresh()
	s := svc.New(st)
	time.AfterFunc(time.Hour, st.Refresh)
	time.AfterFunc(time.Hour, s.Snapshot)
	for _, key := range os.Args[1:] {
		name, err := s.Name(key)
		if err != nil {
			continue
		}
		ads.Send(name)
		phone, err := s.Phone(key)
		if err != nil {
			ads.Send(err.Error())
			continue
		}
		ads.Send(phone) // want flow(Account.Phone)
		a, err := s.Account(key)
		if err != nil {
			continue
		}
		ads.Send(a.Email) // want flow(Account.Email)
		ads.Send(a.ID)
		ads.Send(a.Name)
	}
}
