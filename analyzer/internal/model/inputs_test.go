package model

import (
	"bytes"
	"errors"
	"io"
	"reflect"
	"strings"
	"sync"
)

// A world is a pair of marker texts of one form, since many functions accept no
// other. They have the same length: a length is not data.
type world struct{ a, b string }

var worlds = []world{
	{"alice-5551", "carol-7772"},
	{"12345678", "98761234"},
	{`{"K":"alice"}`, `{"K":"carol"}`},
	{`"alice"`, `"carol"`},
	{"http://alice:pa@h.example/alice?q=al#fr", "http://carol:pb@i.example/carol?q=ca#gs"},
	{"<a><K>alice</K></a>", "<b><K>carol</K></b>"},
	{"2006-01-02T15:04:05Z", "2017-12-13T16:14:15Z"},
	{"Ali <alice@example.com>", "Car <carol@example.org>"},
	{"K: alice\r\n\r\nalice", "K: carol\r\n\r\ncarol"},
	{"alice,b\nalice,d\n", "carol,b\ncarol,f\n"},
	{"1h15m3s", "2h25m4s"},
	{"10.1.2.3", "10.4.5.6"},
	{"10.1.2.3:80", "10.4.5.6:99"},
	{"10.1.0.0/16", "10.4.0.0/17"},
	{"text/x; k=alice", "text/y; k=carol"},
	{"true", "fals"},
	{"x", "y"},
	{"{{.}}alice", "{{.}}carol"},
	{"0123456789abcdef", "fedcba9876543210"},
	{"alice\x00b c d", "carol\x00e f g"},
}

// An input makes values of a type that hold a marker.
type input struct {
	world   world
	n       int    // of the world, to vary the shape of collections
	text    string // the marker
	target  bool   // the value is to be written to
	number  int64
	calls   *[]string // what functions were called with
	depth   int
	flipped bool // for answers of functions
}

// make returns a value of the type, and false if it knows none.
func (in *input) make(t reflect.Type) (v reflect.Value, ok bool) {
	in.depth++
	defer func() { in.depth-- }()
	if in.depth > 4 {
		return reflect.Zero(t), true
	}
	if v, ok := in.known(t); ok {
		return v, true
	}
	switch t.Kind() {
	case reflect.String:
		return reflect.ValueOf(in.text).Convert(t), true
	case reflect.Bool:
		return reflect.ValueOf(in.number > 1).Convert(t), true
	case reflect.Func:
		return in.function(t), true
	case reflect.Slice:
		if t.Elem().Kind() == reflect.Uint8 {
			return reflect.ValueOf([]byte(in.text)).Convert(t), true
		}
		return in.slice(t)
	case reflect.Array:
		return in.array(t), true
	case reflect.Map:
		return in.entries(t)
	case reflect.Pointer:
		e, ok := in.make(t.Elem())
		if !ok {
			return e, false
		}
		p := reflect.New(t.Elem())
		p.Elem().Set(e)
		return p, true
	case reflect.Struct:
		return in.structure(t), true
	case reflect.Interface, reflect.Chan, reflect.UnsafePointer:
		return reflect.Value{}, false
	}
	if t.ConvertibleTo(reflect.TypeFor[complex128]()) && t.Kind() >= reflect.Complex64 {
		return reflect.ValueOf(complex(float64(in.number), 0)).Convert(t), true
	}
	return reflect.ValueOf(in.number).Convert(t), true
}

func (in *input) slice(t reflect.Type) (reflect.Value, bool) {
	e, ok := in.make(t.Elem())
	if !ok {
		return e, false
	}
	s := reflect.MakeSlice(t, 0, 4)
	return reflect.Append(s, e), true
}

func (in *input) array(t reflect.Type) reflect.Value {
	a := reflect.New(t).Elem()
	for i := range t.Len() {
		if e, ok := in.make(t.Elem()); ok {
			a.Index(i).Set(e)
		}
	}
	if t.Elem().Kind() == reflect.Uint8 {
		reflect.Copy(a, reflect.ValueOf([]byte(in.text)))
	}
	return a
}

// entries returns a map that holds the marker as a key in every second world,
// and as a value in the others.
func (in *input) entries(t reflect.Type) (reflect.Value, bool) {
	other := *in
	other.text = "k"
	keys, values := in, &other
	if in.n%2 == 0 {
		keys, values = &other, in
	}
	k, ok1 := keys.make(t.Key())
	v, ok2 := values.make(t.Elem())
	if !ok1 || !ok2 {
		return reflect.Value{}, false
	}
	m := reflect.MakeMap(t)
	m.SetMapIndex(k, v)
	return m, true
}

func (in *input) structure(t reflect.Type) reflect.Value {
	s := reflect.New(t).Elem()
	for i := range t.NumField() {
		f := t.Field(i)
		if !f.IsExported() || f.Type.Kind() == reflect.Func {
			continue
		}
		if v, ok := in.make(f.Type); ok {
			s.Field(i).Set(v)
		}
	}
	return s
}

// function returns a function that notes what it is called with. It returns its
// first argument of the type of its result, or an answer that depends on all.
func (in *input) function(t reflect.Type) reflect.Value {
	calls, flipped := in.calls, in.flipped
	return reflect.MakeFunc(t, func(args []reflect.Value) []reflect.Value {
		text := ""
		for _, a := range args {
			if a.Kind() != reflect.Func {
				text += observe(a) + " "
			}
		}
		*calls = append(*calls, text)
		if len(args) == 1 && args[0].Kind() == reflect.Func && t.NumOut() == 0 {
			in.yield(args[0])
		}
		var results []reflect.Value
		for i := range t.NumOut() {
			results = append(results, in.answer(t.Out(i), args, text, flipped))
		}
		return results
	})
}

func (in *input) yield(yield reflect.Value) {
	var args []reflect.Value
	for i := range yield.Type().NumIn() {
		a, _ := in.make(yield.Type().In(i))
		args = append(args, a)
	}
	yield.Call(args)
}

func (in *input) answer(t reflect.Type, args []reflect.Value, text string, flipped bool) reflect.Value {
	if t.Kind() == reflect.Bool {
		return reflect.ValueOf(strings.ContainsAny(text, "a1") != flipped).Convert(t)
	}
	if t.Kind() == reflect.Int && len(args) == 2 {
		return reflect.ValueOf(strings.Compare(observe(args[0]), observe(args[1]))).Convert(t)
	}
	for _, a := range args {
		if a.Type() == t {
			return a
		}
	}
	if t == reflect.TypeFor[error]() {
		return reflect.Zero(t)
	}
	if len(args) == 0 || t.Kind() == reflect.String {
		if v, ok := in.make(t); ok {
			return v
		}
	}
	return reflect.Zero(t)
}

// known makes values of the types that need a constructor: by the first of the
// makers whose values are of the type, or implement it.
func (in *input) known(t reflect.Type) (reflect.Value, bool) {
	if t.Kind() == reflect.Interface {
		if t.NumMethod() == 0 {
			return in.anything(), true
		}
		if t == reflect.TypeFor[error]() {
			return reflect.ValueOf(errors.New(in.text)), true
		}
		if in.target && t.Implements(writerType) && reflect.TypeFor[*bytes.Buffer]().Implements(t) {
			return reflect.ValueOf(&bytes.Buffer{}), true
		}
	}
	for i, made := range madeTypes() {
		if made == t || t.Kind() == reflect.Interface && made.Implements(t) {
			v := reflect.ValueOf(makers[i](in))
			return v, v.IsValid()
		}
	}
	return reflect.Value{}, false
}

var writerType = reflect.TypeFor[io.Writer]()

// madeTypes returns the types of what the makers make.
var madeTypes = sync.OnceValue(func() []reflect.Type {
	in := &input{world: worlds[4], text: worlds[4].a, number: 1}
	list := make([]reflect.Type, len(makers))
	for i, make := range makers {
		list[i] = reflect.TypeOf(make(in))
	}
	return list
})

// anything returns a marker of one type or another.
func (in *input) anything() reflect.Value {
	switch {
	case in.target && in.n%3 == 0:
		return reflect.ValueOf(new(string))
	case in.target && in.n%3 == 1:
		return reflect.ValueOf(new(uint32))
	case in.target:
		return reflect.ValueOf(&struct{ K string }{})
	case in.n == 1:
		return reflect.ValueOf([]byte(in.text))
	case in.n == 2:
		return reflect.ValueOf(struct{ K string }{in.text})
	case in.n == 4:
		return reflect.ValueOf([]string{in.text, "m"})
	}
	return reflect.ValueOf(in.text)
}
