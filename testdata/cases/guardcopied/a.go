// Package guardcopied asks about copies of somebody's data.
package guardcopied

import "fmt"

type User struct {
	ID   int
	Name string
	//purpose:source security kind=email
	Email string
}

type DTO struct {
	ID   int
	Mail string
}

//purpose:sink advertising
func ad(s string) { fmt.Println(s) }

//purpose:guard advertising subject=d
func okD(d DTO) bool { return d.ID != 99 }

//purpose:guard advertising subject=u
func okU(u User) bool { return u.ID != 99 }

//purpose:guard advertising subject=id
func okID(id int) bool { return id != 99 }

func copies(us []User, w User) {
	for _, u := range us {
		v := User{ID: u.ID, Email: u.Email}
		if okU(v) {
			ad(v.Email)
			ad(u.Email)
			ad(w.Email) // want flow(User.Email)
		}
		d := DTO{u.ID, u.Email}
		if okID(d.ID) {
			ad(d.Mail)
		}
		if okD(d) {
			ad(d.Mail)
			ad(u.Email)
			ad(w.Email) // want flow(User.Email)
		}
		mixed := DTO{u.ID, w.Email}
		if okID(mixed.ID) {
			ad(mixed.Mail) // want flow(User.Email)
		}
		e := DTO{ID: w.ID}
		e.Mail = u.Email
		if okID(e.ID) {
			ad(e.Mail) // want flow(User.Email)
		}
	}
}

func run() {
	copies([]User{{ID: 1, Email: "a@example.com"}, {ID: 2, Email: "b@example.com"}}, User{ID: 3, Email: "c@example.com"})
}
