// Package svcstatus answers with the status of an error.
package svcstatus

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
)

//purpose:sink advertising
func send(s string) { fmt.Println("SINK", s) }

type Account struct {
	ID, Name string
	Phone    string //purpose:source security
}

func stdErr(w http.ResponseWriter, x *Account, code string) {
	if x.Phone != code {
		http.Error(w, "no", http.StatusUnauthorized)
		return
	}
	send(x.ID)
}

func header(w http.ResponseWriter, x *Account, code string) {
	if x.Phone != code {
		w.WriteHeader(http.StatusForbidden)
		return
	}
	send(x.ID)
}

func fail(w http.ResponseWriter, status int, msg string) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	json.NewEncoder(w).Encode(map[string]string{"error": msg})
}

func helper(w http.ResponseWriter, x *Account, code string) {
	if x.Phone != code {
		fail(w, http.StatusForbidden, "wrong code")
		return
	}
	send(x.ID)
}

func fail2(w http.ResponseWriter) { http.Error(w, "no", http.StatusUnauthorized) }

func helper2(w http.ResponseWriter, x *Account, code string) {
	if x.Phone != code {
		fail2(w)
		return
	}
	send(x.ID)
}

func run() {
	x := &Account{"a", "n", "+49MK1"}
	w := httptest.NewRecorder()
	stdErr(w, x, x.Phone)
	header(w, x, x.Phone)
	helper(w, x, x.Phone)
	helper2(w, x, x.Phone)
}
