// Package svcjoins joins accounts and leads in many ways.
package svcjoins

import (
	"bufio"
	"cmp"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"hash/fnv"
	"io"
	"maps"
	"slices"
	"sort"
	"strings"
	"sync"
	"unicode/utf8"

	"example.com/cases/ads"
	"example.com/cases/id"
)

// suppression by delete
func suppress(up map[string]string, all []*id.Account) {
	for _, a := range all {
		delete(up, a.Phone)
	}
	for k := range up {
		ads.Send(k) // want match(Account.Phone)
	}
}

func suppressByID(up map[string]string, all []*id.Account) {
	for _, a := range all {
		delete(up, a.ID)
	}
	for k := range up {
		ads.Send(k)
	}
}

func deleteFunc(up []string, set map[string]bool, all []*id.Account) {
	for _, a := range all {
		set[a.Email] = true
	}
	up = slices.DeleteFunc(up, func(s string) bool { return set[s] })
	ads.Upload(up) // want match(Account.Email)
}

func mapsDeleteFunc(up map[string]*id.Account, wanted []string) {
	maps.DeleteFunc(up, func(k string, a *id.Account) bool { return !slices.Contains(wanted, a.Phone) })
	ads.Score(len(up)) // want match(Account.Phone)
	for k := range up {
		ads.Send(k) // want match(Account.Phone)
	}
}

func mapsDeleteFuncID(up map[string]*id.Account, wanted []string) {
	maps.DeleteFunc(up, func(k string, a *id.Account) bool { return !slices.Contains(wanted, a.ID) })
	ads.Score(len(up))
	for k := range up {
		ads.Send(k)
	}
}

// merge join of two sorted lists
func mergeJoin(all []*id.Account, leads []string) {
	sort.Slice(all, func(i, j int) bool { return all[i].Email < all[j].Email })
	sort.Strings(leads)
	i, j := 0, 0
	for i < len(all) && j < len(leads) {
		switch c := strings.Compare(all[i].Email, leads[j]); {
		case c < 0:
			i++
		case c > 0:
			j++
		default:
			ads.Send(all[i].ID) // want match(Account.Email)
			i++
			j++
		}
	}
}

func mergeJoinName(all []*id.Account, leads []string) {
	sort.Slice(all, func(i, j int) bool { return all[i].Name < all[j].Name })
	sort.Strings(leads)
	i, j := 0, 0
	for i < len(all) && j < len(leads) {
		switch c := cmp.Compare(all[i].Name, leads[j]); {
		case c < 0:
			i++
		case c > 0:
			j++
		default:
			ads.Send(all[i].ID)
			i++
			j++
		}
	}
}

func hashJoin(all []*id.Account, r io.Reader, key []byte) error {
	idx := map[[32]byte]string{}
	for _, a := range all {
		idx[sha256.Sum256([]byte(strings.ToLower(a.Email)))] = a.ID
	}
	cr := csv.NewReader(r)
	for {
		rec, err := cr.Read()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		var k [32]byte
		raw, err := hex.DecodeString(rec[0])
		if err != nil || len(raw) != 32 {
			continue
		}
		copy(k[:], raw)
		if uid, ok := idx[k]; ok {
			ads.Send(uid) // want match(Account.Email)
		}
	}
}

func hashJoinID(all []*id.Account, r io.Reader) {
	idx := map[[32]byte]string{}
	for _, a := range all {
		idx[sha256.Sum256([]byte(a.ID))] = a.Name
	}
	sc := bufio.NewScanner(r)
	for sc.Scan() {
		if n, ok := idx[sha256.Sum256(sc.Bytes())]; ok {
			ads.Send(n)
		}
	}
}

type bloom struct{ bits [1024]bool }

func (b *bloom) at(s string) uint32 {
	h := fnv.New32a()
	io.WriteString(h, s)
	return h.Sum32() % 1024
}
func (b *bloom) add(s string)      { b.bits[b.at(s)] = true }
func (b *bloom) has(s string) bool { return b.bits[b.at(s)] }

func bloomJoin(all []*id.Account, leads []string) {
	var b bloom
	for _, a := range all {
		b.add(a.Phone)
	}
	for _, l := range leads {
		if b.has(l) {
			ads.Send(l) // want match(Account.Phone)
		}
	}
}

func bloomJoinID(all []*id.Account, leads []string) {
	var b bloom
	for _, a := range all {
		b.add(a.ID)
	}
	for _, l := range leads {
		if b.has(l) {
			ads.Send(l)
		}
	}
}

// Set is generic.
type Set[T comparable] map[T]struct{}

func Of[T comparable](v ...T) Set[T] {
	s := Set[T]{}
	for _, x := range v {
		s[x] = struct{}{}
	}
	return s
}
func (s Set[T]) Has(v T) bool { _, ok := s[v]; return ok }
func (s Set[T]) Intersect(t Set[T]) Set[T] {
	out := Set[T]{}
	for v := range s {
		if t.Has(v) {
			out[v] = struct{}{}
		}
	}
	return out
}
func Map[T, U any](in []T, f func(T) U) []U {
	out := make([]U, 0, len(in))
	for _, x := range in {
		out = append(out, f(x))
	}
	return out
}

func intersect(all []*id.Account, leads []string) {
	phones := Of(Map(all, func(a *id.Account) string { return a.Phone })...)
	names := Of(Map(all, func(a *id.Account) string { return a.Name })...)
	want := Of(leads...)
	ads.Upload(slices.Collect(maps.Keys(want.Intersect(names))))
	ads.Upload(slices.Collect(maps.Keys(want.Intersect(phones)))) // want match(Account.Phone)
	ads.Upload(slices.Collect(maps.Keys(phones.Intersect(want)))) // want match(Account.Phone) flow(Account.Phone)
	ads.Score(len(names.Intersect(want)))
	ads.Score(len(want.Intersect(phones))) // want match(Account.Phone)
	ads.Score(len(phones))
}

// presence only
func presence(all []*id.Account) {
	n, m, k := 0, 0, 0
	for _, a := range all {
		if a.Phone != "" {
			n++
			ads.Send(a.ID)
		}
		if len(a.Email) > 5 && a.Email[0] != '+' {
			m++
		}
		if strings.TrimSpace(a.Phone) == "" || utf8.RuneCountInString(a.Email) < 3 {
			k++
		}
		switch {
		case a.Phone == "" && a.Email == "":
			ads.Send("none")
		case a.Phone > "":
			ads.Send("phone")
		}
		switch a.Email {
		case "":
			ads.Send("x")
		case "test@example.com":
			ads.Send("t")
		default:
			ads.Send(a.Name)
		}
		has := a.Phone != ""
		ads.Put(has)
		ads.Put(len(a.Phone))
		ads.Put(struct {
			ID  string
			Has bool
		}{a.ID, has})
	}
	ads.Score(n + m + k)
}

func hmacEq(a *id.Account, mac, key []byte) {
	h := hmac.New(sha256.New, key)
	h.Write([]byte(a.Email))
	if hmac.Equal(h.Sum(nil), mac) {
		ads.Send(a.ID) // want match(Account.Email)
	}
	g := hmac.New(sha256.New, key)
	g.Write([]byte(a.ID))
	if hmac.Equal(g.Sum(nil), mac) {
		ads.Send(a.ID)
	}
}

// trie
type trie struct {
	kids map[rune]*trie
	user string
}

func (t *trie) put(k, user string) {
	n := t
	for _, r := range k {
		c, ok := n.kids[r]
		if !ok {
			c = &trie{kids: map[rune]*trie{}}
			n.kids[r] = c
		}
		n = c
	}
	n.user = user
}
func (t *trie) get(k string) string {
	n := t
	for _, r := range k {
		c := n.kids[r]
		if c == nil {
			return ""
		}
		n = c
	}
	return n.user
}

func trieJoin(all []*id.Account, leads []string) {
	t := &trie{kids: map[rune]*trie{}}
	for _, a := range all {
		t.put(a.Phone, a.ID)
	}
	for _, l := range leads {
		if u := t.get(l); u != "" {
			ads.Send(u) // want match(Account.Phone)
		}
	}
}

func trieJoinName(all []*id.Account, leads []string) {
	t := &trie{kids: map[rune]*trie{}}
	for _, a := range all {
		t.put(a.Name, a.ID)
	}
	for _, l := range leads {
		if u := t.get(l); u != "" {
			ads.Send(u)
		}
	}
}

func syncMap(all []*id.Account, leads []string) {
	var m, n sync.Map
	for _, a := range all {
		m.Store(a.Phone, a.ID)
		n.Store(a.Name, a.ID)
	}
	for _, l := range leads {
		if v, ok := m.Load(l); ok {
			ads.Send(v.(string)) // want match(Account.Phone)
		}
		if v, ok := n.Load(l); ok {
			ads.Send(v.(string))
		}
	}
	n.Range(func(k, v any) bool {
		ads.Send(k.(string))
		return true
	})
	m.Range(func(k, v any) bool {
		ads.Send(v.(string))
		ads.Send(k.(string)) // want flow(Account.Phone)
		return true
	})
}

func counts(all []*id.Account, leads []string) {
	freq := map[string]int{}
	for _, a := range all {
		freq[a.Email]++
	}
	for _, l := range leads {
		ads.Score(freq[l]) // want match(Account.Email)
	}
	domains := map[string]int{}
	for _, a := range all {
		domains[strings.SplitN(a.Email, "@", 2)[1]]++
	}
	for d, n := range domains {
		ads.Send(d)  // want flow(Account.Email)
		ads.Score(n) // want match(Account.Email)
	}
}

func group(all []*id.Account) {
	by := map[string][]string{}
	for _, a := range all {
		by[a.Phone] = append(by[a.Phone], a.ID)
	}
	for _, ids := range by {
		if len(ids) > 1 {
			ads.Upload(ids) // want match(Account.Phone)
		}
	}
}
