package stddecode

import (
	"database/sql"
	"net/http"

	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/stddecode/help"
)

// The helpers are in another package.
func far(r *http.Request, data []byte, rows *sql.Rows) {
	var a, b id.Account
	_ = help.Read(r, &a)
	ads.Send(a.Phone) // want flow(Account.Phone)
	ads.Send(a.Name)
	help.Reset(&b)
	ads.Send(b.Phone)
	c, _ := help.Decode[*id.Account](data)
	ads.Send(c.Email) // want flow(Account.Email)
	ads.Send(c.Name)
	var all []*id.Account
	_ = help.Select(rows, &all)
	for _, d := range all {
		ads.Send(d.Profile.Backup) // want flow(Profile.Backup)
		ads.Send(d.Profile.City)
	}
}
