// Package svcdto hands on what was converted.
package svcdto

import (
	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/svcdto/conv"
	"example.com/cases/svcdto/pb"
)

func views(us []*pb.User) {
	for _, u := range us {
		v := conv.ToView(u)
		ads.Put(v.ID)
		ads.Put(v.Labels)
		ads.Send(v.Name)
		ads.Put(v)
		w := conv.ToView(u, conv.WithContact)
		ads.Send(w.Name)
		ads.Put(w.Contact) // want flow(User.Phone)
	}
}

func getters(u *pb.User) {
	ads.Send(u.GetId())
	ads.Send(u.GetDisplayName())
	ads.Put(u.GetLabels())
	ads.Send(u.GetNewsletter())
	ads.Send(u.GetPhone())        // want flow(User.Phone)
	ads.Send(u.GetRecoveryMail()) // want flow(User_RecoveryMail.RecoveryMail)
	switch c := u.GetContact().(type) {
	case *pb.User_Newsletter:
		ads.Send(c.Newsletter)
	case *pb.User_RecoveryMail:
		ads.Send(c.RecoveryMail) // want flow(User_RecoveryMail.RecoveryMail)
	}
}

func protos(a *id.Account) {
	u := conv.ToProto(a)
	ads.Send(u.GetId())
	ads.Send(*u.DisplayName)
	ads.Put(u.Labels)
	ads.Send(u.Phone) // want flow(Account.Phone)
}
