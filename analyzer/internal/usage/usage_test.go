package usage

import (
	"os"
	"os/exec"
	"runtime"
	"testing"
)

// A process of Go takes some megabytes, and no terabytes: the unit is right.
func TestPeak(t *testing.T) {
	if runtime.GOOS == "windows" || runtime.GOOS == "plan9" || runtime.GOOS == "js" || runtime.GOOS == "wasip1" {
		t.Skip("the system does not say")
	}
	cmd := exec.Command(os.Args[0], "-test.run=^$")
	if err := cmd.Run(); err != nil {
		t.Fatal(err)
	}
	for name, got := range map[string]int64{"self": Peak(), "child": PeakOf(cmd.ProcessState)} {
		if got < 1<<20 || got > 1<<36 {
			t.Errorf("%s: %d bytes", name, got)
		}
	}
}
