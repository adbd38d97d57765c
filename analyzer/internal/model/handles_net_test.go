package model

import (
	"bytes"
	"io"
	"net"
	"net/rpc"
	"net/rpc/jsonrpc"
	"net/smtp"
	"net/textproto"
	"strings"
	"time"
)

// script is a connection to a server that says yes to everything, and notes what
// it is told.
type script struct {
	io.Reader
	Told bytes.Buffer
}

func (s *script) Write(p []byte) (int, error)      { return s.Told.Write(p) }
func (s *script) Close() error                     { return nil }
func (s *script) LocalAddr() net.Addr              { return &net.TCPAddr{} }
func (s *script) RemoteAddr() net.Addr             { return &net.TCPAddr{} }
func (s *script) SetDeadline(time.Time) error      { return nil }
func (s *script) SetReadDeadline(time.Time) error  { return nil }
func (s *script) SetWriteDeadline(time.Time) error { return nil }

// told calls a function with a mail client, and takes over what the server was told.
func told(h *held, do func(c *smtp.Client) error) error {
	s := &script{Reader: strings.NewReader(strings.Repeat("250 ok\r\n", 9))}
	s.Reader = io.MultiReader(strings.NewReader("220 ready\r\n"), s.Reader)
	c := value(smtp.NewClient(s, "localhost"))
	err := do(c)
	h.Content = s.Told.String()
	return err
}

// conversation calls a function with one end of a pipe that another writes to.
func conversation(text string) net.Conn {
	near, far := net.Pipe()
	go func() { _, _ = io.WriteString(far, text); _ = far.Close() }()
	return near
}

func plainAuth(secret string) smtp.Auth { return smtp.PlainAuth("", "u", secret, "localhost") }

// calledBy returns what a client sends for a call.
func calledBy(client func(io.ReadWriteCloser) *rpc.Client, arg string) (reply string, err error) {
	near, far := net.Pipe()
	s := rpc.NewServer()
	must(s.RegisterName("Echo", echoService{}))
	go s.ServeCodec(jsonrpc.NewServerCodec(far))
	err = client(near).Call("Echo.Say", arg, &reply)
	return reply, err
}

type echoService struct{}

// Say returns what it is told.
func (echoService) Say(arg string, reply *string) error { *reply = arg; return nil }

var netHandles = map[string]any{
	"(net.IP).Equal": func(a, b string) bool { return net.ParseIP(a).Equal(net.ParseIP(b)) },
	"(*net.IPNet).Contains": func(a, b string) bool {
		_, n, err := net.ParseCIDR(a)
		must(err)
		return n.Contains(net.ParseIP(strings.Split(b, "/")[0]))
	},
	"net.ParseCIDR":          net.ParseCIDR,
	"net.ParseMAC":           func(s string) (any, error) { v, err := net.ParseMAC(s); return v, err },
	"net.SplitHostPort":      net.SplitHostPort,
	"net.ResolveTCPAddr":     func(_ int, s string) (any, error) { a, err := net.ResolveTCPAddr("tcp", s); return a, numeric(s, err) },
	"net.ResolveUDPAddr":     func(_ int, s string) (any, error) { a, err := net.ResolveUDPAddr("udp", s); return a, numeric(s, err) },
	"(*net.OpError).Unwrap":  func(s string) error { return (&net.OpError{Err: &fmtError{s}}).Unwrap() },
	"(*net.DNSError).Unwrap": func(s string) error { return (&net.DNSError{UnwrapErr: &fmtError{s}}).Unwrap() },
	"net.Pipe":               func() (any, any) { a, b := net.Pipe(); _ = a.Close(); _ = b.Close(); return nil, nil },
	"net.Dial":               func(_ int, s string) (any, error) { _, err := net.Dial("unix", missing(s)); return nil, err },
	"net.DialTimeout": func(_ int, s string) (any, error) {
		_, err := net.DialTimeout("unix", missing(s), time.Second)
		return nil, err
	},
	"(*net.Dialer).Dial": func(_, _ int, s string) (any, error) {
		_, err := new(net.Dialer).Dial("unix", missing(s))
		return nil, err
	},
	"(*net.Dialer).DialContext": func(_, _, _ int, s string) (any, error) {
		_, err := new(net.Dialer).DialContext(background, "unix", missing(s))
		return nil, err
	},
	"net.Listen": func(_ int, s string) (any, error) { _, err := net.Listen("unix", missing(s)); return nil, err },
	"net.ListenPacket": func(_ int, s string) (any, error) {
		_, err := net.ListenPacket("unixgram", missing(s))
		return nil, err
	},

	"net/smtp.NewClient": func(h *held) (any, error) {
		s := &script{Reader: strings.NewReader("220 ready\r\n")}
		_, err := smtp.NewClient(s, h.Content)
		return nil, err
	},
	"(*net/smtp.Client).Hello":  func(h *held, s string) error { return told(h, func(c *smtp.Client) error { return c.Hello(s) }) },
	"(*net/smtp.Client).Mail":   func(h *held, s string) error { return told(h, func(c *smtp.Client) error { return c.Mail(s) }) },
	"(*net/smtp.Client).Rcpt":   func(h *held, s string) error { return told(h, func(c *smtp.Client) error { return c.Rcpt(s) }) },
	"(*net/smtp.Client).Verify": func(h *held, s string) error { return told(h, func(c *smtp.Client) error { return c.Verify(s) }) },
	"(*net/smtp.Client).Extension": func(h *held) (ok bool, s string) {
		must(told(h, func(c *smtp.Client) error { ok, s = c.Extension("X"); return nil }))
		h.Content = ""
		return
	},
	"(net/smtp.Auth).Start": func(s string) (any, any, error) {
		a, b, err := plainAuth(s).Start(&smtp.ServerInfo{Name: "localhost", TLS: true})
		return a, b, err
	},
	"(net/smtp.Auth).Next": func(s string, from []byte) (any, error) {
		a := smtp.CRAMMD5Auth("u", s)
		b, err := a.Next(from, true)
		return b, err
	},
	"net/textproto.NewConn": func(h *held) any {
		c := textproto.NewConn(conversation(h.Content + "\n"))
		s, _ := c.ReadLine()
		return s
	},

	"(*net/rpc.Client).Call": func(_, _ int, arg string, reply *string) (err error) {
		*reply, err = calledBy(jsonrpc.NewClient, arg)
		return
	},
	"(*net/rpc.Client).Go": func(_, _ int, arg string, reply *string) any {
		s, err := calledBy(func(c io.ReadWriteCloser) *rpc.Client { return jsonrpc.NewClient(c) }, arg)
		must(err)
		*reply = s
		return s
	},
}

// numeric leaves out the errors of names that were looked up elsewhere.
func numeric(s string, err error) error {
	if strings.Trim(s, "0123456789.:") != "" {
		panic("not an address")
	}
	return err
}
