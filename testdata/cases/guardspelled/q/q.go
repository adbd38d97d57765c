// Package q has a current account.
package q

import "example.com/cases/id"

// Current is one of them.
var Current *id.Account
