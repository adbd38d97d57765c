//go:build unix

// Package usage says what a process took of the machine, for measurements.
package usage

import (
	"os"
	"runtime"
	"syscall"
	"time"
)

// CPU returns the CPU time that this process has used.
func CPU() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// Peak returns the most bytes of memory that this process has used at once, 0 if
// the system does not say.
func Peak() int64 {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return peak(&u)
}

// PeakOf returns the same of a process that has ended.
func PeakOf(state *os.ProcessState) int64 {
	if u, ok := state.SysUsage().(*syscall.Rusage); ok {
		return peak(u)
	}
	return 0
}

func peak(u *syscall.Rusage) int64 {
	if runtime.GOOS == "darwin" || runtime.GOOS == "ios" {
		return int64(u.Maxrss) //nolint:unconvert // 32 bits on some; the others count in kilobytes
	}
	return int64(u.Maxrss) << 10 //nolint:unconvert // as above
}
