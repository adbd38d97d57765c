// Package lib is configured by options whose method only it can name, and goes
// through nodes in that way. It sees no annotation.
package lib

// An Option configures a client.
type Option interface{ apply(*Client) }

// Header is a header of all requests.
type Header struct{ Key, Value string }

func (h Header) apply(c *Client) { c.headers[h.Key] = h.Value }

// Token is the one of all requests.
type Token string

func (t Token) apply(c *Client) { c.token = string(t) }

// Signer signs requests.
type Signer struct{ Sign func(string) string }

func (s *Signer) apply(c *Client) { c.sign = s.Sign }

// Comment changes nothing.
type Comment struct{ Text string }

func (Comment) apply(*Client) {}

// A Client has options.
type Client struct {
	headers map[string]string
	token   string
	sign    func(string) string
}

// New returns a client.
func New(options ...Option) *Client {
	c := &Client{headers: make(map[string]string)}
	for _, o := range options {
		o.apply(c)
	}
	return c
}

// Header returns a header.
func (c *Client) Header(key string) string { return c.headers[key] }

// Token returns the token.
func (c *Client) Token() string { return c.token }

// Sign signs a text.
func (c *Client) Sign(text string) string { return c.sign(text) }

type node interface{ walk(func(string)) }

// A Leaf is a text.
type Leaf struct{ Text string }

func (l *Leaf) walk(f func(string)) { f(l.Text) }

// A Group has nodes.
type Group struct{ Kids []any }

func (g *Group) walk(f func(string)) {
	for _, k := range g.Kids {
		Walk(k, f)
	}
}

// Walk calls f with the texts in v.
func Walk(v any, f func(string)) {
	if n, ok := v.(node); ok {
		n.walk(f)
	}
}
