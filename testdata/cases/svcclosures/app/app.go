// Package app hands function literals to the worker pool of another package.
package app

import (
	"fmt"

	"example.com/cases/svcclosures/pool"
)

type User struct {
	ID    string
	Phone string `purpose:"security"`
}

//purpose:sink advertising
func Track(s string) { fmt.Println("SINK", s) }

func Ads(us []*User) {
	p := pool.New()
	for _, u := range us {
		p.Go(func() {
			Track(u.ID)
			Track(u.Phone) // want flow(User.Phone)
		})
	}
	p.Wait()
}
