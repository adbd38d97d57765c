// Package directivepurpose names purposes that no rule knows.
package directivepurpose

import (
	"example.com/cases/ads"
)

type user struct {
	//purpose:source securty kind=phone
	Phone string // want-above directive
	//purpose:source security,privcy
	Mail string // want-above directive
	//purpose:source security.recovery kind=email
	Backup string
	//purpose:source security kind=phone
	Second string
	ID     string
}

//purpose:sink advertizing
func send(s string) { ads.Log(s) } // want-above directive

//purpose:sink analytics
func track(s string) { ads.Log(s) } // want-above directive

//purpose:guard consent
func may(s string) bool { return s != "" } // want-above directive

//purpose:sanitizer advertisement
func clean(s string) string { return "x" + s } // want-above directive

//purpose:sink advertising.mail
func mail(s string) { ads.Log(s) }

func use(u *user) {
	ads.Send(u.Backup) // want flow(user.Backup)
	mail(u.Second)     // want flow(user.Second)
	mail(u.ID)
	if may(u.ID) {
		ads.Send(u.Second) // want flow(user.Second)
	}
	ads.Send(clean(u.Second)) // want flow(user.Second)
	// want-next directive
	//purpose:allow advertizing a reason
	ads.Send(u.Second) // want flow(user.Second)
}
