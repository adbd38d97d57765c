//go:build !linux

package vettool

// useHugePages does nothing: only Linux leaves it to the program.
func useHugePages() {}
