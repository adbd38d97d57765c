package model

import (
	"fmt"
	"hash"
	"reflect"
	"slices"
	"strings"
)

// observe describes all that can be seen of a value: everything in it, however
// deep, without addresses.
func observe(v reflect.Value) string {
	o := &observer{seen: make(map[any]bool)}
	o.value(v, 0)
	return o.String()
}

type observer struct {
	strings.Builder
	seen map[any]bool
}

// Deeper or longer values are cut: the test's own are small.
const (
	maxDepth = 14
	maxText  = 1 << 16
)

func (o *observer) value(v reflect.Value, depth int) {
	if !v.IsValid() || depth > maxDepth || o.Len() > maxText {
		return
	}
	if h, ok := asHash(v); ok {
		fmt.Fprintf(o, "%x", h.Sum(nil))
		return
	}
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		o.reference(v, depth)
	case reflect.Struct:
		for i := range v.NumField() {
			o.WriteString(v.Type().Field(i).Name + ":")
			o.value(v.Field(i), depth+1)
			o.WriteString(" ")
		}
	case reflect.Slice, reflect.Array:
		o.WriteString("[")
		for i := range min(v.Len(), 512) {
			o.value(v.Index(i), depth+1)
			o.WriteString(" ")
		}
		o.WriteString("]")
	case reflect.Map:
		o.entries(v, depth)
	case reflect.Func:
		o.function(v, depth)
	case reflect.Chan, reflect.UnsafePointer, reflect.Uintptr:
		// No content that can be read without changing it.
	default:
		fmt.Fprint(o, v)
	}
}

func asHash(v reflect.Value) (hash.Hash, bool) {
	if !v.CanInterface() || v.Kind() != reflect.Pointer && v.Kind() != reflect.Interface || v.IsNil() {
		return nil, false
	}
	h, ok := v.Interface().(hash.Hash)
	return h, ok
}

func (o *observer) reference(v reflect.Value, depth int) {
	if v.IsNil() {
		o.WriteString("nil")
		return
	}
	if v.Kind() == reflect.Pointer {
		k := [2]any{v.Pointer(), v.Type()}
		if o.seen[k] {
			return
		}
		o.seen[k] = true
	}
	if v.CanInterface() {
		if t, ok := v.Interface().(reflect.Type); ok {
			o.WriteString(t.String())
			return
		}
		if r, ok := v.Interface().(reflect.Value); ok {
			o.value(r, depth+1)
			return
		}
	}
	o.value(v.Elem(), depth+1)
}

func (o *observer) entries(v reflect.Value, depth int) {
	var list []string
	for _, k := range v.MapKeys() {
		in := &observer{seen: o.seen}
		in.value(k, depth+1)
		in.WriteString("=")
		in.value(v.MapIndex(k), depth+1)
		list = append(list, in.String())
	}
	slices.Sort(list)
	fmt.Fprint(o, list)
}

// function observes what an iterator yields, and what a function without
// arguments returns.
func (o *observer) function(v reflect.Value, depth int) {
	t := v.Type()
	if v.IsNil() || !v.CanInterface() {
		return
	}
	if t.NumIn() == 0 && t.NumOut() > 0 {
		for _, r := range v.Call(nil) {
			o.value(r, depth+1)
		}
		return
	}
	if t.NumIn() != 1 || t.NumOut() != 0 || t.In(0).Kind() != reflect.Func {
		return
	}
	n := 0
	yield := reflect.MakeFunc(t.In(0), func(args []reflect.Value) []reflect.Value {
		for _, a := range args {
			o.value(a, depth+1)
			o.WriteString(" ")
		}
		n++
		return []reflect.Value{reflect.ValueOf(n < 100)}
	})
	v.Call([]reflect.Value{yield})
}
