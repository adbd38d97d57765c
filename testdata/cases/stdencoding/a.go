// Package stdencoding encodes contacts as gob, XML, CSV and gzip.
package stdencoding

import (
	"bytes"
	"compress/gzip"
	"encoding/csv"
	"encoding/gob"
	"encoding/pem"
	"encoding/xml"
	"io"
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func gobs(a *id.Account) {
	var b, c bytes.Buffer
	gob.NewEncoder(&b).Encode(a.Phone)
	gob.NewEncoder(&c).Encode(a.Name)
	ads.Bytes(b.Bytes()) // want flow(Account.Phone)
	ads.Bytes(c.Bytes())
	var s string
	gob.NewDecoder(&b).Decode(&s)
	ads.Send(s) // want flow(Account.Phone)
}

type person struct{ P string }

func xmls(a *id.Account) {
	b, _ := xml.Marshal(person{a.Email})
	ads.Bytes(b) // want flow(Account.Email)
	c, _ := xml.Marshal(person{a.Name})
	ads.Bytes(c)
	var x id.Account
	xml.Unmarshal(c, &x.Profile)
	ads.Send(x.Phone)
}

func csvs(a *id.Account) {
	var b, c strings.Builder
	w := csv.NewWriter(&b)
	w.Write([]string{a.ID, a.Phone})
	w.Flush()
	ads.Send(b.String()) // want flow(Account.Phone)
	v := csv.NewWriter(&c)
	v.Write([]string{a.ID, a.Name})
	v.Flush()
	ads.Send(c.String())
	rec, _ := csv.NewReader(strings.NewReader(a.Email)).Read()
	ads.Upload(rec) // want flow(Account.Email)
	direct := csv.NewWriter(ads.Writer{})
	direct.Write([]string{a.Name})
	direct.Flush()
}

func zipped(a *id.Account) {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	io.WriteString(z, a.Phone)
	z.Close()
	ads.Bytes(b.Bytes()) // want flow(Account.Phone)
	r, err := gzip.NewReader(&b)
	if err != nil {
		return
	}
	out, _ := io.ReadAll(r)
	ads.Bytes(out) // want flow(Account.Phone)
}

func pems(a *id.Account) {
	ads.Bytes(pem.EncodeToMemory(&pem.Block{Type: "X", Bytes: []byte(a.Phone)})) // want flow(Account.Phone)
	ads.Bytes(pem.EncodeToMemory(&pem.Block{Type: a.Name}))
}
