// Package svcinplace appends to what was cut down, in place.
package svcinplace

import (
	"crypto/sha256"
	"encoding/hex"
	"example.com/cases/ads"
	"example.com/cases/id"
	"fmt"
	"io"
	"slices"
)

type lead struct{ id, tel string }

func run() {
	a := id.Load("1")
	var sum [32]byte
	h := sha256.New()
	io.WriteString(h, a.Phone)
	h.Sum(sum[:0])
	ads.Send(hex.EncodeToString(sum[:])) // want flow(Account.Phone)
	var arr [40]byte
	b := append(arr[:0], a.Phone...)
	ads.Send(string(arr[:len(b)])) // want flow(Account.Phone)
	var arr3 [40]byte
	_ = fmt.Appendf(arr3[:0], "tel=%s", a.Phone)
	ads.Send(string(arr3[:])) // want flow(Account.Phone)
	as := id.LoadAll()
	all := make([]string, 0, 8)
	for _, x := range as {
		all = append(all, x.Name)
	}
	kept := all[:0]
	for _, x := range as {
		kept = append(kept, x.Phone)
	}
	ads.Upload(all) // want flow(Account.Phone)
	_ = kept
	base := make([]string, 0, 8)
	base = append(base, a.Name)
	one := append(base, a.Phone)
	two := append(base, a.ID)
	ads.Upload(one) // want flow(Account.Phone)
	ads.Upload(two)
	rows := make([]lead, 0, len(as))
	var first *lead
	for _, x := range as {
		rows = append(rows, lead{id: x.ID})
		if first == nil {
			first = &rows[0]
		}
	}
	first.tel = a.Phone
	ads.Put(rows) // want flow(Account.Phone)
	rows2 := make([]lead, 0, len(as))
	idx := map[string]*lead{}
	for _, x := range as {
		rows2 = append(rows2, lead{id: x.ID})
		idx[x.ID] = &rows2[len(rows2)-1]
	}
	for _, x := range as {
		idx[x.ID].tel = x.Phone
	}
	ads.Put(rows2) // want flow(Account.Phone)
	grow := slices.Grow([]string{}, 4)
	g2 := append(grow, a.Phone)
	_ = g2
	ins := slices.Insert(make([]string, 1, 4), 1, "x")
	p := &ins[0]
	*p = a.Phone
	ads.Upload(ins) // want flow(Account.Phone)
}
