// Package matchcompare compares and searches in the ways that the other cases
// leave out: with functions, in parts of texts, whole collections.
package matchcompare

import (
	"crypto/subtle"
	"maps"
	"slices"
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func same(a, b string) bool { return strings.EqualFold(a, b) }

func collections(a *id.Account, list []string) {
	if slices.EqualFunc([]string{a.Phone}, list, same) {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	if slices.EqualFunc([]string{a.Name}, list, same) {
		ads.Send(a.ID)
	}
	if slices.CompareFunc([]string{a.Phone}, list, strings.Compare) == 0 {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	if slices.Compare([]string{a.Email}, list) == 0 {
		ads.Send(a.ID) // want match(Account.Email)
	}
	if slices.Compare([]string{a.Name}, list) == 0 {
		ads.Send(a.ID)
	}
}

func mapsOf(a *id.Account, list map[string]bool) {
	if maps.Equal(map[string]bool{a.Phone: true}, list) {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	if maps.Equal(map[string]bool{a.Name: true}, list) {
		ads.Send(a.ID)
	}
	if maps.EqualFunc(map[string]string{"x": a.Email}, map[string]string{"x": a.Name}, same) {
		ads.Send(a.ID) // want match(Account.Email)
	}
}

func sorted(a *id.Account, list []string) {
	if _, ok := slices.BinarySearchFunc(list, a.Phone, strings.Compare); ok {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	if _, ok := slices.BinarySearchFunc(list, a.Name, strings.Compare); ok {
		ads.Send(a.ID)
	}
}

func parts(a *id.Account, lead string) {
	if strings.HasSuffix(a.Phone, lead) {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	if strings.HasSuffix(a.Phone, "00") {
		ads.Send(a.ID)
	}
	if _, _, ok := strings.Cut(a.Email, lead); ok {
		ads.Send(a.ID) // want match(Account.Email)
	}
	if _, _, ok := strings.Cut(a.Email, "@"); ok {
		ads.Send(a.ID)
	}
	if strings.LastIndex(a.Phone, lead) == 0 {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	if strings.ContainsAny(a.Phone, "+-") {
		ads.Send(a.ID)
	}
	if strings.Count(a.Phone, lead) > 0 {
		ads.Send(a.ID) // want match(Account.Phone)
	}
}

func numbers(a *id.Account, lead string) {
	var sum int32
	for i := range min(len(a.Phone), len(lead)) {
		sum += int32(a.Phone[i]) - int32(lead[i])
	}
	if subtle.ConstantTimeEq(sum, 0) == 1 {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	if subtle.ConstantTimeEq(int32(len(a.Phone)), int32(len(lead))) == 1 {
		ads.Send(a.ID)
	}
}

// What a branch starts and waits for is selected as what it calls is.
func started(a *id.Account, upload map[string]bool, out chan<- string) {
	done := make(chan bool)
	if upload[a.Phone] {
		go func() {
			ads.Send(a.ID) // want match(Account.Phone)
			done <- true
		}()
		select {
		case <-done:
			ads.Send("sent") // want match(Account.Phone)
		case out <- "sent":
		}
	}
	if upload[a.Name] {
		go func() {
			ads.Send(a.ID)
			done <- true
		}()
		<-done
	}
}
