// Package sourceplaces has a source at each place where one may stand.
package sourceplaces

import (
	"encoding/json"

	"example.com/cases/ads"
)

// Contact is embedded.
type Contact struct {
	Number string
	Label  string
}

// Other is embedded, too.
type Other struct{ Text string }

type user struct {
	//purpose:source security
	Contact
	Other
	Email, Phone string //purpose:source security
	//purpose:source security.recovery kind=email
	Backup, Second string
	Plain, Name    string
	Home           struct {
		Line string //purpose:source security
		City string
	}
	Past []struct {
		Line string `purpose:"security"`
		City string
	}
}

func fields(u *user) {
	ads.Send(u.Contact.Number) // want flow(user.Contact)
	ads.Send(u.Number)         // want flow(user.Contact)
	ads.Send(u.Text)
	ads.Send(u.Email)  // want flow(user.Email)
	ads.Send(u.Phone)  // want flow(user.Phone)
	ads.Send(u.Backup) // want flow(user.Backup)
	ads.Send(u.Second) // want flow(user.Second)
	ads.Send(u.Plain)
	ads.Send(u.Name)
	ads.Send(u.Home.Line) // want flow(user.Home.Line)
	ads.Send(u.Home.City)
	ads.Send(u.Past[0].Line) // want flow(user.Past.Line)
	ads.Send(u.Past[0].City)
}

type pointed struct {
	*Contact //purpose:source security
	*Other
}

func embedded(p pointed) {
	ads.Send(p.Label) // want flow(pointed.Contact)
	ads.Send(p.Text)
}

// Box is generic.
type Box[T any] struct {
	Value T //purpose:source security
	Note  string
}

// Open returns what is in it.
//
//purpose:source security
func (b *Box[T]) Open() (v T) { return v }

// Peek is not annotated.
func (b *Box[T]) Peek() (v T) { return v }

// First is generic.
//
//purpose:source security
func First[T any](list []T) (v T) { return v }

func last[T any](list []T) (v T) { return v }

type wrapped struct {
	Box[string] //purpose:source security kind=phone
	Plain       Box[int]
}

func generic(b *Box[string], c Box[int], w wrapped) {
	ads.Send(b.Value) // want flow(Box.Value)
	ads.Send(b.Note)
	ads.Score(c.Value)  // want flow(Box.Value)
	ads.Send(b.Open())  // want flow(Box.Open)
	ads.Score(c.Open()) // want flow(Box.Open)
	ads.Send(b.Peek())
	ads.Send(First([]string{"x"})) // want flow(First)
	ads.Send(last([]string{"x"}))
	ads.Send(w.Note) // want flow(wrapped.Box)
	ads.Send(w.Plain.Note)
}

// A directive above a group speaks of all that is in it.
//
//purpose:source security
var (
	one string
	two string
)

var (
	three, four string //purpose:source security
	five        string

	//purpose:source security
	six = map[string]string{}
)

var seven struct {
	Line string //purpose:source security
	City string
}

func variables() {
	ads.Send(one)   // want flow(one)
	ads.Send(two)   // want flow(two)
	ads.Send(three) // want flow(three)
	ads.Send(four)  // want flow(four)
	ads.Send(five)
	ads.Send(six["x"])   // want flow(six)
	ads.Send(seven.Line) // want flow(seven.Line)
	ads.Send(seven.City)
}

type (
	//purpose:source security
	number string
	label  string
	lined  string   //purpose:source security
	braced struct { //purpose:source security
		Text string
	}
)

func kinds(n number, l label, m lined, b braced) {
	ads.Send(string(n)) // want flow(number)
	ads.Send(string(l))
	ads.Send(string(m)) // want flow(lined)
	ads.Send(b.Text)    // want flow(braced)
}

// An alias has the annotations of its type, and so has a copy of a type those
// of its fields.
type (
	alias     = number
	boxed     = Box[string]
	copied    user
	anonymous = struct {
		Line string //purpose:source security
		City string
	}
)

func aliases(a alias, b boxed, c copied, d anonymous) {
	ads.Send(string(a)) // want flow(number)
	ads.Send(b.Value)   // want flow(Box.Value)
	ads.Send(b.Note)
	ads.Send(c.Email) // want flow(user.Email)
	ads.Send(c.Name)
	ads.Send(d.Line) // want flow(anonymous.Line)
	ads.Send(d.City)
}

func local() {
	type row struct {
		Phone string //purpose:source security
		Name  string
	}
	//purpose:source security
	type digits string
	var r row
	var d digits
	_ = json.Unmarshal([]byte("{}"), &r)
	ads.Send(r.Phone) // want flow(row.Phone)
	ads.Send(r.Name)
	_ = json.Unmarshal([]byte("{}"), &d)
	ads.Send(string(d)) // want flow(digits)
	var x struct {
		Line string `purpose:"security"`
		City string
	}
	_ = json.Unmarshal([]byte("{}"), &x)
	ads.Send(x.Line) // want flow(x.Line)
	ads.Send(x.City)
}

func param(p struct {
	Line string //purpose:source security
	City string
}) {
	ads.Send(p.Line) // want flow(param.in0.Line)
	ads.Send(p.City)
}
