// Package dynpointerconstraint calls methods through pointer constraints.
package dynpointerconstraint

import (
	"fmt"
	"strings"
)

//purpose:sink advertising
func send(v any) { fmt.Println("SINK", strings.Contains(fmt.Sprint(v), "MK"), v) }

type User struct {
	ID    string
	Phone string //purpose:source security
}

func (u *User) Key() string      { return u.ID }
func (u *User) Contact() string  { return u.Phone }
func (u *User) Fill(p string)    { u.Phone = p }
func (u *User) Export(to string) { send(to + u.ID) }

type Out struct{ buf []string }

func (o *Out) Key() string      { return "" }
func (o *Out) Contact() string  { return "" }
func (o *Out) Fill(p string)    { o.buf = append(o.buf, p) }
func (o *Out) Export(to string) { send(to) } // want flow(User.Phone)

type Keyed[T any] interface {
	*T
	Key() string
	Contact() string
	Fill(string)
	Export(string)
}

func key[T any, PT Keyed[T]](v T) string     { return PT(&v).Key() }
func contact[T any, PT Keyed[T]](v T) string { return PT(&v).Contact() }
func export[T any, PT Keyed[T]](v *T, s string) {
	PT(v).Export(s)
}
func fill[T any, PT Keyed[T]](s string) *T { var v T; PT(&v).Fill(s); return &v }

func keyP[T interface{ Key() string }](v T) string { return v.Key() }

type Repo[T any, PT Keyed[T]] struct{ rows map[string]T }

func (r *Repo[T, PT]) Save(v T) string {
	k := PT(&v).Key()
	r.rows[k] = v
	return k
}

func run() {
	u := User{"a", "+49MK1"}
	send(key(u))
	send(contact(u)) // want flow(User.Phone)
	send(keyP(&u))
	r := &Repo[User, *User]{map[string]User{}}
	send(r.Save(u))
	for k := range r.rows {
		send(k)
	}
	export(&Out{}, u.Phone)
	export(&u, "x")
	send(fill[Out](u.Phone).buf) // want flow(User.Phone)
}
