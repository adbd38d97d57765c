// Package guardcarried hands on those who consented by channels, callbacks, iterators and places
// in lists, and others beside them.
package guardcarried

import (
	"fmt"
	"iter"
	"slices"
)

type User struct {
	ID    string
	Phone string //purpose:source security
	Agent *Agent
}

type Agent struct {
	ID    string
	Phone string //purpose:source security
}

//purpose:sink advertising
func send(v ...any) { fmt.Println("SINK", v) }

//purpose:guard advertising subject=u
func agreed(u *User) bool { return u.ID == "1" }

//purpose:guard advertising subject=id
func has(id string) bool { return id == "1" }

func started(us []*User) {
	ch := make(chan *User)
	go func() {
		defer close(ch)
		for _, u := range us {
			if has(u.ID) {
				ch <- u
			}
		}
	}()
	for u := range ch {
		send(u.Phone)
		send(u.Agent.Phone) // want flow(Agent.Phone)
	}
}

func startedForAll(us []*User) {
	ch := make(chan *User)
	go func() {
		defer close(ch)
		for _, u := range us {
			if has(u.ID) {
				fmt.Println("yes")
			}
			ch <- u
		}
	}()
	for u := range ch {
		send(u.Phone) // want flow(User.Phone)
	}
}

func startedForFirst(us []*User) {
	ch := make(chan *User)
	go func() {
		defer close(ch)
		for _, u := range us {
			if has(u.ID) {
				ch <- us[0]
			}
		}
	}()
	for u := range ch {
		send(u.Phone) // want flow(User.Phone)
	}
}

func startedTwice(us, others []*User) {
	ch := make(chan *User)
	go func() {
		for _, u := range us {
			if has(u.ID) {
				ch <- u
			}
		}
	}()
	go func() {
		for _, u := range others {
			ch <- u
		}
	}()
	for u := range ch {
		send(u.Phone) // want flow(User.Phone)
	}
}

func produce(ch chan<- *User, us []*User) {
	for _, u := range us {
		if agreed(u) {
			ch <- u
		}
	}
}

func produceAll(ch chan<- *User, us []*User) {
	for _, u := range us {
		ch <- u
	}
}

func produced(us []*User) {
	ch := make(chan *User, 9)
	produce(ch, us)
	for u := range ch {
		send(u.Phone)
	}
}

func producedTwice(us, others []*User) {
	ch := make(chan *User, 9)
	produce(ch, us)
	produce(ch, others)
	for u := range ch {
		send(u.Phone)
	}
}

func producedBeside(us, others []*User) {
	ch := make(chan *User, 9)
	produce(ch, us)
	produceAll(ch, others)
	for u := range ch {
		send(u.Phone) // want flow(User.Phone)
	}
}

func putIn(m map[string]*User, us []*User) {
	for _, u := range us {
		if agreed(u) {
			m[u.ID] = u
		}
	}
}

func filled(us []*User) {
	m := map[string]*User{}
	putIn(m, us)
	for _, u := range m {
		send(u.Phone)
	}
}

func filledBeside(us []*User, first *User) {
	m := map[string]*User{"0": first}
	putIn(m, us)
	for _, u := range m {
		send(u.Phone) // want flow(User.Phone)
	}
}

func given(m map[string]*User, us []*User) {
	putIn(m, us)
	for _, u := range m {
		send(u.Phone) // want flow(User.Phone)
	}
}

func consenting(us []*User) iter.Seq[*User] {
	return func(yield func(*User) bool) {
		for _, u := range us {
			if agreed(u) && !yield(u) {
				return
			}
		}
	}
}

func everybody(us []*User) iter.Seq[*User] {
	return func(yield func(*User) bool) {
		for _, u := range us {
			if !yield(u) {
				return
			}
			if agreed(u) {
				fmt.Println("yes")
			}
		}
	}
}

func collected(us []*User) {
	for _, u := range slices.Collect(consenting(us)) {
		send(u.Phone)
	}
	for _, u := range slices.Collect(everybody(us)) {
		send(u.Phone) // want flow(User.Phone)
	}
	list := slices.AppendSeq([]*User{}, consenting(us))
	send(list[0].Phone)
	list = slices.AppendSeq(list, everybody(us))
	send(list[0].Phone) // want flow(User.Phone)
}

func each(us []*User, f func(*User)) {
	for _, u := range us {
		if agreed(u) {
			f(u)
		}
	}
}

func eachFirst(us []*User, f func(*User)) {
	for _, u := range us {
		if agreed(u) {
			f(us[0])
		}
	}
}

func calledBack(us []*User) {
	var list []*User
	each(us, func(u *User) { list = append(list, u) })
	for _, u := range list {
		send(u.Phone)
	}
	var firsts []*User
	eachFirst(us, func(u *User) { firsts = append(firsts, u) })
	for _, u := range firsts {
		send(u.Phone) // want flow(User.Phone)
	}
}

func found(us, others []*User, values []User) {
	if i := slices.IndexFunc(us, agreed); i >= 0 {
		send(us[i].Phone)
		send(us[i].Agent.Phone) // want flow(Agent.Phone)
		send(others[i].Phone)   // want flow(User.Phone)
		send(us[0].Phone)       // want flow(User.Phone)
	}
	if i := slices.IndexFunc(values, func(u User) bool { return has(u.ID) }); i >= 0 {
		u := values[i]
		send(u.Phone, values[i].Phone)
	}
	if i := slices.IndexFunc(us, func(u *User) bool { return !has(u.ID) }); i >= 0 {
		send(us[i].Phone) // want flow(User.Phone)
	}
	if i := slices.IndexFunc(us, func(u *User) bool { return has(u.Agent.ID) }); i >= 0 {
		send(us[i].Phone) // want flow(User.Phone)
	}
}
