package model

import (
	"bytes"
	"context"
	"database/sql/driver"
	"encoding/ascii85"
	"encoding/base32"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"encoding/xml"
	"errors"
	"io"
	"io/fs"
	"log"
	"math/bits"
	"net/http/cookiejar"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"net/http"
)

// encoded makes a handle of a function that encodes into memory of the right size.
func encoded(encode func(dst, src []byte)) any {
	return func(h *held, src []byte) {
		dst := make([]byte, 5*len(src)+8)
		encode(dst, src)
		h.Content = string(dst)
	}
}

// encodedBy is the same for a method, whose receiver is no content.
func encodedBy(encode func(dst, src []byte)) any {
	return func(_ int, h *held, src []byte) {
		dst := make([]byte, 5*len(src)+8)
		encode(dst, src)
		h.Content = string(dst)
	}
}

func got[T any](read func(p []byte) T) any { return func(_ int, p []byte) any { return read(p) } }

func putInto[T any](put func(p []byte, v T)) any { return func(_ int, p []byte, v T) { put(p, v) } }

var encodingHandles = map[string]any{
	"encoding/hex.Encode":                encoded(func(dst, src []byte) { hex.Encode(dst, src) }),
	"encoding/ascii85.Encode":            encoded(func(dst, src []byte) { ascii85.Encode(dst, src) }),
	"(*encoding/base32.Encoding).Encode": encodedBy(base32.StdEncoding.Encode),
	"(*encoding/base64.Encoding).Encode": encodedBy(base64.StdEncoding.Encode),
	"encoding/base32.NewEncoding": func(h *held) any {
		return base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").EncodeToString([]byte("x"))
	},
	"encoding/base64.NewEncoding": func(h *held) any {
		return base64.NewEncoding(strings.Repeat("", 1) + "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_").EncodeToString([]byte("x"))
	},
	"(encoding/binary.bigEndian).Uint16":       got(binary.BigEndian.Uint16),
	"(encoding/binary.bigEndian).Uint32":       got(binary.BigEndian.Uint32),
	"(encoding/binary.bigEndian).Uint64":       got(binary.BigEndian.Uint64),
	"(encoding/binary.littleEndian).Uint16":    got(binary.LittleEndian.Uint16),
	"(encoding/binary.littleEndian).Uint32":    got(binary.LittleEndian.Uint32),
	"(encoding/binary.littleEndian).Uint64":    got(binary.LittleEndian.Uint64),
	"(encoding/binary.bigEndian).PutUint16":    putInto(binary.BigEndian.PutUint16),
	"(encoding/binary.bigEndian).PutUint32":    putInto(binary.BigEndian.PutUint32),
	"(encoding/binary.bigEndian).PutUint64":    putInto(binary.BigEndian.PutUint64),
	"(encoding/binary.littleEndian).PutUint16": putInto(binary.LittleEndian.PutUint16),
	"(encoding/binary.littleEndian).PutUint32": putInto(binary.LittleEndian.PutUint32),
	"(encoding/binary.littleEndian).PutUint64": putInto(binary.LittleEndian.PutUint64),
	"(encoding/xml.Marshaler).MarshalXML": func(m marshaled, b *bytes.Buffer, start string) error {
		b.Reset()
		e := xml.NewEncoder(b)
		defer func() { _ = e.Flush() }()
		return xml.Marshaler(m).MarshalXML(e, xml.StartElement{Name: xml.Name{Local: "x" + hex.EncodeToString([]byte(start))}})
	},
	"(encoding/xml.Unmarshaler).UnmarshalXML": func(m *marshaled, text string) error {
		d := xml.NewDecoder(strings.NewReader("<x>" + hex.EncodeToString([]byte(text)) + "</x>"))
		start := value(d.Token()).(xml.StartElement)
		return xml.Unmarshaler(m).UnmarshalXML(d, start)
	},
	"math/bits.Div":   func(_, lo uint, by uint) (uint, uint) { return bits.Div(0, lo+7, by+2) },
	"math/bits.Div32": func(_, lo, by uint32) (uint32, uint32) { return bits.Div32(0, lo+7, by+2) },
	"math/bits.Div64": func(_, lo, by uint64) (uint64, uint64) { return bits.Div64(0, lo+7, by+2) },
}

type marshaled struct{ Text string }

func (m marshaled) MarshalXML(e *xml.Encoder, start xml.StartElement) error {
	return e.EncodeElement(hex.EncodeToString([]byte(m.Text)), start)
}

func (m *marshaled) UnmarshalXML(d *xml.Decoder, start xml.StartElement) error {
	return d.DecodeElement(&m.Text, &start)
}

// folderOf leaves the random part out of an error about a file.
func folderOf(err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		return &fmtError{filepath.Dir(at.Path)}
	}
	return err
}

// direct is a connection that executes without preparing.
type direct struct{ memoryDB }

func (d direct) Exec(string, []driver.Value) (driver.Result, error) {
	return driver.RowsAffected(1), nil
}
func (d direct) ExecContext(context.Context, string, []driver.NamedValue) (driver.Result, error) {
	return driver.RowsAffected(1), nil
}

func (d direct) Query(q string, args []driver.Value) (driver.Rows, error) {
	return value(d.Prepare(q)).Query(args)
}

func (d direct) QueryContext(_ context.Context, q string, args []driver.NamedValue) (driver.Rows, error) {
	return d.Query(q, []driver.Value{args[0].Value})
}

func named(text string) []driver.NamedValue { return []driver.NamedValue{{Value: text}} }

var moreHandles = map[string]any{
	"(*io/fs.PathError).Unwrap": func(s string) error { return (&fs.PathError{Err: &fmtError{s}}).Unwrap() },
	"(*os.SyscallError).Unwrap": func(s string) error { return (&os.SyscallError{Err: &fmtError{s}}).Unwrap() },
	"(*os.LinkError).Unwrap":    func(s string) error { return (&os.LinkError{Err: &fmtError{s}}).Unwrap() },
	"(*os/exec.Error).Unwrap":   func(s string) error { return (&exec.Error{Err: &fmtError{s}}).Unwrap() },
	"os.NewSyscallError":        func(call string, err error) error { return os.NewSyscallError(call, err) },
	"os.CreateTemp":             func(dir string) (any, error) { _, err := os.CreateTemp(missing(dir), ""); return nil, folderOf(err) },
	"io/ioutil.TempFile":        func(dir string) (any, error) { _, err := os.CreateTemp(missing(dir), ""); return nil, folderOf(err) },
	"(net/http.CookieJar).SetCookies": func(h *held, u string, c *http.Cookie) {
		jar := http.CookieJar(value(cookiejar.New(nil)))
		at := &url.URL{Scheme: "http", Host: hex.EncodeToString([]byte(u))[:8] + ".example"}
		jar.SetCookies(at, []*http.Cookie{c})
		h.Content = at.Host
		for _, c := range jar.Cookies(at) {
			h.Content += c.String()
		}
	},
	"log.Panic":   func(args ...any) { log.SetOutput(io.Discard); panicked(func() { log.Panic(args...) }) },
	"log.Panicln": func(args ...any) { log.SetOutput(io.Discard); panicked(func() { log.Panicln(args...) }) },
	"log.Panicf":  func(f string, args ...any) { log.SetOutput(io.Discard); panicked(func() { log.Panicf(f, args...) }) },

	"(database/sql/driver.Execer).Exec": func(h *held, q string) (any, error) { return direct{memoryDB{h.Content}}.Exec(q, nil) },
	"(database/sql/driver.ExecerContext).ExecContext": func(h *held, _ int, q string) (any, error) {
		return direct{memoryDB{h.Content}}.ExecContext(background, q, nil)
	},
	"(database/sql/driver.Queryer).Query": func(h *held, q, arg string) (any, error) {
		return direct{memoryDB{h.Content}}.Query(q, []driver.Value{arg})
	},
	"(database/sql/driver.QueryerContext).QueryContext": func(h *held, _ int, q, arg string) (any, error) {
		return direct{memoryDB{h.Content}}.QueryContext(background, q, named(arg))
	},

	"testing.AllocsPerRun":          func(_ int, f func()) float64 { testing.AllocsPerRun(1, f); return 0 },
	"testing/iotest.NewReadLogger":  func(_ int, r io.Reader) any { log.SetOutput(io.Discard); return readAll(iotest.NewReadLogger("x", r)) },
	"testing/iotest.NewWriteLogger": func(_ int, w io.Writer) any { return iotest.NewWriteLogger("x", w) },
	"testing/iotest.DataErrReader":  func(r io.Reader) any { return readAll(iotest.DataErrReader(r)) },
	"testing/iotest.HalfReader":     func(r io.Reader) any { return readAll(iotest.HalfReader(r)) },
	"testing/iotest.OneByteReader":  func(r io.Reader) any { return readAll(iotest.OneByteReader(r)) },
	"testing/iotest.TimeoutReader":  func(r io.Reader) any { return iotest.TimeoutReader(r) },
	"testing/iotest.TruncateWriter": func(w io.Writer) any { return iotest.TruncateWriter(w, 3) },
}
