package vettool

// ballastSize is memory that is never touched, and so is none, but counts when the
// collector decides whether to run. Each package is a process of its own: most end
// before there is this much garbage, and the few large ones collect theirs as any
// program does.
const ballastSize = 32 << 20

// readyHeap readies the heap for a process that is over in a moment, and returns
// what must be kept alive for as long.
func readyHeap() (ballast []byte) {
	ballast = make([]byte, ballastSize)
	useHugePages()
	return ballast
}
