// Package a has the source.
package a

// Login is what the login page takes.
type Login struct {
	User string
	//purpose:source security kind=phone
	Phone string
}

// Reader reads logins.
type Reader interface{ Next() (*Login, bool) }
