package vettool

// ballastSize is memory that is never touched, and so costs nothing, but counts when the
// collector decides whether to run. Each package is a process of its own. Most end before
// there is this much garbage, and the few large ones are collected as usual.
const ballastSize = 32 << 20

// readyHeap prepares the heap for a short-lived process, and returns what must be kept
// alive as long as it runs.
func readyHeap() (ballast []byte) {
	ballast = make([]byte, ballastSize)
	useHugePages()
	return ballast
}
