// Package account holds the people of the service and the contacts that they
// gave, each for a purpose of its own.
package account

// Account is one person's account.
type Account struct {
	ID   string `json:"id"`
	Name string `json:"name"`
	City string `json:"city"`

	// Phone receives the codes of the two-factor login.
	//
	//purpose:source security kind=phone
	Phone string `json:"phone,omitempty"`

	// RecoveryEmail receives the link that opens a locked account.
	//
	//purpose:source security kind=email
	RecoveryEmail string `json:"recovery_email,omitempty"`

	// MarketingEmail was entered in the form "send me offers".
	//
	//purpose:source marketing kind=email
	MarketingEmail string `json:"marketing_email,omitempty"`
}
