// Package directiveparams names parameters, results and contacts that do not exist.
package directiveparams

//purpose:sink advertising params=lst
func unknownParam(list []string) {} // want-above directive

//purpose:sink advertising params=list,region
func oneUnknown(list []string) {} // want-above directive

//purpose:guard advertising subject=usr
func unknownSubject(user string) bool { return user == "" } // want-above directive

//purpose:source security results=2
func fewResults() (string, error) { return "", nil } // want-above directive

//purpose:source security results=-1
func negative() string { return "" } // want-above directive

//purpose:source security results=first
func noNumber() (first string) { return } // want-above directive

//purpose:source security params=msg
func handle(message string) {} // want-above directive

type user struct {
	//purpose:source security kind=pager
	Pager string // want-above directive
	//purpose:source security colour=red
	Colour string // want-above directive
	//purpose:source security results=0
	Field string // want-above directive
}

type sender interface {
	//purpose:sink advertising params=text
	send(to string) // want-above directive
	//purpose:sink advertising params=text
	show(to, text string)
}

//purpose:sink advertising params=second
func right(first, second string) {}

//purpose:source security results=0 kind=phone
func phone() (number, name string) { return "+1", "n" }

func use(s sender) {
	p, n := phone()
	right(p, n)
	right(n, p)  // want flow(phone)
	s.show(n, p) // want flow(phone)
	s.show(p, n)
}
