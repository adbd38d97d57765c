//go:build !unix

// Package usage says what a process took of the machine, for measurements.
package usage

import (
	"os"
	"time"
)

var began = time.Now()

// CPU returns the time since the start, where the system does not say how much of
// it this process has used.
func CPU() time.Duration { return time.Since(began) }

// Peak returns 0: the system does not say how much memory was used.
func Peak() int64 { return 0 }

// PeakOf returns 0, too.
func PeakOf(*os.ProcessState) int64 { return 0 }
