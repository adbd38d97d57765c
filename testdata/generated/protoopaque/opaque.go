// Package protoopaque reads messages of protobuf's opaque API. There a comment
// of a .proto file lands at the builder alone, so the policy names the fields.
package protoopaque

import (
	"google.golang.org/protobuf/proto"

	"example.com/generated/ads"
	"example.com/generated/opaquepb"
)

func getters(a *opaquepb.Account) {
	ads.Upload(a.GetPhone()) // want flow(Account.xxx_hidden_Phone)
	ads.Upload(a.GetName())
	ads.Upload(a.GetRecoveryEmail()) // want flow(account_RecoveryEmail.RecoveryEmail)
	ads.Upload(a.GetQuestion())
	if a.HasPhone() {
		ads.Upload(a.GetId())
	}
}

func setters(a *opaquepb.Account) {
	b := &opaquepb.Account{}
	b.SetName(a.GetPhone())
	ads.Upload(b.GetName()) // want flow(Account.xxx_hidden_Phone)
	c := &opaquepb.Account{}
	c.SetName(a.GetId())
	ads.Upload(c.GetName())
}

func built(name, phone string) {
	b := opaquepb.Account_builder{Name: proto.String(name), Phone: proto.String(phone)}
	ads.Upload(b.Build().GetName())
}

func builder(b opaquepb.Account_builder) {
	ads.Upload(*b.Phone) // want flow(Account_builder.Phone)
	ads.Upload(*b.Name)
}
