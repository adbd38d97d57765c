// Package flowunsafe goes around the type system.
package flowunsafe

import (
	"unsafe"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func bytesOf(a *id.Account) {
	b := unsafe.Slice(unsafe.StringData(a.Phone), len(a.Phone))
	ads.Bytes(b) // want flow(Account.Phone)
	s := unsafe.String(&b[0], 3)
	ads.Send(s) // want flow(Account.Phone)
	ads.Send(unsafe.String(unsafe.StringData(a.Name), 1))
}

func cast(a *id.Account) {
	x := []byte(a.Email)
	ads.Send(*(*string)(unsafe.Pointer(&x))) // want flow(Account.Email)
	ads.Score(int(unsafe.Sizeof(a.Phone)))
}
