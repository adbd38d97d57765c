// Package stdstream puts readers and writers of contacts into one another.
package stdstream

import (
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"text/tabwriter"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func layers(a *id.Account) {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	e := json.NewEncoder(bufio.NewWriter(base64.NewEncoder(base64.StdEncoding, z)))
	e.Encode(map[string]string{"p": a.Phone})
	ads.Bytes(b.Bytes()) // want flow(Account.Phone)
	var c bytes.Buffer
	json.NewEncoder(bufio.NewWriter(gzip.NewWriter(&c))).Encode(a.Name)
	ads.Bytes(c.Bytes())
}

func back(a *id.Account) {
	r, _ := gzip.NewReader(strings.NewReader(a.Phone))
	var v map[string]string
	json.NewDecoder(bufio.NewReader(r)).Decode(&v)
	ads.Put(v) // want flow(Account.Phone)
	s, _ := gzip.NewReader(strings.NewReader(a.Name))
	var w map[string]string
	json.NewDecoder(bufio.NewReader(s)).Decode(&w)
	ads.Put(w)
}

func piped(a *id.Account) {
	r, w := io.Pipe()
	go func() { json.NewEncoder(w).Encode(a.Email) }()
	sc := bufio.NewScanner(r)
	for sc.Scan() {
		ads.Bytes(sc.Bytes()) // want flow(Account.Email)
	}
	q, v := io.Pipe()
	go func() { fmt.Fprintln(v, a.Name) }()
	out, _ := io.ReadAll(q)
	ads.Bytes(out)
}

func teed(a *id.Account) {
	var seen bytes.Buffer
	h := sha256.New()
	io.Copy(io.MultiWriter(h, &seen), io.TeeReader(strings.NewReader(a.Phone), io.Discard))
	ads.Bytes(h.Sum(nil))   // want flow(Account.Phone)
	ads.Bytes(seen.Bytes()) // want flow(Account.Phone)
	g := sha256.New()
	io.Copy(g, strings.NewReader(a.Name))
	ads.Bytes(g.Sum(nil))
}

func discarded(a *id.Account) {
	n, err := io.Copy(io.Discard, strings.NewReader(a.Phone))
	ads.Score(int(n))
	ads.Put(err)
}

func sinks(a *id.Account) {
	bw := bufio.NewWriter(ads.Writer{})
	bw.WriteString(a.Phone) // want flow(Account.Phone)
	bw.Flush()
	safe := bufio.NewWriter(ads.Writer{})
	safe.WriteString(a.Name)
	safe.Flush()
	tw := tabwriter.NewWriter(ads.Writer{}, 0, 8, 1, ' ', 0)
	fmt.Fprintf(tw, "%s\t%s", a.ID, a.Email) // want flow(Account.Email)
	fl, _ := flate.NewWriter(ads.Writer{}, 1)
	io.WriteString(fl, a.Phone) // want flow(Account.Phone)
	io.WriteString(fl, a.Name)
}

// counting is a writer of the user's around another one.
type counting struct {
	w io.Writer
	n int
}

func (c *counting) Write(p []byte) (int, error) {
	c.n += len(p)
	return c.w.Write(p) // want flow(Account.Email)
}

func wrapped(a *id.Account) {
	var b, other bytes.Buffer
	c, d := &counting{w: &b}, &counting{w: &other}
	fmt.Fprint(c, a.Phone)
	fmt.Fprint(d, a.Name)
	ads.Bytes(b.Bytes()) // want flow(Account.Phone)
	ads.Bytes(other.Bytes())
	ads.Score(c.n)
	fmt.Fprint(&counting{w: ads.Writer{}}, a.Email)
	fmt.Fprint(&counting{w: ads.Writer{}}, a.Name)
}

// What is printed goes to the writer that the caller brings.
func report(w io.Writer, s string) {
	fmt.Fprintf(w, "%s\n", s) // want flow(Account.Email)
}

func reported(a *id.Account) {
	var b strings.Builder
	report(&b, a.Phone)
	ads.Send(b.String()) // want flow(Account.Phone)
	var c strings.Builder
	report(&c, a.Name)
	ads.Send(c.String())
	report(ads.Writer{}, a.Email)
	h := sha256.New()
	report(h, a.Phone)
	ads.Bytes(h.Sum(nil)) // want flow(Account.Phone)
	report(os.Stderr, a.Phone)
}

func scanned(a *id.Account) {
	var x, y string
	fmt.Fscan(strings.NewReader(a.Phone), &x)
	fmt.Fscan(strings.NewReader(a.Name), &y)
	ads.Send(x) // want flow(Account.Phone)
	ads.Send(y)
	r := bufio.NewReader(strings.NewReader(a.Email))
	line, _, _ := r.ReadLine()
	ads.Bytes(line) // want flow(Account.Email)
	var in bytes.Buffer
	in.ReadFrom(strings.NewReader(a.Phone))
	ads.Bytes(in.Bytes()) // want flow(Account.Phone)
	in.Reset()
	ads.Bytes(in.Bytes())
}

// Files are not followed by their names: what is written to one and read from
// another value of the same path is not put together.
func files(a *id.Account) {
	f, err := os.Create("contacts")
	if err != nil {
		return
	}
	f.WriteString(a.Phone)
	b, _ := io.ReadAll(f)
	ads.Bytes(b) // want flow(Account.Phone)
	g, _ := os.Open("contacts")
	c, _ := io.ReadAll(g)
	ads.Bytes(c)
}

func commands(a *id.Account) {
	out, _ := exec.Command("echo", a.Phone).Output()
	ads.Bytes(out) // want flow(Account.Phone)
	safe, _ := exec.Command("echo", a.Name).Output()
	ads.Bytes(safe)
	c := exec.Command("cat")
	c.Stdin = strings.NewReader(a.Email)
	var b bytes.Buffer
	c.Stdout = &b
	c.Run()
	ads.Bytes(b.Bytes()) // want flow(Account.Email)
}
