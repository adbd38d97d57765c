// Package stdrun calls one function of the standard library after the other: what is wanted was seen to arrive when it ran.
package stdrun

import (
	"bytes"
	"container/list"
	"container/ring"
	"context"
	"encoding"
	"encoding/base64"
	"encoding/csv"
	"encoding/gob"
	"encoding/hex"
	"encoding/json"
	"encoding/xml"
	"expvar"
	"flag"
	"fmt"
	"html"
	htmltemplate "html/template"
	"io"
	"log"
	"log/slog"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/http"
	"net/http/httptest"
	"net/mail"
	"net/textproto"
	"net/url"
	"path"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"text/tabwriter"
	"text/template"
	"unicode/utf16"
	"unicode/utf8"
	"unique"
	"weak"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func p1(a *id.Account) {
	ads.Send(html.EscapeString(a.Phone)) // want flow(Account.Phone)
	ads.Send(html.UnescapeString(a.Name))
	ads.Send(path.Join("x", a.Phone))    // want flow(Account.Phone)
	ads.Send(path.Base("/x/" + a.Phone)) // want flow(Account.Phone)
	ads.Send(filepath.Join("x", a.Name))
	ads.Send(filepath.ToSlash(a.Phone))                                           // want flow(Account.Phone)
	ads.Send(mime.QEncoding.Encode("utf-8", a.Phone))                             // want flow(Account.Phone)
	ads.Send(mime.FormatMediaType("text/plain", map[string]string{"k": a.Phone})) // want flow(Account.Phone)
	_, params, _ := mime.ParseMediaType("text/plain; k=" + a.Phone)
	ads.Send(params["k"]) // want flow(Account.Phone)
	var b bytes.Buffer
	q := quotedprintable.NewWriter(&b)
	q.Write([]byte(a.Phone))
	q.Close()
	ads.Bytes(b.Bytes()) // want flow(Account.Phone)
	m, _ := mail.ParseAddress(a.Name + " <" + a.Email + ">")
	ads.Send(m.Address)                                                // want flow(Account.Email)
	ads.Send((&mail.Address{Name: a.Name, Address: a.Email}).String()) // want flow(Account.Email)
	h := textproto.MIMEHeader{}
	h.Set("K", a.Phone)
	ads.Send(h.Get("K")) // want flow(Account.Phone)
	r := ring.New(2)
	r.Value = a.Phone
	r = r.Next()
	r.Value = a.Name
	r.Do(func(v any) { ads.Put(v) }) // want flow(Account.Phone)
	l := list.New()
	l.PushFront(a.Phone)
	l2 := list.New()
	l2.PushBackList(l)
	ads.Put(l2.Front().Value)    // want flow(Account.Phone)
	ads.Put(l.Remove(l.Front())) // want flow(Account.Phone)
}

func p2(a *id.Account) {
	u := unique.Make(a.Phone)
	ads.Send(u.Value()) // want flow(Account.Phone)
	s := a.Phone
	w := weak.Make(&s)
	ads.Send(*w.Value())                                          // want flow(Account.Phone)
	ads.Send(string(utf16.Decode(utf16.Encode([]rune(a.Phone))))) // want flow(Account.Phone)
	_, n := utf8.DecodeRuneInString(a.Phone)
	ads.Score(n)
	ads.Bytes(strconv.AppendQuote(nil, a.Phone)) // want flow(Account.Phone)
	ads.Send(strconv.QuoteToASCII(a.Email))      // want flow(Account.Email)
	v := new(expvar.String)
	v.Set(a.Phone)
	ads.Send(v.Value())  // want flow(Account.Phone)
	ads.Send(v.String()) // want flow(Account.Phone)
	em := new(expvar.Map)
	em.Set("k", v)
	ads.Send(em.String()) // want flow(Account.Phone)
	fs := flag.NewFlagSet("x", flag.ContinueOnError)
	fv := fs.String("p", "", "")
	fs.Parse([]string{"-p", a.Phone})
	ads.Send(*fv) // want flow(Account.Phone)
	fs2 := flag.NewFlagSet("x", flag.ContinueOnError)
	var dest string
	fs2.StringVar(&dest, "p", a.Phone, "")
	ads.Send(dest) // want flow(Account.Phone)
	re := regexp.MustCompile(`(\w+)`)
	ads.Upload(re.FindStringSubmatch(a.Phone))                                          // want flow(Account.Phone)
	ads.Bytes(re.ExpandString(nil, "$1", a.Phone, re.FindStringSubmatchIndex(a.Phone))) // want flow(Account.Phone)
	ads.Send(re.ReplaceAllString("x", a.Phone))                                         // want flow(Account.Phone)
	ads.Send(re.ReplaceAllStringFunc("x", func(string) string { return a.Phone }))      // want flow(Account.Phone)
	ads.Send(regexp.QuoteMeta(a.Phone))                                                 // want flow(Account.Phone)
	ads.Send(regexp.MustCompile(a.Phone).String())                                      // want flow(Account.Phone)
	ads.Upload(re.Split(a.Name, -1))
}

type tm struct{ p string }

func (t tm) MarshalText() ([]byte, error) { return []byte(t.p), nil }

type um struct{ p string }

func (t *um) UnmarshalText(b []byte) error { t.p = string(b); return nil }
func (t *um) UnmarshalJSON(b []byte) error { t.p = string(b); return nil }

var _ encoding.TextMarshaler = tm{}

func p3(a *id.Account) {
	b, _ := json.Marshal(map[tm]int{{a.Phone}: 1})
	ads.Bytes(b) // want flow(Account.Phone)
	b, _ = json.Marshal(struct{ T tm }{tm{a.Phone}})
	ads.Bytes(b) // want flow(Account.Phone)
	b, _ = xml.Marshal(struct{ T tm }{tm{a.Phone}})
	b, _ = json.Marshal([]any{a.Phone, tm{a.Name}})
	ads.Bytes(b) // want flow(Account.Phone)
	b, _ = json.Marshal(map[string]any{"k": []any{map[string]any{"z": a.Phone}}})
	ads.Bytes(b) // want flow(Account.Phone)
	var u um
	json.Unmarshal([]byte(`"`+a.Phone+`"`), &u)
	ads.Send(u.p) // want flow(Account.Phone)
	var raw json.RawMessage = []byte(`"` + a.Phone + `"`)
	b, _ = json.Marshal(raw)
	ads.Bytes(b) // want flow(Account.Phone)
	var st struct{ A, B string }
	json.Unmarshal([]byte(`{"A":"`+a.Phone+`"}`), &st)
	ads.Send(st.A) // want flow(Account.Phone)
	var out bytes.Buffer
	json.Indent(&out, []byte(`{"A":"`+a.Phone+`"}`), "", "")
	ads.Bytes(out.Bytes()) // want flow(Account.Phone)
	dec := json.NewDecoder(strings.NewReader(`{"A":"` + a.Phone + `"}`))
	for {
		t, err := dec.Token()
		if err != nil {
			break
		}
		ads.Put(t) // want flow(Account.Phone)
	}
	xd := xml.NewDecoder(strings.NewReader(`<a k="` + a.Phone + `">` + a.Name + `</a>`))
	for {
		t, err := xd.Token()
		if err != nil {
			break
		}
		if se, ok := t.(xml.StartElement); ok {
			ads.Send(se.Attr[0].Value) // want flow(Account.Phone)
		}
	}
	var xs strings.Builder
	xml.EscapeText(&xs, []byte(a.Phone))
	ads.Send(xs.String()) // want flow(Account.Phone)
	var g bytes.Buffer
	gob.NewEncoder(&g).Encode(map[string]string{"k": a.Phone})
	var gm map[string]string
	gob.NewDecoder(&g).Decode(&gm)
	ads.Put(gm) // want flow(Account.Phone)
	cr := csv.NewReader(strings.NewReader("x," + a.Phone + "\n"))
	all, _ := cr.ReadAll()
	ads.Put(all) // want flow(Account.Phone)
	hb, _ := hex.DecodeString(hex.EncodeToString([]byte(a.Phone)))
	ads.Bytes(hb) // want flow(Account.Phone)
	bb, _ := base64.StdEncoding.DecodeString(base64.StdEncoding.EncodeToString([]byte(a.Phone)))
	ads.Bytes(bb) // want flow(Account.Phone)
	hd := hex.Dump([]byte(a.Phone))
	ads.Send(hd) // want flow(Account.Phone)
}

type row struct{ acct *id.Account }

func (r row) Phone() string { return r.acct.Phone }
func (r row) Name() string  { return r.acct.Name }

func p4(a *id.Account) {
	var b, c, d strings.Builder
	template.Must(template.New("x").Parse("{{.Phone}}")).Execute(&b, row{a})
	t := template.Must(template.New("x").Parse(`{{define "in"}}{{.}}{{end}}{{template "in" .P}}`))
	t.Execute(&c, map[string]string{"P": a.Phone})
	ads.Send(c.String()) // want flow(Account.Phone)
	htmltemplate.Must(htmltemplate.New("x").Parse("<b>{{.}}</b>")).ExecuteTemplate(&d, "x", a.Phone)
	ads.Send(d.String()) // want flow(Account.Phone)
	var e strings.Builder
	template.Must(template.New("x").Parse(a.Phone)).Execute(&e, nil)
	ads.Send(e.String()) // want flow(Account.Phone)
	var f strings.Builder
	tt := template.Must(template.New("x").Parse("{{.}}"))
	cl, _ := tt.Clone()
	cl.Execute(&f, a.Phone)
	ads.Send(f.String()) // want flow(Account.Phone)
	var g strings.Builder
	tt2 := template.New("y").Funcs(template.FuncMap{"dup": func(s string) string { return s + s }})
	template.Must(tt2.Parse("{{dup .}}")).Execute(&g, a.Phone)
	ads.Send(g.String()) // want flow(Account.Phone)
	var tw strings.Builder
	w := tabwriter.NewWriter(&tw, 0, 8, 1, ' ', 0)
	fmt.Fprintln(w, a.Phone)
	w.Flush()
	ads.Send(tw.String()) // want flow(Account.Phone)
}

func p5(a *id.Account) {
	var b, c, d, e bytes.Buffer
	l := slog.New(slog.NewTextHandler(&b, nil))
	l.Info("m", "p", a.Phone)
	ads.Bytes(b.Bytes()) // want flow(Account.Phone)
	l2 := slog.New(slog.NewJSONHandler(&c, nil)).With("p", a.Phone).WithGroup("g")
	l2.Warn("x")
	ads.Bytes(c.Bytes()) // want flow(Account.Phone)
	l3 := log.New(&d, a.Phone, 0)
	l3.Print("x")
	ads.Bytes(d.Bytes()) // want flow(Account.Phone)
	sl := slog.NewLogLogger(slog.NewTextHandler(&e, nil), slog.LevelInfo)
	sl.Println(a.Phone)
	ads.Bytes(e.Bytes()) // want flow(Account.Phone)
	var f bytes.Buffer
	slog.New(slog.NewTextHandler(&f, nil)).LogAttrs(context.Background(), slog.LevelInfo, "m", slog.Any("a", a), slog.Group("g", "q", a.Name))
	ads.Bytes(f.Bytes()) // want flow(Account.Email) flow(Account.Phone) flow(Profile.Backup)
	var g bytes.Buffer
	lg := log.New(&g, "", 0)
	lg.SetPrefix(a.Phone)
	lg.Println("z")
	ads.Bytes(g.Bytes())  // want flow(Account.Phone)
	ads.Send(lg.Prefix()) // want flow(Account.Phone)
	at := slog.String("k", a.Phone)
	ads.Send(at.Value.String()) // want flow(Account.Phone)
	ads.Send(at.String())       // want flow(Account.Phone)
	ads.Send(at.Key)
	ads.Put(slog.AnyValue(a.Phone).Any()) // want flow(Account.Phone)
}

func p6(a *id.Account) {
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		fmt.Fprint(w, "re:"+string(body))
	}))
	defer srv.Close()
	req, _ := http.NewRequest("POST", srv.URL+"?q="+url.QueryEscape(a.Email), strings.NewReader(a.Phone))
	req.Header.Set("X", a.Profile.Backup)
	resp, err := http.DefaultClient.Do(req)
	if err == nil {
		_, _ = io.ReadAll(resp.Body)
	}
	rec := httptest.NewRecorder()
	http.Error(rec, a.Phone, 500)
	ads.Send(rec.Body.String()) // want flow(Account.Phone)
	rec2 := httptest.NewRecorder()
	http.SetCookie(rec2, &http.Cookie{Name: "k", Value: a.Phone})
	ads.Send(rec2.Header().Get("Set-Cookie")) // want flow(Account.Phone)
	rec3 := httptest.NewRecorder()
	http.Redirect(rec3, httptest.NewRequest("GET", "/", nil), "/x?"+a.Phone, 302)
	ads.Send(rec3.Header().Get("Location")) // want flow(Account.Phone)
	h := http.StripPrefix("/x", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, r.URL.Path) }))
	rec4 := httptest.NewRecorder()
	h.ServeHTTP(rec4, httptest.NewRequest("GET", "/x/"+a.Phone, nil))
	ads.Send(rec4.Body.String()) // want flow(Account.Phone)
	mux := http.NewServeMux()
	mux.HandleFunc("/p/{id}", func(w http.ResponseWriter, r *http.Request) { ads.Send(r.PathValue("id")) }) // want flow(Account.Phone)
	mux.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest("GET", "/p/"+a.Phone, nil))
	rq := httptest.NewRequest("POST", "/", strings.NewReader("f="+a.Phone))
	rq.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	rq.ParseForm()
	ads.Send(rq.Form.Get("f"))     // want flow(Account.Phone)
	ads.Send(rq.PostForm.Get("f")) // want flow(Account.Phone)
	ads.Send(rq.FormValue("f"))    // want flow(Account.Phone)
	ctx := context.WithValue(context.Background(), "k", a.Phone)
	rq2 := rq.WithContext(ctx)
	ads.Put(rq2.Context().Value("k")) // want flow(Account.Phone)
	var dump strings.Builder
	rq3, _ := http.NewRequest("GET", "http://x/"+a.Phone, nil)
	rq3.Write(&dump)
	ads.Send(dump.String()) // want flow(Account.Phone)
	var mb bytes.Buffer
	mw := multipart.NewWriter(&mb)
	part, _ := mw.CreateFormField("x")
	io.WriteString(part, a.Phone)
	mw.Close()
	mr := multipart.NewReader(&mb, mw.Boundary())
	pp, _ := mr.NextPart()
	pb, _ := io.ReadAll(pp)
	ads.Bytes(pb) // want flow(Account.Phone)
}
