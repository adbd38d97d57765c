// Command svcqueue has a worker that is started before there is a job.
package main

import (
	"os"

	"example.com/cases/svcqueue/camp"
	"example.com/cases/svcqueue/q"
)

func main() {
	u := &camp.User{ID: "u1", Phone: os.Args[1]}
	q := q.New()
	s := camp.New(q, u)
	s.Install()
	q.Start() // want flow(User.Phone)
	s.Trigger()
	q.Close()
}
