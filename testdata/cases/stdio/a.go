// Package stdio reads and writes contacts through io and bufio.
package stdio

import (
	"bufio"
	"bytes"
	"io"
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func readers(a *id.Account) {
	b, _ := io.ReadAll(strings.NewReader(a.Phone))
	ads.Bytes(b) // want flow(Account.Phone)
	c, _ := io.ReadAll(strings.NewReader(a.Name))
	ads.Bytes(c)
	d, _ := io.ReadAll(io.MultiReader(strings.NewReader("x"), strings.NewReader(a.Email)))
	ads.Bytes(d) // want flow(Account.Email)
	e, _ := io.ReadAll(io.LimitReader(bytes.NewBufferString(a.Phone), 3))
	ads.Bytes(e) // want flow(Account.Phone)
}

func copies(a *id.Account) {
	var dst, other bytes.Buffer
	n, _ := io.Copy(&dst, strings.NewReader(a.Phone))
	io.Copy(&other, strings.NewReader(a.Name))
	ads.Send(dst.String()) // want flow(Account.Phone)
	ads.Send(other.String())
	ads.Score(int(n))
	io.Copy(ads.Writer{}, strings.NewReader(a.Email)) // want flow(Account.Email)
	io.Copy(ads.Writer{}, strings.NewReader(a.Name))
	io.WriteString(ads.Writer{}, a.Phone) // want flow(Account.Phone)
}

func scanner(a *id.Account) {
	sc := bufio.NewScanner(strings.NewReader(a.Phone + "\n"))
	for sc.Scan() {
		ads.Send(sc.Text()) // want flow(Account.Phone)
	}
	safe := bufio.NewScanner(strings.NewReader(a.Name))
	for safe.Scan() {
		ads.Send(safe.Text())
	}
}

func bufWriter(a *id.Account) {
	var out bytes.Buffer
	w := bufio.NewWriter(&out)
	w.WriteString(a.Email)
	w.Flush()
	ads.Bytes(out.Bytes()) // want flow(Account.Email)
	line, err := bufio.NewReader(strings.NewReader(a.Phone)).ReadString('\n')
	ads.Send(line) // want flow(Account.Phone)
	ads.Put(err)
}

func pipe(a *id.Account) {
	r, w := io.Pipe()
	go func() {
		defer w.Close()
		io.WriteString(w, a.Phone)
	}()
	b, _ := io.ReadAll(r)
	ads.Bytes(b) // want flow(Account.Phone)
}

func tee(a *id.Account) {
	var seen bytes.Buffer
	io.ReadAll(io.TeeReader(strings.NewReader(a.Phone), &seen))
	ads.Send(seen.String()) // want flow(Account.Phone)
	var x, y bytes.Buffer
	io.MultiWriter(&x, &y).Write([]byte(a.Email))
	ads.Send(y.String()) // want flow(Account.Email)
}

func readInto(a *id.Account) {
	p, q := make([]byte, 8), make([]byte, 8)
	n, _ := strings.NewReader(a.Phone).Read(p)
	strings.NewReader(a.Name).Read(q)
	ads.Bytes(p[:n]) // want flow(Account.Phone)
	ads.Bytes(q)
	ads.Score(n)
	io.ReadFull(strings.NewReader(a.Email), q)
	ads.Bytes(q) // want flow(Account.Email)
}

type upper struct{ r io.Reader }

func (u upper) Read(p []byte) (int, error) {
	n, err := u.r.Read(p)
	copy(p, bytes.ToUpper(p[:n]))
	return n, err
}

func ownReader(a *id.Account) {
	b, _ := io.ReadAll(upper{strings.NewReader(a.Phone)})
	ads.Bytes(b) // want flow(Account.Phone)
	c, _ := io.ReadAll(upper{strings.NewReader(a.Name)})
	ads.Bytes(c)
}

type adWriter struct{ prefix string }

func (w adWriter) Write(p []byte) (int, error) {
	ads.Send(w.prefix + string(p)) // want flow(Account.Phone)
	return len(p), nil
}

func ownWriter(a *id.Account) {
	io.WriteString(adWriter{"x"}, a.Phone)
}
