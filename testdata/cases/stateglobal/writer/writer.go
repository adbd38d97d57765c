// Package writer fills the variables.
package writer

import (
	"example.com/cases/id"
	"example.com/cases/stateglobal/vars"
)

// Fill sets them all.
func Fill(a *id.Account) {
	vars.Contact = a.Phone
	vars.Name = a.Name
	vars.Table[a.ID] = a.Email
	vars.SetHidden(a.Profile.Backup)
	vars.SetHarmless(a.Profile.City)
}
