// Package vars has variables that others write and read.
package vars

// Contact and Name are set by package writer.
var Contact, Name string

// Table is filled by package writer.
var Table = map[string]string{}

var hidden, harmless string

// SetHidden sets a hidden variable.
func SetHidden(s string) { hidden = s }

// Hidden returns it.
func Hidden() string { return hidden }

// SetHarmless sets another.
func SetHarmless(s string) { harmless = s }

// Harmless returns that one.
func Harmless() string { return harmless }
