// Package crossgiven calls methods of a type whose package it does not import.
package crossgiven

import (
	"example.com/cases/ads"
	"example.com/cases/crossgiven/store"
)

func returned() {
	ads.Send(store.First().Reach()) // want flow(User.phone)
	ads.Send(store.First().Name())
}

func ranged() {
	for u := range store.All() {
		ads.Send(u.Reach()) // want flow(User.phone)
		ads.Send(u.Name())
	}
	for u := range store.Each() {
		ads.Send(u.Reach()) // want flow(User.phone)
		ads.Send(u.Name())
	}
}

func paged() {
	for _, u := range store.Next().Users {
		ads.Send(u.Reach()) // want flow(User.phone)
		ads.Send(u.Name())
	}
}

func called() {
	for _, s := range store.Do((*store.Handle).Reach) {
		ads.Send(s) // want flow(User.phone)
	}
	for _, s := range store.Do((*store.Handle).Name) {
		ads.Send(s)
	}
	for _, s := range store.Do(func(u *store.Handle) string { return u.Reach() }) {
		ads.Send(s) // want flow(User.phone)
	}
}

func streamed() {
	for u := range store.Stream() {
		ads.Send(u.Reach()) // want flow(User.phone)
		ads.Send(u.Name())
	}
}
