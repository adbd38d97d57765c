// Package svcrouterchain has routes, each behind a chain of middleware.
package svcrouterchain

import (
	"example.com/cases/svcrouterchain/ads"
	"example.com/cases/svcrouterchain/user"
	"example.com/cases/svcrouterchain/web"
	"net/http/httptest"
	"strings"
)

func run() {
	s := web.New(user.NewRepo(), &ads.Client{})
	for _, p := range []string{"/h0", "/h1", "/h2"} {
		r := httptest.NewRequest("POST", p, strings.NewReader(`{"ID":"1","Name":"n"}`))
		r.Header.Set("X-User", "1")
		s.ServeHTTP(httptest.NewRecorder(), r)
	}
}
