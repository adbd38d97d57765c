// Package stdshared has clients, templates and loggers that the whole package uses.
package stdshared

import (
	"bytes"
	"context"
	"html/template"
	"io"
	"log"
	"log/slog"
	"net/http"
	"strings"
	"sync"

	"example.com/cases/ads"
	"example.com/cases/id"
)

var (
	hc     = &http.Client{}
	pages  = template.Must(template.New("account").Parse(`<p>{{.Phone}} {{.Name}}</p>`))
	logger = log.New(io.Discard, "", 0)
	slogs  = slog.New(slog.DiscardHandler)
)

// post sends a text to somebody.
func post(ctx context.Context, url, text string) (string, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, url, strings.NewReader(text))
	if err != nil {
		return "", err
	}
	resp, err := hc.Do(req)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	return string(b), err
}

// code sends the second factor to whose it is.
func code(ctx context.Context, a *id.Account) error {
	answer, err := post(ctx, "https://sms.example/"+a.Phone, "123456")
	if err != nil || answer != "ok" {
		return err
	}
	return hurry(ctx, a.Phone)
}

func hurry(ctx context.Context, phone string) error {
	resp, err := hc.Get("https://sms.example/hurry?to=" + phone)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

// weather asks with the same client.
func weather(ctx context.Context, city string) {
	w, err := post(ctx, "https://weather.example/"+city, "now")
	if err != nil {
		return
	}
	ads.Send(w)
	if w == city {
		ads.Send("equal")
	}
	resp, err := hc.Get("https://weather.example")
	if err != nil {
		ads.Send("away")
		return
	}
	ads.Send(resp.Status)
}

// page shows somebody what is known of them.
func page(w io.Writer, a *id.Account) error {
	logger.Println(a.Phone)
	slogs.Info("page", "phone", a.Phone)
	return pages.Execute(w, a)
}

// teaser makes a page of what anybody may know.
func teaser(name string) {
	var b bytes.Buffer
	if err := pages.Execute(&b, map[string]string{"Name": name}); err != nil {
		logger.Println(err)
		return
	}
	ads.Bytes(b.Bytes())
	if t := pages.Lookup("account"); t != nil {
		ads.Send(t.Name())
	}
	if logger.Prefix() == name {
		ads.Send(name)
	}
}

// A Job runs now and then.
type Job struct {
	Name string
	Run  func(context.Context) error
}

// jobs returns what is to be done.
func jobs(a *id.Account) []Job {
	return []Job{
		{"code", func(ctx context.Context) error { return code(ctx, a) }},
		{"weather", func(ctx context.Context) error { weather(ctx, "Bern"); return nil }},
	}
}

func run(ctx context.Context, a *id.Account) {
	var wg sync.WaitGroup
	for _, j := range jobs(a) {
		wg.Go(func() {
			if err := j.Run(ctx); err != nil {
				slogs.Error(j.Name, "err", err)
			}
		})
	}
	wg.Wait()
}

// found sends because of what the answer to a contact says.
func found(ctx context.Context, a *id.Account, list []string) {
	answer, err := post(ctx, "https://lookup.example", a.Phone)
	if err != nil {
		return
	}
	ads.Send(answer) // want flow(Account.Phone)
	for _, l := range list {
		if l == answer {
			ads.Send(a.ID) // want match(Account.Phone)
		}
	}
}
