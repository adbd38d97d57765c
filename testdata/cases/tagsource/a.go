// Package tagsource annotates fields by struct tag.
package tagsource

import "example.com/cases/ads"

type row struct {
	ID    string `db:"id"`
	Phone string `db:"phone" purpose:"security,kind=phone"`
	Mail  string `purpose:"security"`
}

func use(r row, rows []row) {
	ads.Send(r.Phone) // want flow(row.Phone)
	ads.Send(r.Mail)  // want flow(row.Mail)
	ads.Send(r.ID)
	for _, x := range rows {
		ads.SendAll(x.ID, x.Mail) // want flow(row.Mail)
	}
	ads.Put(r) // want flow(row.Phone) flow(row.Mail)
}
