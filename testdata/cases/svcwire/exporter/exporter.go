// Package exporter hands on to partners.
package exporter

import "example.com/cases/ads"

// Exporter exports.
type Exporter struct{ c *ads.Client }

// New provides an exporter.
func New(endpoint string) (*Exporter, error) { return &Exporter{ads.NewClient(endpoint)}, nil }

// Send sends.
func (e *Exporter) Send(to, text string) error {
	e.c.Push(to)
	return nil
}
