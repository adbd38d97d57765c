package model

import (
	"bytes"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"strings"
	"time"
)

// echo answers a request with all that it holds.
type echo struct{}

func (echo) RoundTrip(r *http.Request) (*http.Response, error) {
	var b bytes.Buffer
	must(r.Write(&b))
	return &http.Response{StatusCode: http.StatusOK, Header: http.Header{}, Body: io.NopCloser(&b)}, nil
}

// answers is a transport that always answers the same.
type answers struct{ text string }

func (a answers) RoundTrip(*http.Request) (*http.Response, error) {
	return &http.Response{StatusCode: http.StatusOK, Header: http.Header{}, Body: io.NopCloser(strings.NewReader(a.text))}, nil
}

type refuses struct{}

func (refuses) RoundTrip(*http.Request) (*http.Response, error) { return nil, io.ErrUnexpectedEOF }

// exchanged returns what an answer holds, and the error of one that fails.
func exchanged(send func(c *http.Client) (*http.Response, error)) (any, error) {
	_, err := send(&http.Client{Transport: refuses{}})
	r, failed := send(&http.Client{Transport: echo{}})
	if failed != nil {
		return nil, failed
	}
	return readAll(r.Body), err
}

// exchangedGlobally does the same for the client of the process.
func exchangedGlobally(send func() (*http.Response, error)) (any, error) {
	old := http.DefaultTransport
	defer func() { http.DefaultTransport = old }()
	return exchanged(func(c *http.Client) (*http.Response, error) {
		http.DefaultTransport = c.Transport
		return send()
	})
}

// served returns what a handler answers.
func served(handle func(w http.ResponseWriter)) any {
	rec := httptest.NewRecorder()
	handle(rec)
	return []any{rec.Header(), rec.Body.String()}
}

// A responder records what is written to it.
type responder struct {
	Heads http.Header
	Body  string
}

func (r *responder) Header() http.Header {
	if r.Heads == nil {
		r.Heads = http.Header{}
	}
	return r.Heads
}
func (r *responder) WriteHeader(int) {}
func (r *responder) Write(p []byte) (int, error) {
	r.Body += string(p)
	return len(p), nil
}

func get() *http.Request { return httptest.NewRequest(http.MethodGet, "/x", nil) }

func handler(f func()) http.Handler {
	return http.HandlerFunc(func(http.ResponseWriter, *http.Request) { f() })
}

// says is a handler that writes a text.
func says(text string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, text) })
}

func answered(h http.Handler) any {
	return served(func(w http.ResponseWriter) { h.ServeHTTP(w, get()) })
}

var httpHandles = map[string]any{
	"net/http.Get": func(u string) (any, error) {
		return exchangedGlobally(func() (*http.Response, error) { return http.Get(u) })
	},
	"net/http.Head": func(u string) (any, error) {
		return exchangedGlobally(func() (*http.Response, error) { return http.Head(u) })
	},
	"net/http.Post": func(u, kind string, body []byte) (any, error) {
		return exchangedGlobally(func() (*http.Response, error) { return http.Post(u, kind, bytes.NewReader(body)) })
	},
	"net/http.PostForm": func(u string, v url.Values) (any, error) {
		return exchangedGlobally(func() (*http.Response, error) { return http.PostForm(u, v) })
	},
	"(*net/http.Client).Do": func(h *held, r *http.Request) (any, error) {
		res, err := (&http.Client{Transport: answers{h.Content}}).Do(r)
		return readAll(res.Body), err
	},
	"(*net/http.Client).Get": func(_ int, u string) (any, error) {
		return exchanged(func(c *http.Client) (*http.Response, error) { return c.Get(u) })
	},
	"(*net/http.Client).Head": func(_ int, u string) (any, error) {
		return exchanged(func(c *http.Client) (*http.Response, error) { return c.Head(u) })
	},
	"(*net/http.Client).Post": func(_ int, u, kind string, body []byte) (any, error) {
		return exchanged(func(c *http.Client) (*http.Response, error) { return c.Post(u, kind, bytes.NewReader(body)) })
	},
	"(*net/http.Client).PostForm": func(_ int, u string, v url.Values) (any, error) {
		return exchanged(func(c *http.Client) (*http.Response, error) { return c.PostForm(u, v) })
	},
	"(*net/http.Client).CloseIdleConnections": func(h *held) { (&http.Client{Transport: echo{}}).CloseIdleConnections() },
	"(net/http.RoundTripper).RoundTrip": func(_ int, r *http.Request) (any, error) {
		res, err := http.RoundTripper(echo{}).RoundTrip(r)
		return readAll(res.Body), err
	},

	"(net/http.Header).Add":         func(m map[string][]string, k, v string) { http.Header(m).Add(k, v) },
	"(net/http.Header).Set":         func(m map[string][]string, k, v string) { http.Header(m).Set(k, v) },
	"(net/http.Header).Get":         func(m map[string][]string, k string) string { return http.Header(m).Get("k") + http.Header(m).Get(k) },
	"(net/http.Header).Values":      func(m map[string][]string, k string) []string { return http.Header(m).Values(k) },
	"(net/http.Header).Clone":       func(m map[string][]string) any { return http.Header(m).Clone() },
	"(net/http.Header).Del":         func(m map[string][]string) { http.Header(m).Del("k") },
	"(net/http.Header).Write":       func(m map[string][]string, w io.Writer) error { return http.Header(m).Write(w) },
	"(net/http.Header).WriteSubset": func(m map[string][]string, w io.Writer) error { return http.Header(m).WriteSubset(w, nil) },

	"net/http.AllowQuerySemicolons": func(s string) any { return answered(http.AllowQuerySemicolons(says(s))) },
	"net/http.MaxBytesHandler":      func(s string) any { return answered(http.MaxBytesHandler(says(s), 100)) },
	"net/http.StripPrefix":          func(_ int, s string) any { return answered(http.StripPrefix("/", says(s))) },
	"net/http.TimeoutHandler": func(s string, _ int, late string) any {
		return answered(http.TimeoutHandler(says(s), time.Minute, late))
	},
	"net/http.Error":     func(r *responder, text string) { http.Error(r, text, http.StatusBadRequest) },
	"net/http.Redirect":  func(r *responder, _ int, to string) { http.Redirect(r, get(), to, http.StatusFound) },
	"net/http.SetCookie": func(r *responder, c *http.Cookie) { http.SetCookie(r, c) },
	"net/http.NotFound":  func(r *responder) { http.NotFound(r, get()) },
	"net/http.ServeFile": func(r *responder) { http.ServeFile(r, get(), present("x")) },
	"net/http.ServeContent": func(r *responder, _ int, name string, _ int, body []byte) {
		http.ServeContent(r, get(), name, time.Time{}, bytes.NewReader(body))
	},
	"net/http.MaxBytesReader": func(_ int, body []byte) any {
		return readAll(http.MaxBytesReader(httptest.NewRecorder(), io.NopCloser(bytes.NewReader(body)), 100))
	},
	"net/http.NewResponseController": func(r *responder) any { return http.NewResponseController(r) },
	"(net/http.Handler).ServeHTTP":   func(h *held) { answered(says(h.Content)) },
	"(net/http.HandlerFunc).ServeHTTP": func(f func(http.Header, string), r *responder, q *http.Request) {
		http.HandlerFunc(func(w http.ResponseWriter, q *http.Request) { f(w.Header(), q.URL.String()) }).ServeHTTP(r, q)
	},
	"(net/http.ResponseWriter).Header":      func(r *responder) any { return http.ResponseWriter(r).Header() },
	"(net/http.ResponseWriter).Write":       func(r *responder, p []byte) (int, error) { return http.ResponseWriter(r).Write(p) },
	"(net/http.ResponseWriter).WriteHeader": func(r *responder) { http.ResponseWriter(r).WriteHeader(200) },
	"net/http.Handle": func(_ string, f func()) {
		http.DefaultServeMux = http.NewServeMux()
		http.Handle("/x", handler(f))
		answered(http.DefaultServeMux)
	},
	"net/http.HandleFunc": func(_ string, f func()) {
		http.DefaultServeMux = http.NewServeMux()
		http.HandleFunc("/x", handler(f).ServeHTTP)
		answered(http.DefaultServeMux)
	},
	"(*net/http.ServeMux).Handle": func(_ int, _ string, f func()) { m := http.NewServeMux(); m.Handle("/x", handler(f)); answered(m) },
	"(*net/http.ServeMux).HandleFunc": func(_ int, _ string, f func()) {
		m := http.NewServeMux()
		m.HandleFunc("/x", handler(f).ServeHTTP)
		answered(m)
	},
	"(*net/http.ServeMux).Handler": func(s string) (any, string) {
		m := http.NewServeMux()
		m.Handle("/x", says(s))
		h, _ := m.Handler(get())
		return answered(h), ""
	},
	"(*net/http.ServeMux).ServeHTTP": func(h *held, r *responder) {
		m := http.NewServeMux()
		m.Handle("/x", handler(func() {}))
		m.ServeHTTP(r, get())
	},
	"(*net/http.Server).Serve": func(h *held) error {
		return serveOnce(func(l net.Listener) error { return (&http.Server{Handler: says("x")}).Serve(l) })
	},
	"net/http.Serve": func(f func()) error {
		return serveOnce(func(l net.Listener) error { return http.Serve(l, handler(func() {})) })
	},
	"(*net/http.Server).RegisterOnShutdown": func(_ int, f func()) {
		var s http.Server
		done := make(chan bool)
		s.RegisterOnShutdown(func() { f(); close(done) })
		must(s.Shutdown(background))
		<-done
	},

	"net/http/httptest.NewRecorder": func() any { return httptest.NewRecorder().Body.Len() },
	"net/http/httptest.NewRequest": func(_, u string, body []byte) any {
		r := httptest.NewRequest(http.MethodGet, "/"+url.PathEscape(u), bytes.NewReader(body))
		return []any{r.URL, readAll(r.Body)}
	},
	"net/http/httptest.NewRequestWithContext": func(_ int, _, u string, body []byte) any {
		r := httptest.NewRequestWithContext(background, "GET", "/"+url.PathEscape(u), bytes.NewReader(body))
		return []any{r.URL, readAll(r.Body)}
	},
	"net/http/httptest.NewServer": func(f func()) any {
		s := httptest.NewServer(handler(f))
		defer s.Close()
		must1(http.Get(s.URL))
		return nil
	},
	"net/http/httptest.NewTLSServer": func(f func()) any {
		s := httptest.NewTLSServer(handler(f))
		defer s.Close()
		must1(s.Client().Get(s.URL))
		return nil
	},
	"net/http/httptest.NewUnstartedServer": func(f func()) any {
		s := httptest.NewUnstartedServer(handler(f))
		s.Start()
		defer s.Close()
		must1(http.Get(s.URL))
		return nil
	},
	"(*net/http/httptest.ResponseRecorder).Header": func(m map[string][]string) any { r := httptest.NewRecorder(); r.HeaderMap = m; return r.Header() },
	"(*net/http/httptest.ResponseRecorder).Write": func(h *held, p []byte) (int, error) {
		r := httptest.NewRecorder()
		n, err := r.Write(p)
		h.Content = r.Body.String()
		return n, err
	},
	"(*net/http/httptest.ResponseRecorder).WriteString": func(h *held, s string) (int, error) {
		r := httptest.NewRecorder()
		n, err := r.WriteString(s)
		h.Content = r.Body.String()
		return n, err
	},
	"(*net/http/httptest.ResponseRecorder).WriteHeader": func(h *held) { httptest.NewRecorder().WriteHeader(200) },
	"(*net/http/httptest.ResponseRecorder).Flush":       func(h *held) { httptest.NewRecorder().Flush() },
	"(*net/http/httptest.ResponseRecorder).Result": func(s string) any {
		r := httptest.NewRecorder()
		value(r.WriteString(s))
		return readAll(r.Result().Body)
	},
	"net/http/httputil.NewChunkedReader": func(r io.Reader) any { return httputil.NewChunkedReader(r) },
	"net/http/httputil.NewChunkedWriter": func(w io.Writer) any { return httputil.NewChunkedWriter(w) },
	"(*net/http/httputil.ReverseProxy).ServeHTTP": func(h *held, r *responder, q *http.Request) {
		p := &httputil.ReverseProxy{
			Rewrite:   func(q *httputil.ProxyRequest) { q.Out.Header.Set("K", url.QueryEscape(h.Content)) },
			Transport: echo{},
		}
		p.ServeHTTP(r, q)
		r.Heads = nil // it has the time
	},
}

func must1(r *http.Response, err error) {
	must(err)
	must(r.Body.Close())
}

// oneConnection is a listener that has one connection to hand out.
type oneConnection struct{ first chan net.Conn }

func (l oneConnection) Accept() (net.Conn, error) {
	c, ok := <-l.first
	if !ok {
		return nil, net.ErrClosed
	}
	return c, nil
}
func (l oneConnection) Close() error   { return nil }
func (l oneConnection) Addr() net.Addr { return &net.TCPAddr{} }

// serveOnce sends one request to a server.
func serveOnce(serve func(net.Listener) error) error {
	near, far := net.Pipe()
	l := oneConnection{make(chan net.Conn, 1)}
	l.first <- far
	go func() {
		_, _ = io.WriteString(near, "GET /x HTTP/1.0\r\n\r\n")
		readAll(near)
		close(l.first)
	}()
	return serve(l)
}
