// Package adsclient implements an exporter that it has never heard of.
package adsclient

import "example.com/cases/ads"

// Client hands on to the advertising system.
type Client struct{ c *ads.Client }

// New returns a client.
func New() *Client { return &Client{c: ads.NewClient("eu")} }

// Push hands s on.
func (c *Client) Push(s string) { c.c.Push("v1:" + s) }

// Quiet logs.
type Quiet struct{}

// Push logs s.
func (Quiet) Push(s string) { ads.Log(s) }
