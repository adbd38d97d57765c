package vettool

import (
	"bytes"
	"os"
	"os/exec"
	"regexp"
	"runtime"
	"strconv"
	"testing"
)

// TestReadyHeap looks at the memory of a process that has readied its heap: what it
// uses then comes from memory that is marked for huge pages, and what it does not
// use is none.
func TestReadyHeap(t *testing.T) {
	if out := os.Getenv("READY_HEAP_MAPS"); out != "" {
		mapsOfReadyHeap(t, out)
		return
	}
	if _, err := os.Stat("/sys/kernel/mm/transparent_hugepage"); err != nil {
		t.Skip("this kernel has no huge pages: ", err)
	}
	out := t.TempDir() + "/smaps"
	cmd := exec.Command(os.Args[0], "-test.run=^TestReadyHeap$")
	cmd.Env = append(os.Environ(), "READY_HEAP_MAPS="+out)
	if text, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	maps, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	marked, resident := 0, 0
	for _, area := range regexp.MustCompile(`(?s)Rss: +(\d+) kB.*?\nVmFlags: ([^\n]*)`).FindAllSubmatch(maps, -1) {
		kb, err := strconv.Atoi(string(area[1]))
		if err != nil {
			t.Fatal(err)
		}
		resident += kb
		if bytes.Contains(area[2], []byte("hg")) {
			marked += kb
		}
	}
	if marked < 8<<10 {
		t.Errorf("%d kB of 8 MB that were allocated are in areas marked for huge pages", marked)
	}
	if resident > 64<<10 {
		t.Errorf("%d kB are resident: memory that nobody uses was touched", resident)
	}
}

func mapsOfReadyHeap(t *testing.T, out string) {
	ballast := readyHeap()
	var used [][]byte
	for range 8 << 10 {
		used = append(used, bytes.Repeat([]byte{1}, 1<<10))
	}
	maps, err := os.ReadFile("/proc/self/smaps")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(out, maps, 0o600); err != nil {
		t.Fatal(err)
	}
	runtime.KeepAlive(ballast)
	runtime.KeepAlive(used)
}
