// Package ads is where nothing collected for security may go.
package ads

// Upload takes a list of customers.
//
//purpose:sink advertising
func Upload(list ...string) {}

// Send takes an encoded message.
//
//purpose:sink advertising
func Send(body []byte) {}

// Show takes any value.
//
//purpose:sink advertising
func Show(value any) {}
