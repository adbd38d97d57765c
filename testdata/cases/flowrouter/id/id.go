// Package id holds what people gave for the security of their accounts.
package id

import "os"

type Account struct {
	ID   string
	Name string
	//purpose:source security kind=email
	Email string
	//purpose:source security kind=phone
	Phone   string
	Country string
}

func env(k, d string) string {
	if v := os.Getenv(k); v != "" {
		return v
	}
	return d
}

func E() string { return env("E", "alice@example.com") }
func P() string { return env("P", "+15550100") }

func Load(id string) *Account {
	return &Account{ID: id, Name: "Alice", Email: E(), Phone: P(), Country: "NL"}
}
