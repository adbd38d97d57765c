// Package directivenobody annotates functions without a body.
package directivenobody

import "example.com/cases/ads"

//purpose:source security params=s
func handle(s string) // want-above directive

//purpose:source security
func read() string

//purpose:source security
func ok() (bool, error) // want-above directive

func use() {
	ads.Send(read()) // want flow(read)
	handle("x")
	yes, err := ok()
	ads.Put(yes)
	ads.Put(err)
}
