// Package stdown puts what the standard library and the user's own types do together: what is wanted was seen to arrive when it ran.
package stdown

import (
	"archive/tar"
	"archive/zip"
	"bufio"
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"container/heap"
	"context"
	"database/sql"
	"database/sql/driver"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"sort"
	"strings"
	"sync"
	"text/template"
	"time"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type rot struct{ r io.Reader }

func (t rot) Read(p []byte) (int, error) { return t.r.Read(p) }

type sink struct{ buf bytes.Buffer }

func (s *sink) Write(p []byte) (int, error)         { return s.buf.Write(p) }
func (s *sink) ReadFrom(r io.Reader) (int64, error) { return s.buf.ReadFrom(r) }

type source struct{ s string }

func (s source) WriteTo(w io.Writer) (int64, error) {
	n, err := io.WriteString(w, s.s)
	return int64(n), err
}
func (s source) Read(p []byte) (int, error) { return 0, io.EOF }

func copyAll(dst io.Writer, src io.Reader) { io.Copy(dst, src) }

func q1(a *id.Account) {
	s := &sink{}
	copyAll(s, rot{rot{strings.NewReader(a.Phone)}})
	ads.Bytes(s.buf.Bytes()) // want flow(Account.Phone)
	var b bytes.Buffer
	io.Copy(&b, source{a.Phone})
	ads.Bytes(b.Bytes()) // want flow(Account.Phone)
	var c bytes.Buffer
	copyAll(&c, strings.NewReader(a.Name))
	ads.Bytes(c.Bytes())
	pr, pw := io.Pipe()
	go func() { copyAll(pw, strings.NewReader(a.Email)); pw.Close() }()
	x, _ := io.ReadAll(rot{pr})
	ads.Bytes(x) // want flow(Account.Email)
	var z bytes.Buffer
	zw := zip.NewWriter(&z)
	f, _ := zw.Create("x")
	io.WriteString(f, a.Phone)
	zw.Close()
	zr, _ := zip.NewReader(bytes.NewReader(z.Bytes()), int64(z.Len()))
	rc, _ := zr.File[0].Open()
	zb, _ := io.ReadAll(rc)
	ads.Bytes(zb) // want flow(Account.Phone)
	var t bytes.Buffer
	tw := tar.NewWriter(&t)
	tw.WriteHeader(&tar.Header{Name: "n", Size: int64(len(a.Phone))})
	tw.Write([]byte(a.Phone))
	tw.Close()
	tr := tar.NewReader(&t)
	tr.Next()
	tb, _ := io.ReadAll(tr)
	ads.Bytes(tb) // want flow(Account.Phone)
	var g bytes.Buffer
	gw := gzip.NewWriter(&g)
	gw.Name = "n"
	gw.Write([]byte(a.Phone))
	gw.Close()
	gr, _ := gzip.NewReader(&g)
	gb, _ := io.ReadAll(gr)
	ads.Bytes(gb) // want flow(Account.Phone)
	var zl bytes.Buffer
	zlw := zlib.NewWriter(&zl)
	fmt.Fprint(zlw, a.Phone)
	zlw.Close()
	zlr, _ := zlib.NewReader(&zl)
	zlb, _ := io.ReadAll(zlr)
	ads.Bytes(zlb) // want flow(Account.Phone)
	var bin bytes.Buffer
	binary.Write(&bin, binary.LittleEndian, []byte(a.Phone))
	out := make([]byte, len(a.Phone))
	binary.Read(&bin, binary.LittleEndian, out)
	ads.Bytes(out) // want flow(Account.Phone)
}

type item struct {
	key string
	pri int
}
type pq []*item

func (q pq) Len() int           { return len(q) }
func (q pq) Less(i, j int) bool { return q[i].pri < q[j].pri }
func (q pq) Swap(i, j int)      { q[i], q[j] = q[j], q[i] }
func (q *pq) Push(x any)        { *q = append(*q, x.(*item)) }
func (q *pq) Pop() any          { o := *q; n := len(o); x := o[n-1]; *q = o[:n-1]; return x }

type valuer struct{ s string }

func (v valuer) LogValue() slog.Value { return slog.StringValue("***") }

type dv struct{ s string }

func (d dv) Value() (driver.Value, error) { return d.s, nil }

type enc struct{ s string }

func (e *enc) UnmarshalJSON(b []byte) error {
	var s string
	if err := json.Unmarshal(b, &s); err != nil {
		return err
	}
	e.s = strings.ToUpper(s)
	return nil
}

func decode[T any](b []byte) (T, error) {
	var v T
	err := json.Unmarshal(b, &v)
	return v, err
}

func q2(a *id.Account) {
	q := &pq{}
	heap.Push(q, &item{a.Phone, 1})
	heap.Push(q, &item{a.Name, 2})
	ads.Send(heap.Pop(q).(*item).key) // want flow(Account.Phone)
	var b bytes.Buffer
	slog.New(slog.NewTextHandler(&b, nil)).Info("x", "v", valuer{a.Phone})
	v, _ := driver.DefaultParameterConverter.ConvertValue(dv{a.Phone})
	ads.Put(v) // want flow(Account.Phone)
	e := struct{ E enc }{}
	json.Unmarshal([]byte(`{"E":"`+a.Phone+`"}`), &e)
	ads.Send(e.E.s) // want flow(Account.Phone)
	m, _ := decode[map[string]string]([]byte(`{"k":"` + a.Phone + `"}`))
	ads.Send(m["k"]) // want flow(Account.Phone)
	n, _ := decode[map[string]string]([]byte(`{"k":"` + a.Name + `"}`))
	ads.Send(n["k"])
	var ns sql.NullString
	ns.Scan(a.Phone)
	ads.Send(ns.String) // want flow(Account.Phone)
	sv, _ := ns.Value()
	ads.Put(sv) // want flow(Account.Phone)
	nn := sql.Named("x", a.Phone)
	ads.Put(nn.Value) // want flow(Account.Phone)
	ads.Send(nn.Name)
	o, _ := exec.Command("echo", a.Phone).CombinedOutput()
	ads.Bytes(o) // want flow(Account.Phone)
	cmd := exec.Command("cat")
	in, _ := cmd.StdinPipe()
	outp, _ := cmd.StdoutPipe()
	cmd.Start()
	io.WriteString(in, a.Phone)
	in.Close()
	ob, _ := io.ReadAll(outp)
	ads.Bytes(ob) // want flow(Account.Phone)
	cmd.Wait()
	cmd2 := exec.Command("env")
	cmd2.Env = append(os.Environ(), "P="+a.Phone)
	o2, _ := cmd2.Output()
	ads.Bytes(o2) // want flow(Account.Phone)
	ads.Send(cmd2.String())
	os.Setenv("ZZ", a.Phone)
	dir, _ := os.MkdirTemp("", "")
	fn := filepath.Join(dir, "f")
	fh, _ := os.Create(fn)
	fh.WriteString(a.Phone)
	fh.Seek(0, 0)
	fb, _ := io.ReadAll(fh)
	ads.Bytes(fb) // want flow(Account.Phone)
	filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error { ads.Send(p); return nil })
}

type wrapRW struct {
	http.ResponseWriter
	body bytes.Buffer
}

func (w *wrapRW) Write(p []byte) (int, error) {
	w.body.Write(p)
	return w.ResponseWriter.Write(p)
}

func mw(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ww := &wrapRW{ResponseWriter: w}
		next.ServeHTTP(ww, r)
		ads.Bytes(ww.body.Bytes()) // want flow(Account.Phone)
	})
}

type ctxKey int

func q3(a *id.Account) {
	h := mw(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		json.NewEncoder(w).Encode(map[string]string{"p": a.Phone})
	}))
	rec := httptest.NewRecorder()
	h.ServeHTTP(rec, httptest.NewRequest("GET", "/", nil))
	ads.Send(rec.Body.String()) // want flow(Account.Phone)
	res := rec.Result()
	rb, _ := io.ReadAll(res.Body)
	ads.Bytes(rb)                                                                                                  // want flow(Account.Phone)
	hd := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { ads.Put(r.Context().Value(ctxKey(1))) }) // want flow(Account.Phone)
	rq := httptest.NewRequest("GET", "/", nil)
	hd(httptest.NewRecorder(), rq.WithContext(context.WithValue(rq.Context(), ctxKey(1), a.Phone)))
	c1, c2 := net.Pipe()
	go func() { io.WriteString(c1, a.Phone); c1.Close() }()
	nb, _ := io.ReadAll(c2)
	ads.Bytes(nb) // want flow(Account.Phone)
	u, _ := url.Parse("https://x/y")
	u = u.JoinPath(a.Phone)
	ads.Send(u.String()) // want flow(Account.Phone)
	qs := u.Query()
	qs.Add("k", a.Email)
	u.RawQuery = qs.Encode()
	_ = u.ResolveReference(&url.URL{Path: "z"})
	vals, _ := url.ParseQuery("a=" + a.Phone)
	for _, v := range vals {
		ads.Upload(v) // want flow(Account.Phone)
	}
}

type people []*id.Account

func (p people) Len() int           { return len(p) }
func (p people) Less(i, j int) bool { return p[i].Age < p[j].Age }
func (p people) Swap(i, j int)      { p[i], p[j] = p[j], p[i] }

type codeErr struct {
	code  int
	cause error
}

func (c codeErr) Error() string   { return fmt.Sprintf("%d: %v", c.code, c.cause) }
func (c codeErr) Unwrap() error   { return c.cause }
func (c codeErr) Is(t error) bool { ads.Put(t); return false } // want flow(Account.Email)

func q4(a *id.Account) {
	p := people{a}
	sort.Sort(p)
	ads.Send(p[0].Phone) // want flow(Account.Phone)
	ads.Send(p[0].Name)
	e := codeErr{1, errors.New(a.Phone)}
	ads.Send(e.Error()) // want flow(Account.Phone)
	w := fmt.Errorf("w: %w", e)
	ads.Send(w.Error()) // want flow(Account.Phone)
	var ce codeErr
	errors.As(w, &ce)
	ads.Put(ce.cause) // want flow(Account.Phone)
	ads.Score(ce.code)
	errors.Is(w, errors.New(a.Email))
	j := errors.Join(errors.New(a.Name), e)
	ads.Send(j.Error())                  // want flow(Account.Phone)
	ads.Send(fmt.Sprintf("%v|%s", j, w)) // want flow(Account.Phone)
	var mu sync.RWMutex
	m := map[string]string{}
	var wg sync.WaitGroup
	for range 2 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			mu.Lock()
			defer mu.Unlock()
			m["x"] = a.Phone
		}()
	}
	wg.Wait()
	ads.Send(m["x"]) // want flow(Account.Phone)
	once := sync.OnceValue(func() *id.Profile { return &id.Profile{City: a.Phone} })
	ads.Send(once().City) // want flow(Account.Phone)
	ads.Send(once().Newsletter)
	tm := time.AfterFunc(0, func() { m["y"] = a.Email })
	time.Sleep(5 * time.Millisecond)
	tm.Stop()
	ch := make(chan string, 1)
	ctx, cancel := context.WithCancel(context.Background())
	context.AfterFunc(ctx, func() { ch <- a.Phone })
	cancel()
	ads.Send(<-ch) // want flow(Account.Phone)
	tpl := template.Must(template.New("x").Parse("{{range .}}{{.Phone}}{{end}}"))
	var sb strings.Builder
	tpl.Execute(&sb, []*id.Account{a})
	type pair struct{ K, V string }
	ps := []pair{{"k", a.Phone}}
	slices.SortFunc(ps, func(x, y pair) int { return strings.Compare(x.K, y.K) })
	i, found := slices.BinarySearchFunc(ps, "k", func(p pair, k string) int { return strings.Compare(p.K, k) })
	if found {
		ads.Send(ps[i].V) // want flow(Account.Phone)
		ads.Send(ps[i].K)
	}
	rt := reflect.TypeOf(*a)
	for i := range rt.NumField() {
		ads.Send(rt.Field(i).Name)
		if rt.Field(i).Name == "Phone" {
		}
	}
	sc := bufio.NewScanner(strings.NewReader(a.Phone + "\nx"))
	lines := []string{}
	for sc.Scan() {
		lines = append(lines, sc.Text())
	}
	ads.Upload(lines) // want flow(Account.Phone)
	cp := make([]byte, 20)
	n := copy(cp, a.Phone)
	ads.Bytes(cp[:n]) // want flow(Account.Phone)
	rd := bytes.NewReader([]byte(a.Phone))
	b1, _ := rd.ReadByte()
	rd.UnreadByte()
	rest, _ := io.ReadAll(rd)
	ads.Bytes(append([]byte{b1}, rest...)) // want flow(Account.Phone)
	bu := bufio.NewWriter(nil)
	var tgt bytes.Buffer
	bu.Reset(&tgt)
	bu.WriteString(a.Phone)
	bu.Flush()
	ads.Bytes(tgt.Bytes()) // want flow(Account.Phone)
}
