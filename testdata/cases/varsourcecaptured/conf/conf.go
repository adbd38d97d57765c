// Package conf has a contact in a package variable.
package conf

import "os"

// AdminPhone is who is called when a login looks wrong.
//
//purpose:source security kind=phone
var AdminPhone = os.Getenv("ADMIN_PHONE")

// Region is no contact.
var Region = os.Getenv("REGION")
