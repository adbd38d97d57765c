// Package typebuilt builds values of annotated types.
package typebuilt

import (
	"bufio"
	"fmt"
	"os"
	"strings"
)

//purpose:sink advertising
func Track(v ...any) { fmt.Println(v...) }

//purpose:source security kind=phone
type Phone string

//purpose:source security kind=email
type Email struct{ Local, Domain string }

func (e Email) String() string { return e.Local + "@" + e.Domain }

//purpose:source security
type Phones []string

//purpose:source security
type Book map[string]string

func parse(s string) Email {
	l, d, _ := strings.Cut(s, "@")
	return Email{Local: l, Domain: d}
}
func parseP(s string) *Email {
	e := new(Email)
	e.Local, e.Domain, _ = strings.Cut(s, "@")
	return e
}
func show(e Email) {
	Track("param", e.Domain) // want flow(Email)
}

func run() {
	in := bufio.NewScanner(strings.NewReader("+4917011\na@b.c\n"))
	if len(os.Args) > 1 {
		in = bufio.NewScanner(os.Stdin)
	}
	in.Scan()
	Track("Phone", Phone(in.Text())) // want flow(Phone)
	in.Scan()
	line := in.Text()
	e := parse(line)
	show(e)
	Track("Email", e)                // want flow(Email)
	Track("Email", e.Domain)         // want flow(Email)
	Track("Email", e.String())       // want flow(Email)
	Track("new", parseP(line).Local) // want flow(Email)
	ps := Phones{line}
	Track("Phones", ps[0])                      // want flow(Phones)
	Track("conv", Phones(strings.Fields(line))) // want flow(Phones)
	ps2 := make(Phones, 0, 1)
	ps2 = append(ps2, line)
	Track("append", strings.Join(ps2, ",")) // want flow(Phones)
	b := Book{}
	b["x"] = line
	Track("map", b["x"])               // want flow(Book)
	Track("const", Phone("+49170123")) // want flow(Phone)
}

// Values of annotated types that nothing was put into hold nothing.
func empty() {
	var e Email
	Track(e.Domain)
	Track(Email{})
	Track(Phones{})
	Track(Book{})
	Track(make(Phones, 0, 4))
	Track(Phone(""), Phone("unknown"))
	b := Book{}
	b["none"] = "unknown"
	Track(b)
}
