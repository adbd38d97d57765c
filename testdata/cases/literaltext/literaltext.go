// Package literaltext has contacts as texts in composite literals. What evidently stands
// where there is none is no contact, and neither is a text that takes the place of one.
package literaltext

import (
	"example.com/cases/ads"
	"example.com/cases/literaltext/store"
)

const owner = "alice"

func local() {
	a := store.User{ID: 1, Login: "alice"}
	ads.Send(a.Login) // want flow(User.Login)
	ads.Send(a.Phone)
	ads.Send(a.Name)
	b := &store.User{Phone: "SECPHONE", Name: "bob"}
	ads.Send(b.Phone) // want flow(User.Phone)
	ads.Send(b.Name)
	c := store.User{7, owner, "tel:" + owner, "carol", []byte("abc"), any("abc"), [2]string{"mother's maiden name"}, "abc", struct{ Of string }{"abc"}}
	ads.Send(c.Login)   // want flow(User.Login)
	ads.Send(c.Phone)   // want flow(User.Phone)
	ads.Bytes(c.Raw)    // want flow(User.Raw)
	ads.Put(c.Any)      // want flow(User.Any)
	ads.Send(c.Pair[0]) // want flow(User.Pair)
	ads.Put(c.Given)    // want flow(Secret)
	ads.Send(c.Near.Of) // want flow(User.Near)
	ads.Send(c.Name)
}

func elements() {
	list := []store.User{{Login: "alice"}, {Login: "bob"}}
	for _, u := range list {
		ads.Send(u.Login) // want flow(User.Login)
		ads.Send(u.Phone)
	}
	table := map[string]store.User{"a": {Phone: "abc"}}
	ads.Send(table["a"].Phone) // want flow(User.Phone)
	ads.Send(table["a"].Login)
	ptrs := [...]*store.User{{Login: "-"}, {Phone: "abc"}}
	ads.Send(ptrs[1].Phone) // want flow(User.Phone)
	ads.Send(ptrs[0].Login)
}

func converted() {
	ads.Put(store.Secret("abc")) // want flow(Secret)
	ads.Put(store.Secret("***"))
	ads.Put(store.Secret("Unknown"))
	ads.Put(store.Secret(""))
	ads.Upload(store.Secrets{"abc"}) // want flow(Secrets)
	ads.Upload(store.Secrets{"hidden", "-"})
	table := map[string]store.Secret{"abc": "def"}
	ads.Put(table["abc"]) // want flow(Secret)
	for k := range table {
		ads.Put(k)
	}
}

func which(first bool) {
	login := "alice"
	if first {
		login = "bob"
	}
	ads.Send(store.User{Login: login}.Login) // want flow(User.Login)
	text := "hidden"
	if first {
		text = "-"
	}
	ads.Send(store.User{Login: text}.Login)
}

func stored() {
	s := store.New(store.User{ID: 1, Login: "bob"}, store.User{ID: 2, Phone: "none"})
	ads.Send(s.Get(1).Login) // want flow(User.Login)
	ads.Send(s.Get(1).Phone)
	ads.Send(s.Get(1).Name)
	ads.Send(store.Load().Login) // want flow(User.Login)
	ads.Send(store.Load().Phone)
	g := store.Gone()
	ads.Send(g.Login)
	ads.Send(g.Phone)
	ads.Bytes(g.Raw)
	ads.Put(g.Any)
}

func variable() {
	for _, u := range store.Default {
		ads.Send(u.Login) // want flow(User.Login)
		ads.Send(u.Name)
	}
}

// dto has nothing of a user that is to be hidden.
func dto(u store.User) store.User {
	return store.User{ID: u.ID, Login: "redacted", Phone: "<phone removed>", Name: u.Name}
}

func cleaned(u store.User) {
	v := dto(u)
	ads.Send(v.Login)
	ads.Send(v.Phone)
	ads.Send(v.Name)
	ads.Send(u.Login) // want flow(User.Login)
	u = store.User{ID: u.ID, Login: "[email protected]", Phone: "not available", Given: "REDACTED_SECRET"}
	ads.Send(u.Login)
	ads.Send(u.Phone)
	ads.Put(u.Given)
}

// Whatever is assigned takes the place of what was there.
func assigned(u store.User, p *store.User, all []store.User) {
	u.Login = "somebody"
	ads.Send(u.Login)
	p.Phone = "gone"
	ads.Send(p.Phone)
	p.Given = "gone"
	ads.Put(p.Given)
	u.Near.Of = "nowhere"
	ads.Send(u.Near.Of)
	all[0].Login = "somebody"
	for i := range all {
		all[i].Phone = "gone"
	}
	u.Phone = "gone1"
	ads.Send(u.Phone) // want flow(User.Phone)
	u = store.User{Login: "alice"}
	u.Login = "somebody"
	ads.Send(u.Login)
	*p = store.User{Login: "alice"}
	ads.Send(p.Login) // want flow(User.Login)
	ads.Send(p.Phone)
}

func compared(u store.User) {
	if u.Login == "alice" || u.Given == "abc" {
		ads.Send(u.Name)
	}
	switch u.Given {
	case "def", store.Secret("ghi"):
		ads.Send(u.Name)
	}
}
