// Package directivetag has struct tags with errors.
package directivetag

import (
	"example.com/cases/ads"
)

type user struct {
	ID     string `json:"id" purpose:"security,kind=email"`
	Phone  string `purpose:"securty"`                // want directive
	Mail   string `purpose:"security,kind=pager"`    // want directive
	Backup string `purpose:"security,knd=phone"`     // want directive
	Empty  string `purpose:""`                       // want directive
	Second string `json:"second" purpose:"security"` // fine
	Third  string `json:"third"`
	Fourth string `policy:"security"`
}

type nested struct {
	inner struct {
		Phone string `purpose:"secrity"` // want directive
		Mail  string `purpose:"security"`
	}
}

func use(u *user, n *nested) {
	ads.Send(u.ID)     // want flow(user.ID)
	ads.Send(u.Second) // want flow(user.Second)
	ads.Send(u.Third)
	ads.Send(u.Fourth)
}

func local() {
	type row struct {
		Phone string `purpose:"sekurity"` // want directive
		Name  string
	}
	var r row
	ads.Send(r.Phone)
	ads.Send(r.Name)
}
