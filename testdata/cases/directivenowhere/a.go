// Package directivenowhere has directives at places where none may stand.
package directivenowhere

import (
	"example.com/cases/ads"
	//purpose:sink advertising
	_ "example.com/cases/ads/events" // want-above directive
)

type iface interface {
	//purpose:source security
	interface{ Name() string } // want-above directive
	//purpose:sink advertising
	inner // want-above directive
	//purpose:source security
	~string | ~int // want-above directive
}

type inner interface{ Put(s string) }

// want-next directive
func params(s string, //purpose:source security
	// want-next directive
	//purpose:source security
	t string,
) (u string) { // the result
	return s + t
}

//purpose:source security
type alias = string // want-above directive

//purpose:sink advertising
type callback func(s string) // want-above directive

//purpose:sink advertising
var _ func(s string) // want-above directive

//purpose:source security
var () // want-above directive

type generic[
	// want-next directive
	//purpose:source security
	T any,
] struct{ v T }

func body(list []string) {
	// want-next directive
	//purpose:sink advertising
	send := func(s string) { ads.Log(s) }
	//purpose:source security
	var local = "x" // want-above directive
	// want-next directive
	for _, s := range list { //purpose:source security
		send(s + local)
	}
	_ = map[string]string{
		// want-next directive
		"a": "b", //purpose:source security
	}
	// want-next directive
	return //purpose:source security
}

// want-next directive
//purpose:sink advertising
