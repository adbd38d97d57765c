// Package sourcevarparts sets parts of annotated package variables.
package sourcevarparts

import (
	"example.com/cases/ads"
	"strings"
)

type Contact struct {
	Phone, News string
	L           []string
	M           map[string]string
	Arr         [2]string
}

//purpose:source security
var Cfg Contact

//purpose:source security
var (
	List []string
	Tab  = map[string]string{}
	Arr  [2]string
	Ptr  *Contact
	Fn   func() string
	Ch   = make(chan string, 1)
)
var Plain Contact

func r(s string) string { return strings.TrimSpace("MK" + s) }
func run() {
	Cfg.Phone = r("1")
	ads.Send(Cfg.Phone) // want flow(Cfg)
	ads.Put(Cfg)        // want flow(Cfg)
	Cfg.L = append(Cfg.L, r("2"))
	ads.Send(Cfg.L[0]) // want flow(Cfg)
	Cfg.M = map[string]string{"k": r("3")}
	ads.Send(Cfg.M["k"]) // want flow(Cfg)
	Cfg.Arr[0] = r("4")
	ads.Send(Cfg.Arr[0]) // want flow(Cfg)
	List = append(List, r("5"))
	ads.Send(List[0]) // want flow(List)
	Tab["k"] = r("6")
	ads.Send(Tab["k"]) // want flow(Tab)
	Arr[1] = r("7")
	ads.Send(Arr[1]) // want flow(Arr)
	Ptr = &Contact{Phone: r("8")}
	ads.Send(Ptr.Phone) // want flow(Ptr)
	Fn = func() string { return r("9") }
	ads.Send(Fn()) // want flow(Fn)
	Ch <- r("10")
	ads.Send(<-Ch) // want flow(Ch)
	Plain.Phone = r("11")
	ads.Send(Plain.Phone)
	p := &Cfg
	p.News = r("12")
	ads.Send(p.News) // want flow(Cfg)
	for _, x := range List {
		ads.Send(x) // want flow(List)
	}
	other()
}
func other() {
	ads.Send(Cfg.News) // want flow(Cfg)
	ads.Send(Arr[0])   // want flow(Arr)
	ads.Send(Plain.News)
}
