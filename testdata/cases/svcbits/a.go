// Package svcbits matches by bits and elements that stand where a hash says.
package svcbits

import (
	"hash/crc32"
	"hash/fnv"
	"hash/maphash"
	"io"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func at(s string) uint32 { return crc32.ChecksumIEEE([]byte(s)) % 1024 }

func inline(all []*id.Account, leads []string) {
	var bits [1024]bool
	var other [1024]bool
	for _, a := range all {
		bits[at(a.Phone)] = true
		other[at(a.ID)] = true
	}
	for _, l := range leads {
		if bits[at(l)] {
			ads.Send(l) // want match(Account.Phone)
		}
		if other[at(l)] {
			ads.Send(l)
		}
	}
}

func words(all []*id.Account, leads []string) {
	bits := make([]uint64, 1024)
	other := make([]uint64, 1024)
	for _, a := range all {
		h := at(a.Phone)
		bits[h/64] |= 1 << (h % 64)
		g := at(a.ID)
		other[g/64] |= 1 << (g % 64)
	}
	for _, l := range leads {
		h := at(l)
		if bits[h/64]&(1<<(h%64)) != 0 {
			ads.Send(l) // want match(Account.Phone)
		}
		if other[h/64]&(1<<(h%64)) != 0 {
			ads.Send(l)
		}
	}
}

type filter struct{ bits []bool }

func newFilter(n int) *filter       { return &filter{bits: make([]bool, n)} }
func (f *filter) add(s string)      { f.bits[at(s)] = true }
func (f *filter) has(s string) bool { return f.bits[at(s)] }

func method(all []*id.Account, leads []string) {
	f, g := newFilter(10), newFilter(10)
	for _, a := range all {
		f.add(a.Phone)
		g.add(a.ID)
	}
	for _, l := range leads {
		if f.has(l) {
			ads.Send(l) // want match(Account.Phone)
		}
		if g.has(l) {
			ads.Send(l)
		}
	}
}

type Bloom struct {
	words []uint64
	k     int
}

func NewBloom(bits, k int) *Bloom { return &Bloom{words: make([]uint64, (bits+63)/64), k: k} }

func (b *Bloom) hash(s string) (uint64, uint64) {
	h := fnv.New64a()
	h.Write([]byte(s))
	x := h.Sum64()
	return x, x>>33 | 1
}

func (b *Bloom) Add(s string) {
	x, y := b.hash(s)
	for i := 0; i < b.k; i++ {
		p := (x + uint64(i)*y) % uint64(len(b.words)*64)
		b.words[p/64] |= 1 << (p % 64)
	}
}

func (b *Bloom) Has(s string) bool {
	x, y := b.hash(s)
	for i := range b.k {
		p := (x + uint64(i)*y) % uint64(len(b.words)*64)
		if b.words[p/64]&(1<<(p%64)) == 0 {
			return false
		}
	}
	return true
}

func bloom(all []*id.Account, leads []string) {
	f, g := NewBloom(10, 2), NewBloom(10, 3)
	for _, a := range all {
		f.Add(a.Phone)
		g.Add(a.ID)
	}
	for _, l := range leads {
		if f.Has(l) {
			ads.Send(l) // want match(Account.Phone)
		}
		if g.Has(l) {
			ads.Send(l)
		}
	}
}

type svc struct {
	known, seen *Bloom
}

func (s *svc) Signup(a *id.Account) {
	s.known.Add(a.Email)
	s.seen.Add(a.Name)
}
func (s *svc) Target(leads []string) {
	for _, l := range leads {
		if s.known.Has(l) {
			ads.Send(l) // want match(Account.Email)
		}
		if s.seen.Has(l) {
			ads.Send(l)
		}
	}
}

func bucket(all []*id.Account, leads []string) {
	var seed = maphash.MakeSeed()
	b := make([][]string, 16)
	for _, a := range all {
		i := maphash.String(seed, a.Phone) % 16
		b[i] = append(b[i], a.ID)
	}
	for _, l := range leads {
		for _, u := range b[maphash.String(seed, l)%16] {
			ads.Send(u) // want match(Account.Phone)
		}
	}
	ads.Upload(b[0]) // want match(Account.Phone)
}

type arr struct{ bits [1024]bool }

func (b *arr) at(s string) uint32 {
	h := fnv.New32a()
	io.WriteString(h, s)
	return h.Sum32() % 1024
}
func (b *arr) add(s string)      { b.bits[b.at(s)] = true }
func (b *arr) has(s string) bool { return b.bits[b.at(s)] }

func arrJoin(all []*id.Account, leads []string) {
	var b arr
	for _, a := range all {
		b.add(a.Phone)
	}
	for _, l := range leads {
		if b.has(l) {
			ads.Send(l) // want match(Account.Phone)
		}
	}
}

func ab(leads []*id.Account) {
	// an experiment's bucket is no match with other data
	for _, a := range leads {
		if at(a.ID)%2 == 0 {
			ads.Send(a.ID)
		}
	}
}
