// Package ship ships.
package ship

import "example.com/cases/ads"

// One ships one.
func One(s string) { ads.Send(s) }

// Two ships it twice.
func Two(s string) {
	ads.Send(s)
	ads.Upload([]string{s})
}

// Deep ships deeper.
func Deep(s string) { deeper(s) }

func deeper(s string) { Two("[" + s + "]") }

// Box holds.
type Box struct{ V string }

// Ship ships.
func (b *Box) Ship() { ads.Send(b.V) }

// Shipper ships.
type Shipper interface{ Ship() }
