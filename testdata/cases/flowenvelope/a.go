// Package flowenvelope decodes into generic structs.
package flowenvelope

import (
	"encoding/json"
	"os"
	"strings"
)

type Contact struct {
	Name  string
	Phone string `purpose:"security"`
}
type Envelope[T any] struct{ Data T }
type List[T any] struct{ Items []T }
type Plain struct{ Data Contact }
type Both[T any] struct {
	Data T
	C    Contact
}

//purpose:sink advertising
func Sink(name string, v any) {}

func Decode[T any](s string) (e Envelope[T]) {
	json.NewDecoder(strings.NewReader(s)).Decode(&e)
	return
}
func Data[T any](s string) T {
	var e Envelope[T]
	json.Unmarshal([]byte(s), &e)
	return e.Data
}

func run() {
	in := `{"Name":"x","Phone":"` + os.Args[1] + `"}`
	var p Plain
	json.Unmarshal([]byte(`{"Data":`+in+`}`), &p)
	Sink("plain", p.Data.Phone) // want flow(Contact.Phone)
	var e Envelope[Contact]
	json.Unmarshal([]byte(`{"Data":`+in+`}`), &e)
	Sink("env", e.Data.Phone) // want flow(Contact.Phone)
	Sink("envN", e.Data.Name)
	Sink("envAll", e.Data) // want flow(Contact.Phone)
	var l List[Contact]
	json.Unmarshal([]byte(`{"Items":[`+in+`]}`), &l)
	for _, c := range l.Items {
		Sink("list", c.Phone) // want flow(Contact.Phone)
	}
	var d Envelope[Contact]
	d.Data.Phone = os.Args[1]
	Sink("direct", d.Data.Phone)                               // want flow(Contact.Phone)
	Sink("dec", Decode[Contact](`{"Data":`+in+`}`).Data.Phone) // want flow(Contact.Phone)
	Sink("data", Data[Contact](`{"Data":`+in+`}`).Phone)       // want flow(Contact.Phone)
	var b Both[int]
	json.Unmarshal([]byte(`{"C":`+in+`}`), &b)
	Sink("both", b.C.Phone) // want flow(Contact.Phone)
	var pp *Envelope[*Contact]
	json.Unmarshal([]byte(`{"Data":`+in+`}`), &pp)
	Sink("ptr", pp.Data.Phone) // want flow(Contact.Phone)
}
