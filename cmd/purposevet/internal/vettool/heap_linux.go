package vettool

import (
	"runtime"
	"runtime/debug"
	"syscall"
)

// roomSize is as much as the heap of a large package comes to.
const roomSize = 128 << 20

// useHugePages has the kernel hand out the memory of the heap in huge pages.
//
// A process that lives for some milliseconds spends much of them on the kernel's
// handing it memory, 4 kB at a time: two fifths, on a virtual machine. Most systems
// leave it to the program to ask for more at once (transparent_hugepage is madvise),
// and the runtime does not. So the heap grows before anything needs it, that memory
// is marked, and then is given back: the runtime takes new memory from the lowest
// address that it has free. What nobody touches is no memory. Where the kernel has
// no huge pages, or may not use them, all goes on as it did.
func useHugePages() {
	percent := debug.SetGCPercent(-1)
	_ = syscall.Madvise(make([]byte, roomSize), syscall.MADV_HUGEPAGE)
	debug.SetGCPercent(percent)
	runtime.GC()
}
