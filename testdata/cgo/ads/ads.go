// Package ads has the sinks.
package ads

// Send uses one string.
//
//purpose:sink advertising
func Send(s string) {}
