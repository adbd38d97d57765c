// Package dynconcreteparam asserts concrete values to type parameters.
package dynconcreteparam

import (
	"example.com/cases/ads"
	"example.com/cases/id"
	"strconv"
	"strings"
)

// parse idiom with any(x).(T)
func Env[T int | string | []string](s string) (v T) {
	switch any(v).(type) {
	case string:
		return any(s + "!").(T)
	case []string:
		return any(strings.Split(s, ",")).(T)
	case int:
		n, _ := strconv.Atoi(s)
		return any(n).(T)
	}
	return
}
func Str[T ~string](s string) T          { return T(s) }
func One[T any](s string) (v T, ok bool) { v, ok = any(s).(T); return }
func Two[T any](vs ...any) (out []T) {
	for _, v := range vs {
		if x, ok := v.(T); ok {
			out = append(out, x)
		}
	}
	return
}
func Three[T any](s string) T     { var x any = s; return x.(T) }
func Four[T any](a *id.Account) T { return any(a).(T) }
func Five[T any](a id.Account) (t T) {
	if x, ok := any(a).(T); ok {
		t = x
	}
	return
}
func run() {
	a := id.Load("1")
	ads.Send(Env[string](a.Phone))     // want flow(Account.Phone)
	ads.Upload(Env[[]string](a.Phone)) // want flow(Account.Phone)
	ads.Send(Env[string](a.Name))
	ads.Send(Str[string](a.Phone)) // want flow(Account.Phone)
	v, _ := One[string](a.Phone)
	ads.Send(v)                          // want flow(Account.Phone)
	ads.Upload(Two[string](a.Phone))     // want flow(Account.Phone)
	ads.Send(Three[string](a.Phone))     // want flow(Account.Phone)
	ads.Send(Four[*id.Account](a).Phone) // want flow(Account.Phone)
	ads.Send(Five[id.Account](*a).Phone) // want flow(Account.Phone)
	ads.Send(Five[id.Account](*a).Name)
}
