// Package lib is a client with retries, options and middleware: what its constructor
// returns is too much to be handed on in detail. It sees no annotation.
package lib

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"
)

type Middleware func(Doer) Doer

type Doer interface {
	Do(*Request) (*Response, error)
}

type DoerFunc func(*Request) (*Response, error)

func (f DoerFunc) Do(r *Request) (*Response, error) { return f(r) }

type Request struct {
	Method, Path string
	Query        url.Values
	Header       http.Header
	Body         []byte
	Ctx          context.Context
	attempt      int
}

type Response struct {
	Status int
	Body   []byte
	Req    *Request
}

type Client struct {
	mu      sync.Mutex
	base    string
	hc      *http.Client
	retries int
	backoff func(int) time.Duration
	before  []func(*Request) error
	after   []func(*Response) error
	mws     []Middleware
	doer    Doer
	logf    func(string, ...any)
	headers http.Header
}

type Option func(*Client)

func WithRetries(n int) Option { return func(c *Client) { c.retries = n } }
func WithBefore(f func(*Request) error) Option {
	return func(c *Client) { c.before = append(c.before, f) }
}
func WithAfter(f func(*Response) error) Option {
	return func(c *Client) { c.after = append(c.after, f) }
}
func WithMiddleware(m ...Middleware) Option        { return func(c *Client) { c.mws = append(c.mws, m...) } }
func WithLog(f func(string, ...any)) Option        { return func(c *Client) { c.logf = f } }
func WithBackoff(f func(int) time.Duration) Option { return func(c *Client) { c.backoff = f } }
func WithTransport(d Doer) Option                  { return func(c *Client) { c.doer = d } }
func WithHeader(k, v string) Option                { return func(c *Client) { c.headers.Set(k, v) } }

func New(base string, opts ...Option) *Client {
	c := &Client{base: base, hc: http.DefaultClient, headers: http.Header{}}
	for _, o := range opts {
		o(c)
	}
	if c.doer == nil {
		c.doer = DoerFunc(c.send)
	}
	for i := len(c.mws) - 1; i >= 0; i-- {
		c.doer = c.mws[i](c.doer)
	}
	if c.logf == nil {
		c.logf = func(string, ...any) {}
	}
	if c.backoff == nil {
		c.backoff = func(n int) time.Duration { return time.Duration(n) * time.Microsecond }
	}
	return c
}

func (c *Client) send(r *Request) (*Response, error) {
	u := c.base + r.Path
	if len(r.Query) > 0 {
		u += "?" + r.Query.Encode()
	}
	req, err := http.NewRequestWithContext(r.Ctx, r.Method, u, bytes.NewReader(r.Body))
	if err != nil {
		return nil, fmt.Errorf("lib: new request: %w", err)
	}
	for k, v := range r.Header {
		for _, x := range v {
			req.Header.Add(k, x)
		}
	}
	for k, v := range c.headers {
		req.Header[k] = v
	}
	resp, err := c.hc.Do(req)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		return nil, err
	}
	return &Response{Status: resp.StatusCode, Body: body, Req: r}, nil
}

func (c *Client) Do(ctx context.Context, method, path string, in, out any) error {
	var body []byte
	if in != nil {
		b, err := json.Marshal(in)
		if err != nil {
			return fmt.Errorf("lib: encode: %w", err)
		}
		body = b
	}
	r := &Request{Method: method, Path: path, Body: body, Ctx: ctx, Header: http.Header{}}
	r.Header.Set("Content-Type", "application/json")
	for _, f := range c.before {
		if err := f(r); err != nil {
			return err
		}
	}
	var resp *Response
	var err error
	for i := 0; i <= c.retries; i++ {
		r.attempt = i
		resp, err = c.doer.Do(r)
		if err == nil && resp.Status < 500 {
			break
		}
		c.logf("attempt %d of %s %s failed: %v body=%s", i, method, path, err, string(body))
		time.Sleep(c.backoff(i))
	}
	if err != nil {
		return &Error{Op: method + " " + path, Err: err, Req: r}
	}
	for _, f := range c.after {
		if err := f(resp); err != nil {
			return err
		}
	}
	if resp.Status >= 400 {
		return &Error{Op: method + " " + path, Status: resp.Status, Body: strings.TrimSpace(string(resp.Body)), Req: r}
	}
	if out != nil {
		if err := json.Unmarshal(resp.Body, out); err != nil {
			return fmt.Errorf("lib: decode: %w", err)
		}
	}
	return nil
}

type Error struct {
	Op     string
	Status int
	Body   string
	Err    error
	Req    *Request
}

func (e *Error) Error() string { return fmt.Sprintf("%s: %d %s %v", e.Op, e.Status, e.Body, e.Err) }
func (e *Error) Unwrap() error { return e.Err }

type Service struct{ c *Client }

func (c *Client) Users() *Service { return &Service{c} }

type User struct{ ID, Phone string }

func (s *Service) Create(ctx context.Context, u *User) (*User, error) {
	out := new(User)
	if err := s.c.Do(ctx, "POST", "/users", u, out); err != nil {
		return nil, err
	}
	return out, nil
}

func (s *Service) Delete(ctx context.Context, id string) error {
	return s.c.Do(ctx, "DELETE", "/users/"+url.PathEscape(id), nil, nil)
}
