// Package far sends a variable without knowing who writes it.
package far

import (
	"example.com/cases/ads"
	"example.com/cases/stateglobal/vars"
)

// Flush sends the contact.
func Flush() { ads.Send(vars.Contact) }

// FlushName sends the name.
func FlushName() { ads.Send(vars.Name) }
