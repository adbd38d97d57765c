// Command cmd serves.
package main

import (
	"context"
	"encoding/json"
	"log"
	"net/http"

	"example.com/cases/id"
	"example.com/cases/svcbatchers/notify"
	"example.com/cases/svcbatchers/store"
)

func main() {
	ctx := context.Background()
	repo := store.Logged[string, *id.Account]{Repo: store.NewMem[string, *id.Account](), Log: func(op string) { log.Println(op) }}
	s := notify.New(repo)
	go s.Run(ctx)
	mux := http.NewServeMux()
	mux.HandleFunc("POST /accounts", func(w http.ResponseWriter, r *http.Request) {
		var a id.Account
		if err := json.NewDecoder(r.Body).Decode(&a); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		if err := s.Signup(r.Context(), &a); err != nil {
			http.Error(w, "no", http.StatusInternalServerError)
		}
	})
	mux.HandleFunc("POST /verify/{id}", func(w http.ResponseWriter, r *http.Request) {
		if err := s.Verified(r.Context(), r.PathValue("id")); err != nil {
			http.Error(w, "no", http.StatusNotFound)
		}
	})
	log.Fatal(http.ListenAndServe(":8080", mux))
}
