// Package ads is the advertising system of the cases: all the sinks.
package ads

import (
	"context"
	"fmt"
	"io"
)

// Upload uses a list.
//
//purpose:sink advertising
func Upload(list []string) { transmit(list) }

// Send uses one string.
//
//purpose:sink advertising
func Send(s string) { transmit(s) }

// SendAll uses all parts.
//
//purpose:sink advertising
func SendAll(parts ...string) { transmit(parts) }

// Put uses any value with all that it holds.
//
//purpose:sink advertising
func Put(v any) { transmit(v) }

// PutAll uses any values.
//
//purpose:sink advertising
func PutAll(vs ...any) { transmit(vs) }

// Bytes uses raw data.
//
//purpose:sink advertising
func Bytes(b []byte) { transmit(b) }

// Score uses a number.
//
//purpose:sink advertising
func Score(n int) { transmit(n) }

// UploadRegion uses the list; the region is not used for advertising.
//
//purpose:sink advertising params=list
func UploadRegion(region string, list []string) { transmit(list) }

// SendCtx uses s; a context is no parameter of a sink.
//
//purpose:sink advertising
func SendCtx(_ context.Context, s string) { transmit(s) }

// Client sends to one endpoint.
type Client struct {
	Endpoint string
}

// NewClient returns a client.
func NewClient(endpoint string) *Client { return &Client{Endpoint: endpoint} }

// Push uses s.
//
//purpose:sink advertising
func (c *Client) Push(s string) { transmit(s) }

// Export uses s and says whether that worked.
//
//purpose:sink advertising
func (c *Client) Export(s string) error { transmit(s); return nil }

// Ping uses nothing.
func (c *Client) Ping(s string) { _ = s }

// Writer is an io.Writer whose method is a sink.
type Writer struct{}

// Write uses p.
//
//purpose:sink advertising
func (Writer) Write(p []byte) (int, error) { transmit(p); return len(p), nil }

// Hook is called with what is to be used.
//
//purpose:sink advertising
var Hook func(s string) = func(s string) { transmit(s) }

// Event is what the advertising system receives; its Key is used.
type Event struct {
	Kind string
	//purpose:sink advertising
	Key string
	//purpose:sink advertising
	Tags []string
}

// Dispatcher calls out; what Emit is called with is used, Trace is not.
type Dispatcher struct {
	//purpose:sink advertising
	Emit  func(s string)
	Trace func(s string)
}

// Uploader is implemented elsewhere; Deliver is a use whoever implements it.
type Uploader interface {
	//purpose:sink advertising
	Deliver(s string)
	Close(reason string)
}

// Audience is a list of people to be shown something: all its methods use.
//
//purpose:sink advertising
type Audience struct {
	n int
}

// Add adds one person.
func (a *Audience) Add(key string) { transmit(key); a.n++ }

// AddBoth adds a person by two keys.
func (a Audience) AddBoth(key, second string) { transmit(key, second) }

// Log is not a sink.
func Log(s string) { _ = s }

func transmit(vs ...any) { fmt.Fprintln(io.Discard, vs...) }
