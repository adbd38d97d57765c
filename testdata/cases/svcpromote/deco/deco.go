// Package deco decorates exporters.
package deco

import (
	"fmt"
	"strings"

	"example.com/cases/ads"
	"example.com/cases/svcpromote/base"
)

// Exporter exports.
type Exporter interface {
	Export(p *base.Person) error
	Flush() error
}

// Upper is embedded to change one method.
type Upper struct{ Exporter }

// Export implements Exporter.
func (u Upper) Export(p *base.Person) error {
	q := base.Person{Entity: p.Entity, Contact: p.Contact, Name: strings.ToUpper(p.Name)}
	return u.Exporter.Export(&q)
}

// Counting counts.
type Counting struct {
	Exporter
	n    int
	keys []string
}

// Export implements Exporter.
func (c *Counting) Export(p *base.Person) error {
	c.n++
	c.keys = append(c.keys, p.GetKey())
	if err := c.Exporter.Export(p); err != nil {
		return fmt.Errorf("after %d: %w", c.n, err)
	}
	return nil
}

// Keys returns whose.
func (c *Counting) Keys() []string { return c.keys }

// Partner exports to a partner.
type Partner struct{ *ads.Client }

// Export implements Exporter.
func (p Partner) Export(x *base.Person) error {
	p.Push(x.Name)
	p.Push(x.Key)
	return p.Client.Export(x.Reach())
}

// Flush implements Exporter.
func (p Partner) Flush() error { return nil }

// Null exports nothing.
type Null struct{}

// Export implements Exporter.
func (Null) Export(*base.Person) error { return nil }

// Flush implements Exporter.
func (Null) Flush() error { return nil }
