// Package a has package variables that others use.
package a

import "sync"

// Last is the last contact, LastName the last name.
var Last, LastName string

// Recent is written by b.
var Recent = struct {
	sync.Mutex
	Contacts map[string]string
	Names    []string
}{Contacts: map[string]string{}}

// Hook is called by b.
var Hook = func(string) {}

// NameHook is called by b.
var NameHook func(string)

// Queue is drained by c.
var Queue = make(chan Item, 10)

// Item is queued.
type Item struct{ User, Contact string }
