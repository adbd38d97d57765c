// Package built builds the command for the tests of other packages.
package built

import (
	"os/exec"
	"path/filepath"
	"testing"
)

// Command builds purposevet into a directory of its own, which lasts as long as the
// test, and returns the executable's path.
func Command(t testing.TB) string {
	t.Helper()
	tool := filepath.Join(t.TempDir(), "purposevet.exe")
	if out, err := exec.Command("go", "build", "-o", tool, "example.com/purposevet/cmd/purposevet").CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	return tool
}
