package partnersync_test

import (
	"io"
	"net/http"
	"net/http/httptest"
	"testing"

	"example.com/incident/account"
	"example.com/incident/partner"
	"example.com/incident/partnersync"
)

// received returns what the partner gets, by path, of an account with phone.
func received(t *testing.T, phone string) map[string]string {
	t.Helper()
	bodies := make(map[string]string)
	server := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			t.Error(err)
		}
		bodies[r.URL.Path] = string(body)
	}))
	defer server.Close()

	a := account.Account{ID: "ann", Name: "Ann", Phone: phone}
	s := partnersync.Start(t.Context(), partner.NewClient(server.URL))
	s.Changed(a)
	s.Close()
	if err := s.Profile(t.Context(), a); err != nil {
		t.Fatal(err)
	}
	if err := s.Card(t.Context(), a); err != nil {
		t.Fatal(err)
	}
	return bodies
}

func TestPhoneReachesPartner(t *testing.T) {
	one, other := received(t, "+1 555-0100"), received(t, "+1 555-0199")
	for path, want := range map[string]bool{
		"/seen":     false,
		"/audience": true,
		"/profiles": true,
		"/cards":    false,
	} {
		if differs := one[path] != other[path]; differs != want {
			t.Errorf("%s: %q and %q: differ is %v, want %v", path, one[path], other[path], differs, want)
		}
		if one[path] == "" {
			t.Errorf("%s: nothing received", path)
		}
	}
}
