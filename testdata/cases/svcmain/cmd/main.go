// Command cmd serves.
package main

import (
	"log"
	"net/http"

	"example.com/cases/svcmain/core"
	"example.com/cases/svcmain/partner"
	"example.com/cases/svcmain/store"
)

func main() {
	mux := http.NewServeMux()
	h := &core.Handler{Repo: store.New(), Exp: partner.NewLive()}
	mux.Handle("GET /live", h) // want flow(Account.Phone)
	mux.Handle("GET /dry", &core.Handler{Repo: store.New(), Exp: partner.Dry{}})
	n := core.NewNames(store.New(), partner.NewLive())
	mux.HandleFunc("GET /names", n.Serve)
	mux.HandleFunc("GET /mail", n.Mail) // want flow(Account.Email)
	d := core.NewNames(store.New(), partner.Dry{})
	mux.HandleFunc("GET /drymail", d.Mail)
	log.Fatal(http.ListenAndServe(":80", mux))
}
