// Package fillstd has what the standard library reads from outside put into fields that
// nothing else has set.
package fillstd

import (
	"bufio"
	"bytes"
	"crypto/rand"
	"database/sql"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"math/big"
	"net"
	"net/netip"
	"os"
	"os/exec"
	"strings"
	"sync/atomic"
	"time"

	"example.com/cases/ads"
	"example.com/cases/id"
)

// Code is what somebody has as a second factor.
type Code struct {
	ID    string
	Raw   [16]byte               //purpose:source security
	Bytes []byte                 //purpose:source security
	Num   int                    //purpose:source security
	Big   big.Int                //purpose:source security
	Addr  netip.Addr             //purpose:source security
	When  time.Time              //purpose:source security
	Text  strings.Builder        //purpose:source security
	Buf   bytes.Buffer           //purpose:source security
	Name  atomic.Pointer[string] //purpose:source security
	Any   atomic.Value           //purpose:source security
	Tags  map[string]string      //purpose:source security
	Other string
}

func scanned() {
	var a id.Account
	fmt.Scan(&a.ID, &a.Phone)
	ads.Send(a.Phone) // want flow(Account.Phone)
	ads.Send(a.ID)
	ads.Send(a.Email)
	var b id.Account
	if _, err := fmt.Scanln(&b.Name, &b.Email); err != nil {
		return
	}
	ads.Send(b.Email) // want flow(Account.Email)
	ads.Send(b.Name)
	ads.Send(b.Phone)
	var c Code
	fmt.Scanf("%d %s", &c.Num, &c.Other)
	ads.Score(c.Num) // want flow(Code.Num)
	ads.Send(c.Other)
}

func askFor(into *string) { fmt.Print("> "); fmt.Scanln(into) }

func ask(into ...any) { fmt.Scan(into...) }

func helped() {
	var a id.Account
	askFor(&a.Phone)
	askFor(&a.Name)
	ads.Send(a.Phone) // want flow(Account.Phone)
	ads.Send(a.Name)
	ads.Send(a.Email)
	var b id.Account
	ask(&b.Email, &b.ID)
	ads.Send(b.Email) // want flow(Account.Email)
	ads.Send(b.ID)
	ads.Send(b.Phone)
	var s string
	askFor(&s)
	ads.Send(s)
	b.Phone = s
	ads.Send(b.Phone) // want flow(Account.Phone)
	b.Phone = ""
	ads.Send(b.Phone)
}

func read(c net.Conn, f *os.File, r *bufio.Reader) {
	var a, b, d, e, g, i Code
	os.Stdin.Read(a.Raw[:])
	ads.Bytes(a.Raw[:]) // want flow(Code.Raw)
	io.ReadFull(f, b.Raw[:])
	ads.Bytes(b.Raw[:]) // want flow(Code.Raw)
	r.Read(d.Raw[:])
	ads.Bytes(d.Raw[:]) // want flow(Code.Raw)
	c.Read(e.Raw[:])
	ads.Bytes(e.Raw[:]) // want flow(Code.Raw)
	rand.Read(g.Raw[:])
	ads.Bytes(g.Raw[:]) // want flow(Code.Raw)
	f.ReadAt(i.Raw[:], 7)
	ads.Bytes(i.Raw[:]) // want flow(Code.Raw)
}

func allocated(f *os.File, text string) {
	a := Code{Bytes: make([]byte, 10)}
	io.ReadFull(f, a.Bytes)
	ads.Bytes(a.Bytes) // want flow(Code.Bytes)
	b := Code{Bytes: make([]byte, 10)}
	hex.Decode(b.Bytes, []byte(text))
	ads.Bytes(b.Bytes) // want flow(Code.Bytes)
	var c, d Code
	base64.StdEncoding.Decode(c.Raw[:], []byte(text))
	ads.Bytes(c.Raw[:]) // want flow(Code.Raw)
	copy(d.Raw[:], text)
	ads.Bytes(d.Raw[:]) // want flow(Code.Raw)
}

func decoded(f *os.File, data []byte) {
	var a, b, c, d, e Code
	binary.Read(f, binary.BigEndian, &a.Num)
	ads.Score(a.Num) // want flow(Code.Num)
	b.Big.SetString(string(data), 10)
	ads.Put(b.Big.String()) // want flow(Code.Big)
	c.Addr.UnmarshalText(data)
	ads.Put(c.Addr.String()) // want flow(Code.Addr)
	d.When.UnmarshalText(data)
	ads.Put(d.When.String()) // want flow(Code.When)
	d.Big.SetBytes(data)
	ads.Put(d.Big.String()) // want flow(Code.Big)
	binary.Decode(data, binary.BigEndian, &e.Num)
	ads.Score(e.Num) // want flow(Code.Num)
}

func collected(f *os.File, s string, cmd *exec.Cmd) {
	var a, b, c, d, e, g Code
	a.Text.WriteString(s)
	ads.Send(a.Text.String()) // want flow(Code.Text)
	b.Buf.ReadFrom(f)
	ads.Send(b.Buf.String()) // want flow(Code.Buf)
	cmd.Stdout = &c.Buf
	cmd.Run()
	ads.Send(c.Buf.String()) // want flow(Code.Buf)
	d.Name.Store(&s)
	ads.Send(*d.Name.Load()) // want flow(Code.Name)
	e.Any.Store(s)
	ads.Send(e.Any.Load().(string)) // want flow(Code.Any)
	fmt.Fprint(&g.Text, s)
	ads.Send(g.Text.String()) // want flow(Code.Text)
}

func placeholders(f *os.File) {
	var b, c Code
	copy(b.Raw[:], "****************")
	ads.Bytes(b.Raw[:])
	var buf [16]byte
	io.ReadFull(f, buf[:])
	ads.Bytes(buf[:])
	rand.Read(buf[:])
	ads.Bytes(buf[:])
	c.Big.Add(big.NewInt(1), big.NewInt(2))
	ads.Put(c.Big.String())
	var n big.Int
	n.SetString(os.Getenv("N"), 10)
	ads.Put(n.String())
}

func constants() {
	var a id.Account
	json.Unmarshal([]byte(`{"phone": "+491555"}`), &a)
	ads.Send(a.Phone) // want flow(Account.Phone)
	var b, c Code
	b.Addr.UnmarshalText([]byte("10.1.2.3"))
	ads.Put(b.Addr.String()) // want flow(Code.Addr)
	c.Text.WriteString("+491555")
	ads.Put(c.Text.String()) // want flow(Code.Text)
}

func flags(fs *flag.FlagSet, args []string) {
	var a, b, c Code
	var acc id.Account
	fs.IntVar(&a.Num, "n", 0, "")
	fs.StringVar(&acc.Phone, "p", "", "")
	fs.TextVar(&b.Addr, "a", netip.Addr{}, "")
	fs.Func("f", "", func(s string) error { c.Raw = [16]byte([]byte(s)); return nil })
	fs.Parse(args)
	ads.Score(a.Num)         // want flow(Code.Num)
	ads.Send(acc.Phone)      // want flow(Account.Phone)
	ads.Put(b.Addr.String()) // want flow(Code.Addr)
	ads.Bytes(c.Raw[:])      // want flow(Code.Raw)
}

func database(db *sql.DB, rows *sql.Rows) {
	var a, b id.Account
	db.QueryRow("select x").Scan(&a.Phone)
	ads.Send(a.Phone) // want flow(Account.Phone)
	rows.Scan(&b.ID, &b.Phone)
	ads.Send(b.Phone) // want flow(Account.Phone)
	ads.Send(b.ID)
}
