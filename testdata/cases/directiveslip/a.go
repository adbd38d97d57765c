// Package directiveslip has comments that were meant to be directives.
package directiveslip

import "example.com/cases/ads"

type user struct {
	/*purpose:source security*/
	A string // want-above directive
	/* purpose:source security */
	B string // want-above directive
	//PURPOSE:SOURCE security
	C string // want-above directive
	//purpose source security
	D string // want-above directive
	//purposes:source security
	E string // want-above directive
	//purpose=source security
	F string // want-above directive
	// purpose : source security
	G string // want-above directive
	// purpose:sorce security
	H string // want-above directive
	I string `purposes:"security"`         // want directive
	J string `json:"j" Purpose:"security"` // want directive
	K string `json:"k",purpose:"security"` // want directive
	L string `purpose:security`            // want directive
	M string `json:"m"  purpose:"security"`
	N string `porpoise:"dolphin" purposes:""`
	/*
		The number.
		//purpose:source security
	*/ // want-above directive
	O  string
	//	purpose:source security
	Tab string // want-above directive
	//+purpose:source security
	Plus string // want-above directive
	// @purpose:source security
	At string // want-above directive
	//go:purpose:source security
	Go string // want-above directive
	//purpose
	Bare string // want-above directive
	/*
		purpose:source security
	*/    // want-above directive
	Block string
}

// What only speaks of purposes is none.
type prose struct {
	// Purpose: source of the account.
	A string
	// purpose: since security matters
	B string
	/*
		As in

			//purpose:source security
	*/
	C string
	// purposefully source security
	D string
	// It is annotated by
	//
	//	purpose:source security
	F string
	// Its purpose:source security
	E string
}

//purpose:guard advertising subject = s
func spaced(s string) bool { return s != "" } // want-above directive

//purpose:sink advertising, security
func list(s string) { ads.Log(s) } // want-above directive

//purpose:sink params=s advertising
func order(s string) { ads.Log(s) } // want-above directive

//purpose:sink advertising params=s params=s
func twice(s string) { ads.Log(s) } // want-above directive

//purpose:sink advertising params=s,s
func again(s string) { ads.Log(s) } // want-above directive

//purpose:sink advertising params=
func empty(s string) { ads.Log(s) } // want-above directive

//purpose:sink
func none(s string) { ads.Log(s) } // want-above directive

//purpose:sanitizer advertising kind=phone
func option(s string) string { return s } // want-above directive

// purpose:Sink advertising
func capital(s string) { ads.Log(s) } // want-above directive

func use(u *user, p *prose) {
	ads.Send(u.A + u.B + u.C + u.D + u.E + u.F + u.G + u.H + u.I + u.J + u.K + u.L + u.N + u.O)
	ads.Send(u.M) // want flow(user.M)
	ads.Send(u.Tab + u.Plus + u.At + u.Go + u.Bare + u.Block)
	ads.Send(p.A + p.B + p.C + p.D + p.E + p.F)
}
