package main

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"

	"example.com/incident/account"
	"example.com/incident/ads"
	"example.com/incident/contact"
	"example.com/incident/notify"
)

// post sends one request to h and returns the answer.
func post(t *testing.T, h http.Handler, path, body, contentType string) *http.Response {
	t.Helper()
	r := httptest.NewRequest(http.MethodPost, path, strings.NewReader(body))
	r.Header.Set("Content-Type", contentType)
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	if w.Code != http.StatusOK {
		t.Fatalf("%s: %d %s", path, w.Code, w.Body)
	}
	return w.Result()
}

// One person signs up, logs in, reads and recovers; one advertiser uploads.
func TestService(t *testing.T) {
	var rows string
	partner := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/rows" {
			body, _ := io.ReadAll(r.Body)
			rows = string(body)
		}
	}))
	defer partner.Close()
	platform, outbox := ads.NewPlatform(), new(notify.Outbox)
	a := newApp(config{partnerURL: partner.URL, archiveDir: t.TempDir()}, account.NewStore(), platform, outbox)
	h := a.server.Handler

	const json, form = "application/json", "application/x-www-form-urlencoded"
	post(t, h, "/signup", `{"id":"ann","city":"Turin","phone":"+15550100","recovery_email":"ann@home.example"}`, json)
	post(t, h, "/login", "account=ann", form)
	code := strings.TrimPrefix(outbox.Sent()[0].Text, "Your code is ")
	login := post(t, h, "/login/code", url.Values{"account": {"ann"}, "code": {code}}.Encode(), form)
	post(t, h, "/recovery", "email=ann%40home.example", form)
	post(t, h, "/lists", fmt.Sprintf(`{"name":"shoes","hashes":[%q]}`, contact.Hash("+15550100")), json)

	feed := httptest.NewRequest(http.MethodGet, "/feed", nil)
	feed.AddCookie(login.Cookies()[0])
	h.ServeHTTP(httptest.NewRecorder(), feed)
	if err := a.digests(t.Context()); err != nil {
		t.Fatal(err)
	}
	a.syncer.Close()

	if sent := outbox.Sent(); len(sent) != 2 || sent[1].To != "ann@home.example" {
		t.Errorf("sent %+v, want a code and a link", sent)
	}
	if got := platform.Members("shoes"); !slices.Equal(got, []string{"ann"}) {
		t.Errorf("audience of the list: %q", got)
	}
	if got := platform.Impressions(); !slices.Equal(got, []string{"after-login ", "sidebar ann", "feed +15550100"}) {
		t.Errorf("impressions %q", got)
	}
	if rows != "ann;Turin;+15550100" {
		t.Errorf("the partner's rows are %q", rows)
	}
}
