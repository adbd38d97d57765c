// Package protoget reads messages of protoc-gen-go: fields, getters, repeated
// fields, maps and oneofs.
package protoget

import (
	"example.com/generated/accountpb"
	"example.com/generated/ads"
)

func fields(a *accountpb.Account) {
	ads.Upload(*a.Phone) // want flow(Account.Phone)
	ads.Upload(*a.Name)
	ads.Upload(*a.Id)
	ads.Upload(*a.Newsletter)
}

func getters(a *accountpb.Account) {
	ads.Upload(a.GetPhone()) // want flow(Account.Phone)
	ads.Upload(a.GetName())
	ads.Upload(a.GetId())
	ads.Upload(a.GetNewsletter())
}

func nested(a *accountpb.Account) {
	ads.Upload(a.GetPrimary().GetAddress()) // want flow(Contact.Address)
	ads.Upload(a.GetPrimary().GetLabel())
}

func repeated(a *accountpb.Account) {
	for _, c := range a.GetBackups() {
		ads.Upload(c.GetAddress()) // want flow(Contact.Address)
		ads.Upload(c.GetLabel())
	}
	var addresses, labels []string
	for _, c := range a.Backups {
		addresses = append(addresses, c.GetAddress())
		labels = append(labels, c.GetLabel())
	}
	ads.Upload(addresses...) // want flow(Contact.Address)
	ads.Upload(labels...)
}

func maps(a *accountpb.Account) {
	for _, number := range a.GetDevices() {
		ads.Upload(number) // want flow(Account.Devices)
	}
	ads.Upload(a.GetDevices()["watch"]) // want flow(Account.Devices)
	ads.Upload(a.GetSettings()["language"])
}

func counts(a *accountpb.Account) {
	ads.Show(len(a.GetDevices()))
	ads.Show(len(a.GetBackups()) > 0)
	if a.GetPhone() != "" {
		ads.Upload(a.GetId())
	}
}

// The message of a type that is a source, and the one around it.
func typed(v *accountpb.Vault) {
	ads.Upload(v.GetSecret().GetValue()) // want flow(Secret)
	ads.Upload(v.GetLabel())
}
