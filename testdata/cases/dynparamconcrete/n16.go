// Package dynparamconcrete asks generic values for concrete types.
package dynparamconcrete

import (
	"errors"
	"example.com/cases/ads"
	"example.com/cases/id"
	"strconv"
)

// any(&t) in generic code, asserted to a concrete type there
func Parse[T any](s string) (v T, err error) {
	switch p := any(&v).(type) {
	case *string:
		*p = s
	case *[]byte:
		*p = []byte(s)
	case *int:
		*p, err = strconv.Atoi(s)
	case **id.Account:
		*p = &id.Account{Phone: s}
	default:
		err = errors.New("x")
	}
	return
}
func Text[T any](t T) string {
	switch v := any(&t).(type) {
	case *string:
		return *v
	case *int:
		return "int"
	}
	return ""
}
func TextV[T any](t T) string {
	switch v := any(t).(type) {
	case string:
		return v
	case int:
		return "int"
	}
	return ""
}
func TextS[T any](t []T) string {
	if l, ok := any(t).([]string); ok {
		return l[0]
	}
	return ""
}
func TextM[T any](t map[string]T) string {
	if l, ok := any(t).(map[string]string); ok {
		return l["x"]
	}
	return ""
}
func TextP[T any](t *T) string {
	if l, ok := any(t).(*string); ok {
		return *l
	}
	return ""
}
func TextB[T any](t Box[T]) string {
	if l, ok := any(t).(Box[string]); ok {
		return l.V
	}
	return ""
}
func TextPB[T any](t *Box[T]) string {
	if l, ok := any(t).(*Box[string]); ok {
		return l.V
	}
	return ""
}
func TextF[T any](t func() T) string {
	if l, ok := any(t).(func() string); ok {
		return l()
	}
	return ""
}
func TextT[T any](s string) T      { return any(s).(T) }
func TextTP[T any](s *string) *T   { return any(s).(*T) }
func TextTS[T any](s []string) []T { return any(s).([]T) }
func SetP[T any](p *T, s string) {
	if x, ok := any(p).(*string); ok {
		*x = s
	}
}
func SetI[T any](p *T, s string) {
	if x, ok := any(p).(interface{ Set(string) }); ok {
		x.Set(s)
	}
}

type Box[T any] struct{ V T }

func (b *Box[T]) Set(s string) {
	if x, ok := any(&b.V).(*string); ok {
		*x = s
	}
}

type Null[T any] struct {
	V     T
	Valid bool
}

func (n *Null[T]) Scan(src any) error {
	switch d := any(&n.V).(type) {
	case *string:
		*d, _ = src.(string)
	}
	n.Valid = true
	return nil
}
func run() {
	a := id.Load("1")
	s, _ := Parse[string](a.Phone)
	ads.Send(s) // want flow(Account.Phone)
	b, _ := Parse[[]byte](a.Phone)
	ads.Bytes(b) // want flow(Account.Phone)
	q, _ := Parse[*id.Account](a.Name)
	ads.Send(q.Phone)       // want flow(Account.Phone)
	ads.Send(Text(a.Phone)) // want flow(Account.Phone)
	ads.Send(Text(a.Name))
	ads.Send(TextV(a.Phone))           // want flow(Account.Phone)
	ads.Send(TextS([]string{a.Phone})) // want flow(Account.Phone)
	ads.Send(TextS([]string{a.Name}))
	ads.Send(TextM(map[string]string{"x": a.Phone}))  // want flow(Account.Phone)
	ads.Send(TextP(&a.Phone))                         // want flow(Account.Phone)
	ads.Send(TextB(Box[string]{a.Phone}))             // want flow(Account.Phone)
	ads.Send(TextPB(&Box[string]{a.Phone}))           // want flow(Account.Phone)
	ads.Send(TextF(func() string { return a.Phone })) // want flow(Account.Phone)
	ads.Send(TextT[string](a.Phone))                  // want flow(Account.Phone)
	ads.Send(*TextTP[string](&a.Phone))               // want flow(Account.Phone)
	ads.Send(TextTS[string]([]string{a.Phone})[0])    // want flow(Account.Phone)
	var x string
	SetP(&x, a.Phone)
	ads.Send(x) // want flow(Account.Phone)
	var y Box[string]
	SetI(&y, a.Phone)
	var z Box[string]
	z.Set(a.Phone)
	ads.Send(z.V) // want flow(Account.Phone)
	var n Null[string]
	n.Scan(a.Phone)
	ads.Send(n.V) // want flow(Account.Phone)
	var m Null[int]
	m.Scan(a.Phone)
}
