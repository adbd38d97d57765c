// Package fillunsafe looks at memory as what it may be.
package fillunsafe

import (
	"reflect"
	"sync/atomic"
	"unsafe"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func bytes(b []byte, i int) {
	c := (*id.Account)(unsafe.Pointer(&b[0]))
	ads.Send(c.Phone) // want flow(Account.Phone)
	ads.Send(c.Name)
	d := (*id.Account)(unsafe.Pointer(&b[i]))
	ads.Send(d.Email) // want flow(Account.Email)
	e := *(*id.Account)(unsafe.Pointer(unsafe.SliceData(b)))
	ads.Send(e.Email) // want flow(Account.Email)
	ads.Send(e.ID)
	ads.Put((*id.Account)(unsafe.Pointer(&b[8]))) // want flow(Account.Email) flow(Account.Phone) flow(Profile.Backup)
}

func cleared(b []byte) {
	c := (*id.Account)(unsafe.Pointer(&b[0]))
	c.Phone = ""
	ads.Send(c.Phone)
}

func made() {
	var buf [512]byte
	fill(buf[:])
	c := (*id.Account)(unsafe.Pointer(&buf))
	ads.Send(c.Phone) // want flow(Account.Phone)
	ads.Send(c.Name)
}

func fill(b []byte) {
	for i := range b {
		b[i] = byte(i)
	}
}

func pointers(p unsafe.Pointer, at uintptr) {
	ads.Send((*id.Account)(p).Phone) // want flow(Account.Phone)
	ads.Send((*id.Account)(p).Name)
	ads.Send((*id.Account)(unsafe.Pointer(at)).Phone)     // want flow(Account.Phone)
	ads.Send((*id.Account)(unsafe.Pointer(at + 8)).Email) // want flow(Account.Email)
	ads.Send((*id.Account)(unsafe.Add(p, 8)).Email)       // want flow(Account.Email)
	ads.Send((*id.Profile)(unsafe.Pointer(uintptr(p) + 4)).City)
	ads.Send((*id.Profile)(unsafe.Pointer(uintptr(p) + 4)).Backup) // want flow(Profile.Backup)
}

func slices(b []byte, p unsafe.Pointer) {
	all := unsafe.Slice((*id.Account)(unsafe.Pointer(&b[0])), 3)
	ads.Send(all[1].Phone) // want flow(Account.Phone)
	ads.Send(all[1].Name)
	for _, a := range unsafe.Slice((*id.Account)(p), 3) {
		ads.Send(a.Phone) // want flow(Account.Phone)
		ads.Send(a.Name)
	}
	header := *(*[]id.Account)(unsafe.Pointer(&b))
	ads.Send(header[0].Phone) // want flow(Account.Phone)
	ads.Send(header[0].Name)
	array := (*[1 << 10]id.Account)(p)
	ads.Send(array[7].Phone) // want flow(Account.Phone)
	ads.Send(array[7].Name)
}

// Cast looks at bytes as any type.
func Cast[T any](b []byte) *T { return (*T)(unsafe.Pointer(&b[0])) }

// CastSlice does as a list.
func CastSlice[T any](b []byte) []T { return unsafe.Slice((*T)(unsafe.Pointer(&b[0])), len(b)/8) }

func generic(b []byte) {
	ads.Send(Cast[id.Account](b).Phone) // want flow(Account.Phone)
	ads.Send(Cast[id.Account](b).Name)
	ads.Send(CastSlice[id.Account](b)[0].Phone) // want flow(Account.Phone)
	ads.Send(CastSlice[id.Account](b)[0].Name)
}

type phone string //purpose:source security

func typed(b []byte) {
	ads.Send(string(*(*phone)(unsafe.Pointer(&b)))) // want flow(phone)
}

func text(b []byte) string {
	ads.Send(*(*string)(unsafe.Pointer(&b))) // want flow(Account.Email)
	return unsafe.String(unsafe.SliceData(b), len(b))
}

func texts(a *id.Account) {
	ads.Send(text([]byte(a.Name)))
	ads.Send(text([]byte(a.Email))) // want flow(Account.Email)
}

// What is of the same type is what it was.
func same(name string, p atomic.Pointer[id.Account], b []byte) {
	a := &id.Account{Name: name}
	c := (*id.Account)(unsafe.Pointer(a))
	ads.Send(c.Phone)
	ads.Send(c.Name)
	a.Phone = name
	ads.Send(c.Phone) // want flow(Account.Phone)
	var q unsafe.Pointer
	atomic.StorePointer(&q, unsafe.Pointer(&id.Account{Name: name}))
	ads.Send((*id.Account)(atomic.LoadPointer(&q)).Phone)
	v := reflect.NewAt(reflect.TypeFor[id.Account](), unsafe.Pointer(a)).Interface().(*id.Account)
	ads.Send(v.Email)
}

type row struct{ ID, Tel, Mail string }

type view struct {
	ID   string
	Tel  string //purpose:source security
	Mail string
}

// What has other names, or none that are annotated, is collected as what it is taken for.
func layout(r row, f *row, name string) {
	ads.Send((*view)(unsafe.Pointer(&r)).Tel) // want flow(view.Tel)
	ads.Send((*view)(unsafe.Pointer(f)).Tel)  // want flow(view.Tel)
	ads.Send((*view)(unsafe.Pointer(f)).Mail)
	own := row{ID: name}
	ads.Send((*view)(unsafe.Pointer(&own)).ID)
}

// written is what a protocol does: what is put in is there.
func written(a *id.Account) {
	buf := make([]byte, unsafe.Sizeof(*a))
	*(*id.Account)(unsafe.Pointer(&buf[0])) = *a
	ads.Bytes(buf) // want flow(Account.Email) flow(Account.Phone) flow(Profile.Backup)
	name := make([]byte, 16)
	*(*string)(unsafe.Pointer(&name[0])) = a.Name
	ads.Bytes(name)
}

// Of an array, all elements are in the slice.
func ofArray(a *id.Account) {
	rows := [...]shown{{}, {key: a.Phone}, {key: a.Name}}
	list := unsafe.Slice(&rows[0], len(rows))
	ads.Send(list[1].key) // want flow(Account.Phone)
	names := [...]shown{{}, {key: a.Name}}
	ads.Send(unsafe.Slice(&names[0], len(names))[1].key)
}

type shown struct{ key string }
