package stdshared

import (
	"io"
	"log"
	"net/http"
	"os"
	"strings"
	"text/template"
	"time"

	"example.com/cases/ads"
	"example.com/cases/id"
)

// What the package puts into these is called by them.
var (
	spied   = &http.Client{Transport: spy{}, Timeout: time.Second}
	changed = &http.Client{}
	checked = http.Client{CheckRedirect: follow}
	lent    = &http.Client{}
	withFn  = template.Must(template.New("").Funcs(template.FuncMap{"tell": tell}).Parse(`{{tell .}}`))
	later   = template.Must(template.New("").Parse(`{{.}}`))
	tapped  = log.New(tap{}, "", 0)
	turned  = log.New(io.Discard, "", 0)
	turned2 = log.New(os.Stderr, "", 0)
	plain   = &http.Client{Transport: &http.Transport{MaxIdleConns: 4}, Timeout: time.Second}
	zero    http.Client
)

type spy struct{}

func (spy) RoundTrip(r *http.Request) (*http.Response, error) {
	ads.Send(r.URL.Path) // want flow(Account.Phone)
	return http.DefaultTransport.RoundTrip(r)
}

// A second one is put into a client later.
type second struct{}

func (second) RoundTrip(r *http.Request) (*http.Response, error) {
	ads.Send(r.URL.Path) // want flow(Account.Phone)
	return http.DefaultTransport.RoundTrip(r)
}

// A third one is put into a client that others were given.
type third struct{}

func (third) RoundTrip(r *http.Request) (*http.Response, error) {
	ads.Send(r.URL.Path) // want flow(Account.Phone)
	return http.DefaultTransport.RoundTrip(r)
}

func follow(r *http.Request, _ []*http.Request) error {
	ads.Send(r.URL.Path) // want flow(Account.Phone)
	return nil
}

func tell(v any) string {
	ads.Put(v) // want flow(Account.Phone)
	return ""
}

func tellLater(v any) string {
	ads.Put(v) // want flow(Account.Email)
	return ""
}

type tap struct{}

func (tap) Write(p []byte) (int, error) {
	ads.Bytes(p) // want flow(Account.Phone)
	return len(p), nil
}

type tapLater struct{}

func (tapLater) Write(p []byte) (int, error) {
	ads.Bytes(p) // want flow(Account.Phone)
	return len(p), nil
}

func client() *http.Client { return lent }

func init() {
	changed.Transport = second{}
	c := client()
	c.Transport = third{}
	later.Funcs(template.FuncMap{"tell": tellLater})
	turned.SetOutput(tapLater{})
	turned2.SetOutput(os.Stdout)
}

func everywhere(a *id.Account) {
	_, _ = spied.Get("https://x.example/" + a.Phone)
	_, _ = changed.Get("https://x.example/" + a.Phone)
	if r, err := http.NewRequest(http.MethodGet, "https://x.example/"+a.Phone, nil); err == nil {
		_, _ = checked.Do(r)
	}
	_, _ = lent.Get("https://x.example/" + a.Phone)
	_ = withFn.Execute(io.Discard, a.Phone)
	_ = later.Execute(io.Discard, a.Email)
	tapped.Print(a.Phone)
	turned.Print(a.Phone)
	turned2.Print(a.Phone)
}

func answers(a *id.Account) {
	var b strings.Builder
	if err := later.Lookup("").Execute(&b, a.Name); err != nil {
		return
	}
	ads.Send(b.String())
	resp, err := plain.Get("https://x.example/" + a.Name)
	if err != nil {
		return
	}
	ads.Send(resp.Status)
	resp, err = zero.Get("https://x.example/" + a.Email)
	if err != nil {
		return
	}
	text, _ := io.ReadAll(resp.Body)
	ads.Bytes(text) // want flow(Account.Email)
}
