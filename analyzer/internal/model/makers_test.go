package model

import (
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"container/list"
	"container/ring"
	"context"
	"crypto/aes"
	"crypto/cipher"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/csv"
	"encoding/gob"
	"encoding/json"
	"encoding/xml"
	"hash"
	"hash/crc32"
	"hash/crc64"
	htmltemplate "html/template"
	"io"
	"log"
	"log/slog"
	"math/big"
	"math/rand"
	randv2 "math/rand/v2"
	"net/http"
	"net/netip"
	"net/textproto"
	"net/url"
	"reflect"
	"regexp"
	"strings"
	"sync"
	"sync/atomic"
	"text/scanner"
	"text/tabwriter"
	"text/template"
	"time"
	"unicode"
)

// makers make values that hold the marker, the plainest reader and writer first.
var makers = []func(in *input) any{
	func(in *input) any { return strings.NewReader(in.text) },
	func(in *input) any { return bytes.NewBufferString(in.text) },
	func(in *input) any { b := &strings.Builder{}; b.WriteString(in.text); return b },
	func(in *input) any { return bytes.NewReader([]byte(in.text)) },
	func(in *input) any { return context.WithValue(context.Background(), ctxKey{}, in.text) },
	func(in *input) any { return written(sha256.New(), in.text) },
	func(in *input) any { return written(crc32.NewIEEE(), in.text) },
	func(in *input) any { return written(crc64.New(crc64.MakeTable(crc64.ISO)), in.text) },
	func(in *input) any { return block(in.text) },
	func(in *input) any { gcm, _ := cipher.NewGCM(block(in.text)); return gcm },
	func(in *input) any { return cipher.NewCTR(block(in.text), key(in.text)[:16]) },
	func(in *input) any { return cipher.NewCBCEncrypter(block(in.text), key(in.text)[:16]) },
	func(in *input) any { return bufio.NewReader(strings.NewReader(in.text)) },
	func(in *input) any { return bufio.NewScanner(strings.NewReader(in.text)) },
	func(in *input) any { return bufio.NewWriterSize(&bytes.Buffer{}, 16) },
	func(in *input) any { return csv.NewReader(strings.NewReader(in.text)) },
	func(in *input) any { return csv.NewWriter(&bytes.Buffer{}) },
	func(in *input) any { return json.NewDecoder(strings.NewReader(in.text)) },
	func(in *input) any { return json.NewEncoder(&bytes.Buffer{}) },
	func(in *input) any { return xml.NewDecoder(strings.NewReader(in.text)) },
	func(in *input) any { return xml.NewEncoder(&bytes.Buffer{}) },
	func(in *input) any { return gob.NewDecoder(gobOf(in.text)) },
	func(in *input) any { return gob.NewEncoder(&bytes.Buffer{}) },
	func(in *input) any { return textproto.NewReader(bufio.NewReader(strings.NewReader(in.text))) },
	func(in *input) any { return textproto.NewWriter(bufio.NewWriterSize(&bytes.Buffer{}, 16)) },
	func(in *input) any { return gzip.NewWriter(&bytes.Buffer{}) },
	func(in *input) any { return zlib.NewWriter(&bytes.Buffer{}) },
	func(in *input) any { return newFlate() },
	func(in *input) any { return tabwriter.NewWriter(&bytes.Buffer{}, 0, 8, 1, ' ', 0) },
	func(in *input) any {
		s := new(scanner.Scanner).Init(strings.NewReader(in.text))
		s.Error = func(*scanner.Scanner, string) {} // instead of writing to stderr
		return s
	},
	func(in *input) any { t, _ := template.New("t").Parse(in.text); return t },
	func(in *input) any { t, _ := htmltemplate.New("t").Parse(in.text); return t },
	func(in *input) any { return moment(in.text) },
	func(in *input) any { m := moment(in.text); return &m },
	func(in *input) any { return moment(in.text).Location() },
	func(in *input) any { return number(in.text) },
	func(in *input) any { return new(big.Rat).SetInt(number(in.text)) },
	func(in *input) any { return new(big.Float).SetInt(number(in.text)) },
	func(in *input) any { a, _ := netip.ParseAddr(in.text); return a },
	func(in *input) any { a, _ := netip.ParseAddr(in.text); return &a },
	func(in *input) any { a, _ := netip.ParseAddrPort(in.text); return a },
	func(in *input) any { a, _ := netip.ParseAddrPort(in.text); return &a },
	func(in *input) any { p, _ := netip.ParsePrefix(in.text); return p },
	func(in *input) any { p, _ := netip.ParsePrefix(in.text); return &p },
	func(in *input) any { l := list.New(); l.PushBack(in.text); return l },
	func(in *input) any { l := list.New(); return l.PushBack(in.text) },
	func(in *input) any { r := ring.New(1); r.Value = in.text; return r },
	func(in *input) any { return mapOf(in) },
	func(in *input) any { s := in.text; return &sync.Pool{New: func() any { return s }} },
	func(in *input) any { v := &atomic.Value{}; v.Store(in.text); return v },
	func(in *input) any { s, p := in.text, &atomic.Pointer[string]{}; p.Store(&s); return p },
	func(in *input) any { v := new(atomic.Int32); v.Store(int32(in.number)); return v },
	func(in *input) any { v := new(atomic.Int64); v.Store(in.number); return v },
	func(in *input) any { v := new(atomic.Uint32); v.Store(uint32(in.number)); return v },
	func(in *input) any { v := new(atomic.Uint64); v.Store(uint64(in.number)); return v },
	func(in *input) any { v := new(atomic.Uintptr); v.Store(uintptr(in.number)); return v },
	func(in *input) any { return rand.New(rand.NewSource(seed(in.text))) },
	func(in *input) any { return rand.NewSource(seed(in.text)) },
	func(in *input) any { return randv2.New(randv2.NewPCG(uint64(seed(in.text)), 1)) },
	func(in *input) any { return randv2.NewPCG(uint64(seed(in.text)), 1) },
	func(in *input) any { return regexp.MustCompile(regexp.QuoteMeta(in.text)) },
	func(in *input) any { return base64.StdEncoding },
	func(in *input) any { return binary.BigEndian },
	func(in *input) any { return unicode.Latin },
	func(in *input) any { return unicode.TurkishCase },
	func(in *input) any { return log.New(&bytes.Buffer{}, in.text, 0) },
	func(in *input) any { return slog.New(slog.NewTextHandler(&bytes.Buffer{}, withoutTime)) },
	func(in *input) any { return slog.NewTextHandler(&bytes.Buffer{}, withoutTime) },
	func(in *input) any { return slog.NewJSONHandler(&bytes.Buffer{}, withoutTime) },
	func(in *input) any { return slog.NewRecord(time.Time{}, 0, in.text, 0) },
	func(in *input) any { return slog.String("k", in.text) },
	func(in *input) any { return slog.StringValue(in.text) },
	func(in *input) any { return strings.NewReplacer("k", in.text, "b", "c") },
	func(in *input) any { return reflect.TypeFor[string]() },
	func(in *input) any { return reflected(in) },
	func(in *input) any { return http.Header{"K": {in.text}} },
	func(in *input) any { return url.Values{"K": {in.text}} },
	func(in *input) any { return textproto.MIMEHeader{"K": {in.text}} },
	func(in *input) any { return &http.Cookie{Name: "k", Value: in.text} },
	func(in *input) any { u := parsed(in.text); return &u },
	func(in *input) any { return parsed(in.text) },
	func(in *input) any { return request(in.text) },
}

type ctxKey struct{}

func written(h hash.Hash, s string) hash.Hash {
	h.Write([]byte(s))
	return h
}

func key(s string) []byte {
	sum := sha256.Sum256([]byte(s))
	return sum[:]
}

func block(s string) cipher.Block {
	b, err := aes.NewCipher(key(s))
	if err != nil {
		panic(err)
	}
	return b
}

func moment(s string) time.Time {
	m, err := time.Parse(time.RFC3339, s)
	if err != nil {
		m = time.Unix(seed(s), 0).UTC()
	}
	return m
}

func seed(s string) int64 { return int64(crc32.ChecksumIEEE([]byte(s))) }

func number(s string) *big.Int { return new(big.Int).SetBytes([]byte(s)) }

// mapOf returns a map that holds the marker as a key in every second world.
func mapOf(in *input) *sync.Map {
	m := &sync.Map{}
	if in.n%2 == 1 {
		m.Store(in.text, "k")
	} else {
		m.Store("k", in.text)
	}
	return m
}

func parsed(s string) url.URL {
	u, err := url.Parse(s)
	if err != nil {
		return url.URL{Path: s}
	}
	return *u
}

func request(s string) *http.Request {
	r, err := http.NewRequest(http.MethodPost, "http://h.example/?q="+url.QueryEscape(s), strings.NewReader(s))
	if err != nil {
		panic(err)
	}
	r.Header.Set("K", url.QueryEscape(s))
	return r
}

// withoutTime keeps log lines the same from run to run.
var withoutTime = &slog.HandlerOptions{ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
	if a.Key == slog.TimeKey {
		return slog.Attr{}
	}
	return a
}}

func reflected(in *input) reflect.Value {
	switch s := in.text; in.n % 5 {
	case 0:
		return reflect.ValueOf(&s).Elem()
	case 1:
		return reflect.ValueOf(&struct{ K string }{s})
	case 2:
		return reflect.ValueOf(&struct{ K string }{s}).Elem()
	case 3:
		return reflect.ValueOf([]string{s})
	default:
		return reflect.ValueOf(map[string]string{s: s})
	}
}

func gobOf(s string) io.Reader {
	var b bytes.Buffer
	if err := gob.NewEncoder(&b).Encode(s); err != nil {
		panic(err)
	}
	return &b
}

func newFlate() *flate.Writer {
	w, err := flate.NewWriter(&bytes.Buffer{}, -1)
	if err != nil {
		panic(err)
	}
	return w
}
