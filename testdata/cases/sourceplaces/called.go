package sourceplaces

import "example.com/cases/ads"

// What is annotated may be something to ask: the answer was collected as it was.

type contact interface {
	Text() string
	Valid() bool
	Check() error
}

type asking struct {
	//purpose:source security
	lookup func(key string) (string, error)
	//purpose:source security
	owner contact
	other contact
	name  func() string
}

//purpose:source security
type recoverer func() string

//purpose:source security
type backup interface{ Text() string }

func ask(q *asking, r recoverer, b backup) {
	phone, err := q.lookup("1")
	ads.Send(phone) // want flow(asking.lookup)
	ads.Put(err)
	ads.Send(q.owner.Text()) // want flow(asking.owner)
	if q.owner.Valid() && q.owner.Check() == nil {
		ads.Send("valid")
	}
	ads.Send(q.other.Text())
	ads.Send(q.name())
	ads.Send(r())      // want flow(recoverer)
	ads.Send(b.Text()) // want flow(backup)
}

func answer(c contact) { ads.Send(c.Text()) } // want flow(asking.owner)

func answerOther(c contact) { ads.Send(c.Text()) }

func askElsewhere(q *asking) {
	answer(q.owner)
	answerOther(q.other)
}

func made() {
	q := &asking{
		lookup: func(key string) (string, error) { return key, nil },
		name:   func() string { return "name" },
	}
	phone, _ := q.lookup("1")
	ads.Send(phone) // want flow(asking.lookup)
	ads.Send(q.name())
}

//purpose:source security params=get
func taken(get func() string) {
	ads.Send(get()) // want flow(taken.get)
}
