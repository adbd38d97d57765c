// Package r has a current account.
package r

import "example.com/cases/id"

// Current is one of them.
var Current *id.Account
