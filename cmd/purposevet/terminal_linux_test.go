package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/sys/unix"

	"example.com/purposevet/cmd/built"
)

// TestTerminal runs the command on a terminal: source lines and carets are
// shown, with colours unless the environment says no.
func TestTerminal(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the command and runs go vet")
	}
	tool := built.Command(t)
	dir := t.TempDir()
	for name, text := range map[string]string{
		"go.mod": "module example.com/m\n\ngo 1.26\n",
		"a.go": "package a\n\nvar phone string //purpose:source security\n\n" +
			"//purpose:sink advertising\nfunc upload(string) {}\n\nfunc f() {\n\tupload(phone)\n}\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	const caret = "9 | upload(phone)\n"
	for _, test := range []struct {
		name, flag, env string
		frames, colors  bool
	}{
		{"terminal", "-color=auto", "", true, true},
		{"NO_COLOR", "-color=auto", "NO_COLOR=1", true, false},
		{"dumb", "-color=auto", "TERM=dumb", true, false},
		{"never", "-color=never", "", false, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			out := onTerminal(t, test.env, tool, "-C", dir, test.flag, ".")
			plain := strings.ReplaceAll(stripColors(out), "\r\n", "\n")
			if got := strings.Contains(plain, caret); got != test.frames {
				t.Errorf("frames: got %t in %q", got, out)
			}
			if got := strings.Contains(out, "\x1b["); got != test.colors {
				t.Errorf("colours: got %t in %q", got, out)
			}
		})
	}
}

// onTerminal returns what a command prints on a terminal of its own.
func onTerminal(t *testing.T, env, name string, args ...string) string {
	t.Helper()
	control, err := os.OpenFile("/dev/ptmx", os.O_RDWR, 0)
	if err != nil {
		t.Skip(err)
	}
	defer control.Close()
	if err := unix.IoctlSetPointerInt(int(control.Fd()), unix.TIOCSPTLCK, 0); err != nil {
		t.Skip(err)
	}
	n, err := unix.IoctlGetInt(int(control.Fd()), unix.TIOCGPTN)
	if err != nil {
		t.Skip(err)
	}
	terminal, err := os.OpenFile(fmt.Sprintf("/dev/pts/%d", n), os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Skip(err)
	}
	var out bytes.Buffer
	done := make(chan struct{})
	go func() {
		defer close(done)
		_, _ = io.Copy(&out, control) // ends with an error when the terminal is closed
	}()
	cmd := exec.Command(name, args...)
	cmd.Stdout = terminal
	cmd.Env = append(os.Environ(), "TERM=xterm", "NO_COLOR=", "GOFLAGS=", "GOWORK=off", "PURPOSEVET_POLICY=", env)
	if err := cmd.Run(); cmd.ProcessState.ExitCode() != 3 {
		t.Errorf("exit: %v", err)
	}
	if err := terminal.Close(); err != nil {
		t.Error(err)
	}
	<-done
	return out.String()
}

func stripColors(s string) string {
	var b strings.Builder
	for {
		before, after, found := strings.Cut(s, "\x1b[")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		_, s, _ = strings.Cut(after, "m")
	}
}
