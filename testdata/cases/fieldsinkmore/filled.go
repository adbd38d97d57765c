package fieldsinkmore

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"reflect"

	"example.com/cases/ads"
	"example.com/cases/id"
)

// Target is written by others.
type Target struct {
	Key  string    //purpose:sink advertising
	Out  io.Writer //purpose:sink advertising
	Note string
	Log  io.Writer
}

// Wrapped has one.
type Wrapped struct{ Target *Target }

type sender interface {
	Send(text string) error
	Ready() bool
}

// Campaign sends by what it was given.
type Campaign struct {
	Via   sender //purpose:sink advertising
	Other sender
}

func filled(t *Target, a *id.Account) {
	fmt.Sscan(a.Phone, &t.Key) // want flow(Account.Phone)
	fmt.Sscan(a.Phone, &t.Note)
	fmt.Sscan(a.Name, &t.Key)
	json.Unmarshal([]byte(a.Phone), &t.Key)     // want flow(Account.Phone)
	json.Unmarshal([]byte(a.Phone), t)          // want flow(Account.Phone)
	json.Unmarshal([]byte(a.Phone), &Wrapped{}) // want flow(Account.Phone)
	json.Unmarshal([]byte(a.Name), t)
	reflect.ValueOf(t).Elem().FieldByName("Key").SetString(a.Name)
	reflect.ValueOf(&t.Key).Elem().SetString(a.Phone) // want flow(Account.Phone)
}

func listed(t *Target, a *id.Account) {
	for _, p := range []*string{&t.Key} {
		*p = a.Phone // want flow(Account.Phone)
	}
	for _, p := range []*string{&t.Note} {
		*p = a.Phone
	}
	for _, p := range map[string]*string{"key": &t.Key} {
		set(p, a.Email) // want flow(Account.Email)
		set(p, a.Name)
	}
}

func set(p *string, text string) { *p = text }

func written(t *Target, a *id.Account) {
	io.WriteString(t.Out, a.Phone)              // want flow(Account.Phone)
	fmt.Fprintf(t.Out, "tel=%s", a.Phone)       // want flow(Account.Phone)
	t.Out.Write([]byte(a.Phone))                // want flow(Account.Phone)
	json.NewEncoder(t.Out).Encode(a.Email)      // want flow(Account.Email)
	bufio.NewWriter(t.Out).WriteString(a.Phone) // want flow(Account.Phone)
	say(t.Out, a.Email)
	say(t.Log, a.Email)
	io.WriteString(t.Log, a.Phone)
	io.WriteString(t.Out, a.Name)
	fmt.Fprintf(t.Log, "tel=%s", a.Phone)
}

func say(w io.Writer, text string) {
	fmt.Fprintln(w, text) // want flow(Account.Email)
}

func sent(c *Campaign, a *id.Account) {
	if c.Via.Ready() {
		_ = c.Via.Send(a.Phone) // want flow(Account.Phone)
		_ = c.Via.Send(a.Name)
	}
	_ = c.Other.Send(a.Phone)
}

func sentMatched(c *Campaign, a *id.Account, leads map[string]bool) {
	if leads[a.Phone] {
		_ = c.Via.Send(a.ID) // want match(Account.Phone)
	}
	ads.Send(a.Name)
}

// Addresses may be handed over as a list, to what is known only later.

type scanner interface{ scan(to ...any) }

type row struct{ text string }

func (r row) scan(to ...any) {
	for _, p := range to {
		if p, ok := p.(*string); ok {
			*p = r.text
		}
	}
}

func setAll(text string, to ...*string) {
	for _, p := range to {
		*p = text
	}
}

func scanned(t *Target, a *id.Account) {
	row{a.Phone}.scan(&t.Key) // want flow(Account.Phone)
	row{a.Phone}.scan(&t.Note)
	row{a.Name}.scan(&t.Key)
	var s scanner = row{a.Email}
	s.scan(&t.Note, &t.Key)          // want flow(Account.Email)
	setAll(a.Phone, &t.Note, &t.Key) // want flow(Account.Phone)
	setAll(a.Name, &t.Note, &t.Key)
}
