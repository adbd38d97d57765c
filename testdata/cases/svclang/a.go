// Package svclang uses corners of the language.
package svclang

import (
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type named struct{ A, B string }
type twin struct{ A, B string }

func conversions(a *id.Account) {
	n := named{a.Phone, a.Name}
	t := twin(n)
	ads.Send(t.A) // want flow(Account.Phone)
	ads.Send(t.B)
	arr := [2]string{a.Name, a.Profile.City}
	sl := arr[:]
	sl[1] = a.ID
	ads.Upload(sl)
	p := (*[2]string)(sl)
	p[0] = a.Email
	ads.Send(arr[0]) // want flow(Account.Email)
	b := []byte(a.Phone)
	r := []rune(string(b))
	ads.Send(string(r[1:])) // want flow(Account.Phone)
	c := strings.Clone(a.Name)
	ads.Send(c)
}

func namedResult(a *id.Account) (s string, n int) {
	defer func() { s += a.Phone }()
	s, n = a.Name, len(a.Phone)
	return s, n
}

func results(a *id.Account) {
	s, n := namedResult(a)
	ads.Send(s) // want flow(Account.Phone)
	ads.Score(n)
}

func copies(a *id.Account) {
	x := [2]named{{a.Phone, a.Name}, {a.ID, a.Name}}
	y := x
	y[0].A, y[1].A = "", ""
	for _, v := range y {
		ads.Send(v.B)
	}
	for _, v := range x {
		ads.Send(v.A) // want flow(Account.Phone)
	}
}

func labels(all []*id.Account) {
	var last string
outer:
	for i := range len(all) {
		for j := 0; ; j++ {
			switch {
			case j > i:
				continue outer
			case all[j].Name == "stop":
				break outer
			}
			last = all[j].Email
		}
	}
	ads.Send(last) // want flow(Account.Email)
	last = ""
	ads.Send(last)
}

func jump(a *id.Account, n int) {
	s := a.Name
again:
	ads.Send(s) // want flow(Account.Phone)
	if n > 0 {
		s = a.Phone
		n--
		goto again
	}
}

func counter() (add func(string), get func() string) {
	var b strings.Builder
	return func(s string) { b.WriteString(s) }, b.String
}

func closures(a *id.Account) {
	add, get := counter()
	add(a.Name)
	ads.Send(get())
	add2, get2 := counter()
	add2(a.Phone)
	ads.Send(get2()) // want flow(Account.Phone)
	var fib func(n int, s string) string
	fib = func(n int, s string) string {
		if n == 0 {
			return s
		}
		return fib(n-1, s+"x")
	}
	ads.Send(fib(3, a.Name))
	ads.Send(fib(3, a.Email)) // want flow(Account.Email)
	curry := func(x string) func(string) string { return func(y string) string { return x + y } }
	ads.Send(curry(a.ID)(a.Name))
	ads.Send(curry(a.Phone)(a.Name))                           // want flow(Account.Phone)
	func(s string, f func(string)) { f(s) }(a.Phone, ads.Send) // want flow(Account.Phone)
}

type handler func(string)

func (h handler) Serve(s string) { h(s) }

type server interface{ Serve(string) }

func adapters(a *id.Account) {
	var s server = handler(ads.Log)
	s.Serve(a.Phone)
	s = handler(func(x string) { ads.Send(x + "!") }) // want flow(Account.Phone)
	s.Serve(a.Phone)
	s.Serve(a.Name)
}

func selects(a *id.Account, stop chan bool) {
	c, d := make(chan string, 1), make(chan string, 1)
	c <- a.Phone
	d <- a.Name
	select {
	case s := <-c:
		ads.Send(s) // want flow(Account.Phone)
	case s, ok := <-d:
		ads.Send(s)
		ads.Put(ok)
	case <-stop:
	}
	ch := make(chan chan string, 1)
	ch <- c
	ads.Send(<-<-ch) // want flow(Account.Phone)
}

func deferred(a *id.Account) {
	s := a.Name
	defer ads.Send(s)
	s = a.Phone
	ads.Log(s)
	t := a.Phone
	defer ads.Send(t) // want flow(Account.Phone)
	t = ""
	u := a.Name
	defer func() {
		ads.Send(u) // want flow(Account.Email)
	}()
	u = a.Email
}

func minmax(a *id.Account) {
	ads.Send(max(a.Name, a.ID))
	ads.Send(min(a.Name, a.Phone)) // want flow(Account.Phone)
	m := map[string]string{"x": a.Phone}
	clear(m)
	ads.Put(m)
}
