// Package flowmixed keeps what was there: defer, select, labels, shadowing, copies.
package flowmixed

import (
	"bytes"
	"cmp"
	"encoding/base64"
	"encoding/gob"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"log"
	"log/slog"
	"net/url"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"text/tabwriter"
	"time"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type ctxErr struct {
	op  string
	who *id.Account
	err error
}

func (e *ctxErr) Error() string { return e.op + " " + e.who.Phone + ": " + e.err.Error() }
func (e *ctxErr) Unwrap() error { return e.err }
func (e *ctxErr) Code() int     { return len(e.op) }

var errBase = errors.New("base")

func fail(a *id.Account) error  { return &ctxErr{"op", a, errBase} }
func fail2(a *id.Account) error { return fmt.Errorf("outer: %w", fail(a)) }

func errs(a *id.Account) {
	err := fail2(a)
	ads.Send(err.Error()) // want flow(Account.Phone)
	var ce *ctxErr
	if errors.As(err, &ce) {
		ads.Send(ce.op)
		ads.Send(ce.who.Email) // want flow(Account.Email)
		ads.Score(ce.Code())
		ads.Send(ce.Unwrap().Error())
	}
	if errors.Is(err, errBase) {
		ads.Send("base")
	}
	if err != nil {
		ads.Send("failed")
	}
	ads.Put(errors.Unwrap(errors.Unwrap(err)) == errBase)
}

func numbers(a *id.Account) {
	n, _ := strconv.Atoi(strings.TrimPrefix(a.Phone, "+"))
	ads.Score(n)       // want flow(Account.Phone)
	ads.Score(n % 100) // want flow(Account.Phone)
	ads.Score(len(a.Phone) % 3)
	var sum int
	for _, r := range a.Phone {
		sum += int(r - '0')
	}
	ads.Score(sum) // want flow(Account.Phone)
	cnt := 0
	for range a.Phone {
		cnt++
	}
	ads.Score(cnt)
	for i := range a.Phone {
		ads.Score(i)
	}
	ads.Score(strings.Count(a.Phone, ""))
	ads.Send(a.Phone[:3]) // want flow(Account.Phone)
	ads.Send(strings.Repeat("*", len(a.Phone)))
	b := []byte(a.Phone)
	for i := range b[:len(b)-2] {
		b[i] = '*'
	}
	ads.Bytes(b) // want flow(Account.Phone)
	c := make([]byte, len(a.Phone))
	for i := range c {
		c[i] = '*'
	}
	ads.Bytes(c)
	d := make([]byte, len(a.Phone))
	copy(d, a.Phone)
	ads.Bytes(d) // want flow(Account.Phone)
	clear(d)
	ads.Score(copy(d, a.Email))
}

func encoders(a *id.Account, w io.Writer) {
	var buf bytes.Buffer
	gob.NewEncoder(&buf).Encode(a.Phone)
	ads.Bytes(buf.Bytes()) // want flow(Account.Phone)
	buf.Reset()
	gob.NewEncoder(&buf).Encode(a.Name)
	ads.Bytes(buf.Bytes())
	x, _ := xml.Marshal(struct{ P, N string }{a.Email, a.Name})
	ads.Bytes(x) // want flow(Account.Email)
	v := url.Values{"p": {a.Phone}, "n": {a.Name}}
	ads.Send(v.Get("p")) // want flow(Account.Phone)
	ads.Send(v.Encode()) // want flow(Account.Phone)
	v.Del("p")
	u := url.URL{Host: "x", RawQuery: v.Encode()}
	_ = u
	q := url.Values{}
	q.Set("n", a.Name)
	ads.Send("https://x?" + q.Encode())
	e := base64.NewEncoder(base64.StdEncoding, ads.Writer{})
	e.Write([]byte(a.Phone)) // want-one b64 flow(Account.Phone)
	e.Close()                // want-one b64 flow(Account.Phone)
	tw := tabwriter.NewWriter(ads.Writer{}, 0, 8, 1, ' ', 0)
	fmt.Fprintf(tw, "%s\t%s\n", a.ID, a.Name)
	tw.Flush()
	log.New(ads.Writer{}, "", 0).Printf("%s", a.Phone) // want flow(Account.Phone)
	log.New(ads.Writer{}, "", 0).Printf("%s", a.Name)
	slog.New(slog.NewJSONHandler(ads.Writer{}, nil)).Info("x", "phone", a.Phone) // want flow(Account.Phone)
	slog.New(slog.NewJSONHandler(ads.Writer{}, nil)).Info("x", "n", a.Name)
	slog.New(slog.NewTextHandler(ads.Writer{}, nil)).With("mail", a.Email).Info("x") // want flow(Account.Email)
	io.Copy(io.MultiWriter(os.Stdout, ads.Writer{}), strings.NewReader(a.Phone))     // want flow(Account.Phone)
	io.Copy(io.MultiWriter(os.Stdout, w), strings.NewReader(a.Phone))
	io.WriteString(ads.Writer{}, cmp.Or(a.Phone, a.Name)) // want flow(Account.Phone)
	fmt.Fprintln(ads.Writer{}, time.Now(), a.ID)
}

type stats struct {
	n    atomic.Int64
	last atomic.Value
	ptr  atomic.Pointer[id.Account]
}

func (s *stats) note(a *id.Account) {
	s.n.Add(1)
	s.last.Store(a.Phone)
	s.ptr.Store(a)
}

func (s *stats) report() {
	ads.Score(int(s.n.Load()))
	if v, ok := s.last.Load().(string); ok {
		ads.Send(v) // want flow(Account.Phone)
	}
	if a := s.ptr.Load(); a != nil {
		ads.Send(a.Name)
		ads.Send(a.Email) // want flow(Account.Email)
	}
}

func sorting(all []*id.Account) {
	byAge := slices.SortedFunc(slices.Values(all), func(x, y *id.Account) int { return cmp.Compare(x.Age, y.Age) })
	ads.Send(byAge[0].ID)
	first := slices.MinFunc(all, func(x, y *id.Account) int { return strings.Compare(x.Name, y.Name) })
	ads.Send(first.ID)
}

func switches(a *id.Account, lead string) {
	switch lead {
	case a.Phone:
		ads.Send(a.ID) // want match(Account.Phone)
	case a.Name:
		ads.Send(a.ID) // want match(Account.Phone)
	}
	switch {
	case lead == a.Name, a.Name == "x":
		ads.Send(a.ID)
	case strings.HasPrefix(lead, a.Phone):
		ads.Send(lead) // want match(Account.Phone)
	}
	var out []string
	for _, s := range strings.Fields(lead) {
		if !strings.EqualFold(s, a.Email) {
			continue
		}
		out = append(out, s)
	}
	ads.Upload(out) // want match(Account.Email)
	var found bool
	for _, s := range strings.Fields(lead) {
		found = found || s == a.Name
	}
	if found {
		ads.Send(a.ID)
	}
	found = false
	for _, s := range strings.Fields(lead) {
		found = found || s == a.Phone
	}
	if found {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	ads.Put(found) // want match(Account.Phone)
}
