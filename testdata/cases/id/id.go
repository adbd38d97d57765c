// Package id holds the accounts of the cases: which fields were collected
// for security is annotated here.
package id

import (
	"encoding/json"
	"os"
)

// Account is one user's account.
type Account struct {
	ID string `json:"id"`
	// Phone is the second factor.
	//
	//purpose:source security kind=phone
	Phone   string `json:"phone"`
	Email   string `json:"email"` //purpose:source security kind=email
	Name    string `json:"name"`
	Age     int    `json:"age"`
	Profile Profile
	Friends []*Account
}

// Profile is what the user says about himself, and one recovery address.
type Profile struct {
	City string
	//purpose:source security kind=email
	Backup string
	// Newsletter was given for marketing.
	Newsletter string
}

// Load reads one account from disk.
func Load(id string) *Account {
	data, err := os.ReadFile(id + ".json")
	if err != nil {
		return nil
	}
	var a Account
	if err := json.Unmarshal(data, &a); err != nil {
		return nil
	}
	return &a
}

// LoadAll reads all accounts from disk.
func LoadAll() []*Account {
	data, err := os.ReadFile("all.json")
	if err != nil {
		return nil
	}
	var all []*Account
	if err := json.Unmarshal(data, &all); err != nil {
		return nil
	}
	return all
}
