//go:build !linux

package vettool

// useHugePages does nothing: only Linux leaves this to the program.
func useHugePages() {}
