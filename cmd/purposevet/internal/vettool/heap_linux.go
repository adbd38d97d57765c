package vettool

import (
	"runtime"
	"runtime/debug"
	"syscall"
)

// roomSize is the size of the heap for a large package.
const roomSize = 128 << 20

// useHugePages asks the kernel to back the heap with huge pages.
//
// A process that lives for some milliseconds spends much of them (two fifths on a virtual
// machine) in the kernel, which hands out memory 4 kB at a time. Most systems leave it to
// the program to ask for more at once (transparent_hugepage is madvise), and the runtime
// does not. So the heap is grown before anything needs it, that memory is marked, and
// then it is given back: the runtime takes new memory from the lowest free address.
// Memory that is never touched costs nothing. If the kernel has no huge pages, or may not
// use them, nothing changes.
func useHugePages() {
	percent := debug.SetGCPercent(-1)
	_ = syscall.Madvise(make([]byte, roomSize), syscall.MADV_HUGEPAGE)
	debug.SetGCPercent(percent)
	runtime.GC()
}
