// Package lib reads and writes parts of what it is given, of one parameter among
// several.
package lib

import "example.com/cases/ads"

// A Row is what Fill writes.
type Row struct{ Phone, Name string }

// A Desk has a phone of its own.
type Desk struct {
	Phone string
	last  Row
}

// Fill writes into to and nothing into the desk.
func (d *Desk) Fill(to *Row, phone string) { to.Phone = phone }

// Copy stores what it is given in the desk.
func (d *Desk) Copy(from *Row) { d.last = *from }

// Announce sends the desk's own phone.
func (d *Desk) Announce() { ads.Send(d.Phone) }

// Last is the row that was copied.
func (d *Desk) Last() string { return d.last.Phone }

// Second writes into its second argument only.
func Second(first, second *Row, phone string) { second.Phone = phone }

// Put writes into its second argument only.
func Put(first, second map[string]string, phone string) { second["tel"] = phone }

// Uploaded is what partners sent.
var Uploaded struct{ Leads []string }

// Known looks for a phone among what partners sent for a campaign.
func Known(campaign, phone string) bool {
	for _, lead := range Uploaded.Leads {
		if lead == phone {
			return true
		}
	}
	return false
}

// Is compares what two rows hold.
func Is(kind string, a, b *Row) bool { return a.Phone == b.Phone }
