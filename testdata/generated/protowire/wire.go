// Package protowire hands messages through the functions of the protobuf
// module: encoders, decoders, copies and merges.
package protowire

import (
	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/encoding/prototext"
	"google.golang.org/protobuf/proto"

	"example.com/generated/accountpb"
	"example.com/generated/ads"
)

func marshal(c *accountpb.Contact) error {
	body, err := proto.Marshal(c)
	if err != nil {
		return err
	}
	ads.Send(body) // want flow(Contact.Address)
	return nil
}

func marshalLabel(c *accountpb.Contact) error {
	body, err := proto.Marshal(&accountpb.Contact{Label: proto.String(c.GetLabel())})
	if err != nil {
		return err
	}
	ads.Send(body)
	return nil
}

func marshalOptions(c *accountpb.Contact) error {
	body, err := proto.MarshalOptions{Deterministic: true}.Marshal(c)
	if err != nil {
		return err
	}
	ads.Send(body) // want flow(Contact.Address)
	body, err = proto.MarshalOptions{Deterministic: true}.MarshalAppend(nil, c)
	ads.Send(body) // want flow(Contact.Address)
	return err
}

func size(c *accountpb.Contact) {
	ads.Show(proto.Size(c) > 0)
}

func unmarshal(body []byte) error {
	var c accountpb.Contact
	if err := proto.Unmarshal(body, &c); err != nil {
		return err
	}
	ads.Upload(c.GetAddress()) // want flow(Contact.Address)
	ads.Upload(c.GetLabel())
	return nil
}

// What was encoded comes out of the decoder, wherever it is read from.
func roundTrip(a *accountpb.Account) error {
	body, err := proto.Marshal(&accountpb.Contact{Label: a.Phone})
	if err != nil {
		return err
	}
	var c accountpb.Contact
	if err := proto.Unmarshal(body, &c); err != nil {
		return err
	}
	ads.Upload(c.GetLabel()) // want flow(Account.Phone)
	return nil
}

func clone(c *accountpb.Contact) {
	other := proto.Clone(c).(*accountpb.Contact)
	ads.Upload(other.GetAddress()) // want flow(Contact.Address)
	ads.Upload(other.GetLabel())
	ads.Upload(proto.CloneOf(c).GetAddress()) // want flow(Contact.Address)
	ads.Upload(proto.CloneOf(c).GetLabel())
}

func merge(c *accountpb.Contact) {
	into := &accountpb.Contact{}
	proto.Merge(into, c)
	ads.Upload(into.GetAddress()) // want flow(Contact.Address)
	ads.Upload(into.GetLabel())
}

func pointers(a *accountpb.Account) {
	ads.Upload(*proto.String(a.GetPhone())) // want flow(Account.Phone)
	ads.Upload(*proto.String(a.GetName()))
}

func equal(a, b *accountpb.Contact, id string) {
	if proto.Equal(a, b) {
		ads.Upload(id) // want match(Contact.Address)
	}
	if proto.Equal(&accountpb.Contact{Label: a.Label}, &accountpb.Contact{Label: b.Label}) {
		ads.Upload(id)
	}
}

func json(c *accountpb.Contact) {
	body, _ := protojson.Marshal(c)
	ads.Send(body)                  // want flow(Contact.Address)
	ads.Upload(protojson.Format(c)) // want flow(Contact.Address)
	ads.Upload(prototext.Format(c)) // want flow(Contact.Address)
	ads.Upload(c.String())          // want flow(Contact.Address)
	labelled := &accountpb.Contact{Label: c.Label}
	ads.Upload(protojson.Format(labelled))
	ads.Upload(labelled.String())
}

// A message that was reset holds nothing.
func reset(c *accountpb.Contact, address string) {
	c.Reset()
	ads.Upload(c.GetLabel())
	c.Label = &address
	ads.Upload(c.GetLabel())
}
