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
	Tag    string `purpose:"security,privcy"` // want directive
}

//purpose:sink advertizing
func send(s string) { ads.Log(s) } // want-above directive

//purpose:sink analytics,advertising
func both(s string) { ads.Log(s) } // want-above directive

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
	// What a list names besides an unknown purpose counts.
	ads.Send(u.Mail) // want flow(user.Mail)
	ads.Send(u.Tag)  // want flow(user.Tag)
	both(u.Second)   // want flow(user.Second)
	both(u.ID)
	track(u.Second)
	if may(u.ID) {
		ads.Send(u.Second) // want flow(user.Second)
	}
	ads.Send(clean(u.Second)) // want flow(user.Second)
	// want-next directive
	//purpose:allow advertising,advertizing a reason
	ads.Send(u.Second)
	// want-next directive
	//purpose:allow advertizing a reason
	ads.Send(u.Second) // want flow(user.Second)
}
