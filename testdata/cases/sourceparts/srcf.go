// Package sourceparts sets parts of annotated fields.
package sourceparts

import (
	"encoding/json"
	"example.com/cases/ads"
	"strings"
)

type Contact struct{ Phone, News string }
type D struct {
	//purpose:source security
	Inner struct{ A, B string }
	//purpose:source security
	C Contact
	//purpose:source security
	P *Contact
	//purpose:source security
	M map[string]string
	//purpose:source security
	S []string
	//purpose:source security
	Arr [2]string
	//purpose:source security
	SS []Contact
	N  string
}
type E struct {
	//purpose:source security
	Contact
	X string
}

func r(s string) string { return strings.TrimSpace("MK" + s) }
func show(d *D) {
	ads.Send(d.Inner.A) // want flow(D.Inner)
	ads.Send(d.C.Phone) // want flow(D.C)
	ads.Send(d.P.Phone) // want flow(D.P)
	ads.Send(d.N)
}
func run() {
	var d D
	d.Inner.A = r("1")
	ads.Send(d.Inner.A) // want flow(D.Inner)
	d.C.Phone = r("2")
	ads.Send(d.C.Phone) // want flow(D.C)
	d.P = &Contact{}
	d.P.Phone = r("3")
	ads.Send(d.P.Phone) // want flow(D.P)
	d.M = map[string]string{}
	d.M["k"] = r("4")
	ads.Send(d.M["k"]) // want flow(D.M)
	d.S = append(d.S, r("5"))
	ads.Send(d.S[0]) // want flow(D.S)
	d.S[0] = r("6")
	ads.Send(d.S[0]) // want flow(D.S)
	d.Arr[1] = r("7")
	ads.Send(d.Arr[1]) // want flow(D.Arr)
	d.SS = append(d.SS, Contact{Phone: r("8")})
	ads.Send(d.SS[0].Phone) // want flow(D.SS)
	show(&d)
	var e E
	e.Phone = r("9")
	ads.Send(e.Phone) // want flow(E.Contact)
	e2 := E{Contact: Contact{Phone: r("10")}}
	ads.Send(e2.Phone) // want flow(E.Contact)
	d2 := D{C: Contact{Phone: r("11")}}
	ads.Send(d2.C.Phone) // want flow(D.C)
	json.Unmarshal([]byte(`{"Inner":{"A":"MK12"}}`), &d2)
	ads.Send(d2.Inner.A) // want flow(D.Inner)
	c := &d2.C
	c.Phone = r("13")
	ads.Send(d2.C.Phone) // want flow(D.C)
	ads.Put(d2.C)        // want flow(D.C)
	d3 := D{}
	d3.Inner.A = r("14")
	ads.Put(d3) // want flow(D.Inner)
	d3.N = "n"
	ads.Send(d3.N)
}
