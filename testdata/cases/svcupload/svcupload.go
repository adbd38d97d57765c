// Package svcupload has lists of contacts in its own text, as samples have them.
package svcupload

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"example.com/cases/ads"
	"slices"
	"strings"
)

type User struct {
	ID string
	//purpose:source security kind=phone
	Phone string
}

var demo = []string{"+491", "+499"}
var demoSet = map[string]bool{"+491": true}

func inSlice(us []User, up []string) (ids []string) {
	for _, u := range us {
		if slices.Contains(up, u.Phone) {
			ids = append(ids, u.ID)
		}
	}
	return
}
func inMap(us []User, up map[string]bool) (ids []string) {
	for _, u := range us {
		if up[u.Phone] {
			ids = append(ids, u.ID)
		}
	}
	return
}
func inReader(us []User, up string) (ids []string) {
	sc := bufio.NewScanner(strings.NewReader(up))
	set := map[string]bool{}
	for sc.Scan() {
		set[sc.Text()] = true
	}
	return inMap(us, set)
}
func inCSV(us []User, up string) (ids []string) {
	rs, _ := csv.NewReader(strings.NewReader(up)).ReadAll()
	set := map[string]bool{}
	for _, r := range rs {
		set[r[0]] = true
	}
	return inMap(us, set)
}
func inJSON(us []User, up []byte) (ids []string) {
	var l []string
	json.Unmarshal(up, &l)
	return inSlice(us, l)
}
func toSet(l ...string) map[string]bool {
	m := map[string]bool{}
	for _, x := range l {
		m[x] = true
	}
	return m
}

type Row struct{ Phone, Name string }

func inRows(us []User, rows []Row) (ids []string) {
	by := map[string]User{}
	for _, u := range us {
		by[u.Phone] = u
	}
	for _, r := range rows {
		if u, ok := by[r.Phone]; ok {
			ids = append(ids, u.ID)
		}
	}
	return
}

func run() {
	us := []User{{"u1", "+491"}, {"u2", "+492"}}
	ads.Put(inSlice(us, []string{"+491", "+499"}))    // want match(User.Phone)
	ads.Put(inSlice(us, demo))                        // want match(User.Phone)
	ads.Put(inMap(us, map[string]bool{"+491": true})) // want match(User.Phone)
	ads.Put(inMap(us, demoSet))                       // want match(User.Phone)
	ads.Put(inMap(us, toSet("+491", "+499")))         // want match(User.Phone)
	ads.Put(inReader(us, "+491\n+499"))               // want match(User.Phone)
	ads.Put(inCSV(us, "+491\n+499\n"))                // want match(User.Phone)
	ads.Put(inJSON(us, []byte(`["+491"]`)))           // want match(User.Phone)
	ads.Put(inRows(us, []Row{{"+491", "x"}}))         // want match(User.Phone)
	for _, u := range us {
		if slices.Contains([]string{"+491", "+499"}, u.Phone) {
			ads.Put(u.ID) // want match(User.Phone)
		}
		if demoSet[u.Phone] {
			ads.Put(u.ID) // want match(User.Phone)
		}
		for _, l := range demo {
			if l == u.Phone {
				ads.Put(u.ID) // want match(User.Phone)
			}
		}
	}
}

// One constant is no list, and texts that are no contacts are constants.
func single(us []User) {
	for _, u := range us {
		if u.Phone == "+491" || is(u, "+492") || slices.Contains([]string{"", "none"}, u.Phone) {
			ads.Put(u.ID)
		}
		if strings.HasPrefix(u.Phone, "+49") {
			ads.Put(u.ID)
		}
	}
	ads.Put(inSlice(us, []string{"none", "unknown"}))
}

func is(u User, phone string) bool { return u.Phone == phone }
