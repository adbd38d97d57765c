package model

import (
	"crypto/sha256"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"sync"
	"testing"
)

// Handles call functions whose receivers or arguments are not made from a text
// alone, or show nothing of what they hold: files, connections, databases, locks,
// what is the same for the whole process. A handle takes the marker in place of
// them, calls the real function, and returns what can be seen afterwards. It has
// the ends of the function that it stands for: the receiver first, then the
// arguments, and the results.
var handles = sync.OnceValue(func() map[string]any {
	all := make(map[string]any)
	for _, m := range []map[string]any{
		archiveHandles, contextHandles, cryptoHandles, encodingHandles, fileHandles, flagHandles, formatHandles,
		hashHandles, httpHandles, ioHandles, mimeHandles, moreHandles, netHandles, processHandles, reflectHandles,
		slogHandles, sortHandles, sqlHandles, syncHandles,
	} {
		maps.Copy(all, m)
	}
	return all
})

// held is the content of something that does not show it.
type held struct{ Content string }

// scratch is where the handles have their files.
var scratch string

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "model")
	if err != nil {
		panic(err)
	}
	scratch = dir
	code := m.Run()
	_ = os.RemoveAll(dir)
	os.Exit(code)
}

var fileNumber struct {
	sync.Mutex
	n int
}

// newPath returns the path of a file that does not exist.
func newPath() string {
	fileNumber.Lock()
	defer fileNumber.Unlock()
	fileNumber.n++
	return filepath.Join(scratch, fmt.Sprint("f", fileNumber.n))
}

// missing returns the path of a file in a folder that does not exist.
func missing(name string) string { return filepath.Join(scratch, "none", name) }

// present returns the path of a file with a name of its own, and a content that
// is always the same.
func present(name string) string {
	path := filepath.Join(scratch, fmt.Sprintf("p%x", sha256.Sum256([]byte(name))))
	must(os.WriteFile(path, []byte("content"), 0o600))
	return path
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}

func value[T any](v T, err error) T {
	must(err)
	return v
}

// readAll returns what a reader yields before it fails.
func readAll(r io.Reader) string {
	b, _ := io.ReadAll(r)
	return string(b)
}
