// Package presenceflag has structs that are annotated as a whole. Their truth values say
// whether a contact is there, and are no contacts, but for one that is annotated itself and
// those of which all of it consists.
package presenceflag

import (
	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/presenceflag/opt"
)

type User struct {
	ID    string
	Mail  opt.Option[string]  //purpose:source security kind=email
	Ptr   *opt.Option[string] //purpose:source security
	Two   opt.Option[bool]    //purpose:source security
	C     opt.Contact         //purpose:source security
	P     *opt.Contact        //purpose:source security
	S     []opt.Contact       //purpose:source security
	Ways  Ways                //purpose:source security
	Login Login
}

// Login is a source as a type; whether it is a second factor is one by itself.
//
//purpose:source security
type Login struct {
	Name   string
	Old    bool
	Second bool //purpose:source security
}

// Ways has nothing but truth values.
type Ways struct{ Phone, Mail bool }

func read(u User) {
	ads.Put(u.Mail.IsSome())
	v, ok := u.Mail.Get()
	ads.Put(ok)
	ads.Send(v) // want flow(User.Mail)
	if ok {
		ads.Send(u.ID)
	}
	ads.Put(u.Mail)          // want flow(User.Mail)
	ads.Send(u.Mail.Or("x")) // want flow(User.Mail)
	on, _ := u.Two.Get()
	ads.Put(on) // want flow(User.Two)
	ads.Put(u.Two.IsSome())
	ads.Put(u.C.Asked)
	ads.Put(u.C.State.Verified)
	ads.Send(u.C.Value)  // want flow(User.C)
	ads.Put(u.Ways.Mail) // want flow(User.Ways)
	ads.Put(u.Login.Old)
	ads.Put(u.Login.Second) // want flow(Login.Second) flow(Login)
	ads.Send(u.Login.Name)  // want flow(Login)
}

func pointers(u *User) {
	ads.Put(u.Mail.IsSome())
	ads.Put(u.Mail.Has())
	ads.Put(u.Ptr.Has())
	ads.Put(u.Ptr.IsSome())
	v, ok := u.Ptr.Get()
	ads.Put(ok)
	ads.Send(v) // want flow(User.Ptr)
	ads.Put(u.P.Asked)
	ads.Put(u.P.State.Primary)
	ads.Send(u.P.Value) // want flow(User.P)
	for _, c := range u.S {
		ads.Put(c.Asked)
		ads.Send(c.Value) // want flow(User.S)
	}
	ads.Put(u.S[0].Asked)
	for i := range u.S {
		c := &u.S[i]
		ads.Put(c.State.Verified)
		ads.Send(c.Value) // want flow(User.S)
	}
	ads.Put(u.Ways.Phone) // want flow(User.Ways)
}

func set(text string, asked bool) {
	u := User{Mail: opt.Some(text)}
	ads.Put(u.Mail.IsSome())
	v, ok := u.Mail.Get()
	ads.Put(ok)
	ads.Send(v) // want flow(User.Mail)
	var w User
	w.Mail.Set(text)
	ads.Put(w.Mail.IsSome())
	ads.Send(w.Mail.Or("x")) // want flow(User.Mail)
	w.C = opt.Contact{Value: text, Asked: asked}
	ads.Put(w.C.Asked)
	ads.Put(w.C.State.Verified)
	ads.Send(w.C.Value) // want flow(User.C)
	w.P = &opt.Contact{Value: text, Asked: asked}
	ads.Put(w.P.Asked)
	ads.Send(w.P.Value) // want flow(User.P)
	w.Login = Login{Name: text, Old: asked, Second: asked}
	ads.Put(w.Login.Old)
	ads.Put(w.Login.Second) // want flow(Login.Second)
}

// A truth value that was computed by comparing contacts says what they are.
func compared(u User, a *id.Account, known []string) {
	c := opt.Contact{Value: a.Name}
	for _, k := range known {
		c.Asked = c.Asked || k == a.Phone
	}
	ads.Put(c.Asked) // want match(Account.Phone)
	o := opt.Some(a.Phone == u.ID)
	ads.Put(o.IsSome())
	yes, _ := o.Get()
	ads.Put(yes) // want match(Account.Phone)
	if u.C.Value == a.Name {
		u.C.Asked = true
	}
	ads.Put(u.C.Asked) // want match(User.C)
}

//purpose:source security
func lookup(id string) opt.Contact { return opt.Contact{Value: id, Asked: id != ""} }

// Directory is implemented elsewhere.
type Directory interface {
	//purpose:source security
	Find(id string) (*opt.Contact, error)
}

func called(d Directory) {
	c := lookup("1")
	ads.Put(c.Asked)
	ads.Send(c.Value) // want flow(lookup)
	f, err := d.Find("1")
	if err != nil {
		return
	}
	ads.Put(f.Asked)
	ads.Send(f.Value) // want flow(Directory.Find)
}
