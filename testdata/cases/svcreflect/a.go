// Package svcreflect keeps what json made of values, and reads it back by reflection.
package svcreflect

import (
	"encoding/json"
	"reflect"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type rec struct {
	name string
	data []byte
}

type st struct {
	d  []byte
	rs []rec
	m  map[string][]rec
	n  map[string]rec
}

func (s *st) b(e any) {
	data, _ := json.Marshal(e)
	s.rs = append(s.rs, rec{data: data})
}

func (s *st) load() [][]byte {
	var out [][]byte
	for _, r := range s.rs {
		out = append(out, r.data)
	}
	return out
}

func (s *st) loadAny() []any {
	var out []any
	for _, r := range s.rs {
		var x any
		json.Unmarshal(r.data, &x)
		out = append(out, x)
	}
	return out
}

func (s *st) each(f func(any)) {
	for _, e := range s.loadAny() {
		f(e)
	}
}

func use(s *st, a *id.Account) {
	s.b(a.Phone)
}

func use2(s *st) {
	ads.Bytes(s.rs[0].data) // want flow(Account.Phone)
	ads.Bytes(s.load()[0])  // want flow(Account.Phone)
	ads.Put(s.loadAny()[0]) // want flow(Account.Phone)
}

func use3(s *st) {
	s.each(func(x any) {
		ads.Put(x) // want flow(Account.Phone)
	})
}

type ap interface{ apply(any) }

type state struct{ last string }

func (s *state) apply(x any) {
	if v, ok := x.(string); ok {
		s.last = v
	}
}

func replay[A ap](s *st, a A) A {
	for _, e := range s.loadAny() {
		a.apply(e)
	}
	return a
}

func use4(s *st) {
	x := replay(s, &state{})
	ads.Send(x.last) // want flow(Account.Phone)
}

func replay2(s *st, a ap) {
	for _, e := range s.loadAny() {
		a.apply(e)
	}
}

func use5(s *st) {
	x := &state{}
	replay2(s, x)
	ads.Send(x.last) // want flow(Account.Phone)
}

type ev interface{ name() string }

type opened struct{ ID string }

func (opened) name() string { return "o" }

type verified struct{ Phone string }

func (verified) name() string { return "v" }

func (s *st) loadR() []ev {
	var out []ev
	for _, r := range s.rs {
		v := reflect.New(types[r.name])
		json.Unmarshal(r.data, v.Interface())
		out = append(out, v.Elem().Interface().(ev))
	}
	return out
}

var types = map[string]reflect.Type{}

func use6(s *st) {
	for _, e := range s.loadR() {
		if x, ok := e.(verified); ok {
			ads.Send(x.Phone) // want flow(Account.Phone)
		}
	}
}

func (s *st) loadM() []ev {
	var out []ev
	for _, r := range s.rs {
		var v verified
		json.Unmarshal(r.data, &v)
		out = append(out, v)
	}
	return out
}

func use7(s *st) {
	for _, e := range s.loadM() {
		if x, ok := e.(verified); ok {
			ads.Send(x.Phone) // want flow(Account.Phone)
		}
	}
}

type evState struct{ last string }

func (s *evState) apply(e ev) {
	switch e := e.(type) {
	case opened:
	case verified:
		s.last = e.Phone
	}
}

func use8(s *st) {
	x := &evState{}
	for _, e := range s.loadR() {
		x.apply(e)
	}
	ads.Send(x.last) // want flow(Account.Phone)
}

type evAp interface{ apply(ev) }

func replayE[A evAp](s *st, a A) (A, error) {
	events := s.loadR()
	for _, e := range events {
		a.apply(e)
	}
	return a, nil
}

func use9(s *st) {
	x, _ := replayE(s, &evState{})
	ads.Send(x.last) // want flow(Account.Phone)
}

func (s *st) byName(stream string, es ...ev) {
	for _, e := range es {
		data, _ := json.Marshal(e)
		s.m[stream] = append(s.m[stream], rec{e.name(), data})
	}
}

func use10(s *st, a *id.Account) {
	s.byName("x", opened{a.ID}, verified{a.Email})
}

func use11(s *st) {
	for _, r := range s.m["x"] {
		ads.Bytes(r.data) // want flow(Account.Email)
		ads.Send(r.name)
	}
}
