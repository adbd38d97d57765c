package model

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"runtime/pprof"
	"runtime/trace"
	"strings"
	"sync"
	"time"
)

// carried returns the value and the cause that a context has.
func carried(ctx context.Context, cancel func()) any {
	cancel()
	return []any{ctx.Value(ctxKey{}), context.Cause(ctx)}
}

var contextHandles = map[string]any{
	"context.WithCancel": func(ctx context.Context) (any, any) {
		c, cancel := context.WithCancel(ctx)
		return carried(c, cancel), nil
	},
	"context.WithCancelCause": func(ctx context.Context) (any, any) {
		c, cancel := context.WithCancelCause(ctx)
		return carried(c, func() { cancel(io.EOF) }), nil
	},
	"context.WithDeadline": func(ctx context.Context) (any, any) {
		c, cancel := context.WithDeadline(ctx, time.Unix(1<<40, 0))
		return carried(c, cancel), nil
	},
	"context.WithDeadlineCause": func(ctx context.Context, _ int, cause error) (any, any) {
		c, cancel := context.WithDeadlineCause(ctx, time.Unix(1, 0), cause)
		return carried(c, cancel), nil
	},
	"context.WithTimeout": func(ctx context.Context) (any, any) {
		c, cancel := context.WithTimeout(ctx, time.Hour)
		return carried(c, cancel), nil
	},
	"context.WithTimeoutCause": func(ctx context.Context, _ int, cause error) (any, any) {
		c, cancel := context.WithTimeoutCause(ctx, 0, cause)
		return carried(c, cancel), nil
	},
	"context.WithoutCancel": func(ctx context.Context) any { return context.WithoutCancel(ctx).Value(ctxKey{}) },
	"context.Cause": func(cause error) error {
		ctx, cancel := context.WithCancelCause(background)
		cancel(cause)
		return context.Cause(ctx)
	},
	"context.AfterFunc": func(_ int, f func()) any {
		ctx, cancel := context.WithCancel(background)
		done := make(chan bool)
		stop := context.AfterFunc(ctx, func() { f(); close(done) })
		cancel()
		<-done
		return stop()
	},
	"context.Background":         func() any { return context.Background() },
	"context.TODO":               func() any { return context.TODO() },
	"(context.Context).Deadline": func(ctx context.Context) (any, bool) { return ctx.Deadline() },
	"(context.Context).Done":     func(ctx context.Context) any { return ctx.Done() == nil },
	"(context.Context).Err":      func(ctx context.Context) error { return ctx.Err() },
}

// scanState is what a scanner reads from.
type scanState struct{ *strings.Reader }

func (s scanState) Width() (int, bool) { return 0, false }
func (s scanState) SkipSpace()         {}
func (s scanState) Token(_ bool, f func(rune) bool) ([]byte, error) {
	var token []byte
	for {
		r, _, err := s.ReadRune()
		if err != nil || f != nil && !f(r) {
			return token, nil
		}
		token = append(token, string(r)...)
	}
}

// formatState is what a formatter writes to.
type formatState struct{ bytes.Buffer }

func (*formatState) Width() (int, bool)     { return 0, false }
func (*formatState) Precision() (int, bool) { return 0, false }
func (*formatState) Flag(int) bool          { return false }

type phone struct{ Number string }

func (p phone) Format(f fmt.State, _ rune) { fmt.Fprint(f, p.Number) }

func (p *phone) Scan(s fmt.ScanState, _ rune) error {
	token, err := s.Token(true, nil)
	p.Number = string(token)
	return err
}

var formatHandles = map[string]any{
	"fmt.FormatString":       func(*formatState) string { return fmt.FormatString(&formatState{}, 'v') },
	"(fmt.State).Write":      func(s *formatState, p []byte) (int, error) { return fmt.State(s).Write(p) },
	"(fmt.Formatter).Format": func(p phone, s *formatState) { s.Reset(); fmt.Formatter(p).Format(s, 'v') },
	"(fmt.Scanner).Scan":     func(p *phone, text string) error { return fmt.Scanner(p).Scan(scanState{strings.NewReader(text)}, 'v') },
	"(fmt.ScanState).Read": func(text string, p []byte) (int, error) {
		return fmt.ScanState(scanState{strings.NewReader(text)}).Read(p)
	},
	"(fmt.ScanState).ReadRune": func(text string) (any, int, error) {
		return fmt.ScanState(scanState{strings.NewReader(text)}).ReadRune()
	},
	"(fmt.ScanState).Token": func(text string, _ int, f func(rune) bool) (any, error) {
		return fmt.ScanState(scanState{strings.NewReader(text)}).Token(true, f)
	},
	"errors.As": func(err error, to *held) bool {
		var f *fmtError
		ok := errors.As(fmt.Errorf("x %w", &fmtError{err.Error()}), &f)
		to.Content = f.text
		return ok
	},
}

type fmtError struct{ text string }

func (e *fmtError) Error() string { return e.text }

// ran runs a command and returns what it wrote.
func ran(c *exec.Cmd) string {
	out, _ := c.Output()
	return string(out)
}

var processHandles = map[string]any{
	"os.Expand":       func(s string, f func(string) string) string { return os.Expand(s+"$x", f) },
	"os.ExpandEnv":    func(s string) string { return os.ExpandEnv(s) },
	"os.Getenv":       func(s string) string { return os.Getenv("MODEL_" + strings.ReplaceAll(s, "\x00", "")) },
	"os/exec.Command": func(name string, args ...string) any { return exec.Command(missing(name), args...).Args },
	"os/exec.CommandContext": func(_ int, name string, args ...string) any {
		return exec.CommandContext(background, missing(name), args...).Args
	},
	"(*os/exec.Cmd).String": func(args []string) string { return exec.Command("echo", args...).String() },
	"(*os/exec.Cmd).Run": func(h *held) error {
		c := exec.Command("cat")
		c.Stdin = strings.NewReader(h.Content)
		h.Content = ran(c)
		return nil
	},
	"(*os/exec.Cmd).StdinPipe": func(h *held) (any, error) {
		c := exec.Command("cat")
		w, err := c.StdinPipe()
		go func() { _, _ = io.WriteString(w, h.Content); _ = w.Close() }()
		h.Content = ran(c)
		return nil, err
	},
	"(*os/exec.Cmd).StdoutPipe": func(args []string) (any, error) {
		c := exec.Command("echo", strings.ReplaceAll(args[0], "\x00", ""))
		r, err := c.StdoutPipe()
		must(c.Start())
		out := readAll(r)
		_ = c.Wait()
		return out, err
	},
	"runtime.KeepAlive": func(s string) { runtime.KeepAlive(s) },
	"runtime/pprof.Do": func(ctx context.Context, f func(any)) {
		pprof.Do(ctx, pprof.Labels(), func(c context.Context) { f(c.Value(ctxKey{})) })
	},
	"runtime/trace.WithRegion": func(ctx context.Context, _ int, f func()) { trace.WithRegion(ctx, "r", f) },
	"time.AfterFunc": func(_ int, f func()) any {
		done := make(chan bool)
		time.AfterFunc(0, func() { f(); close(done) })
		<-done
		return nil
	},
	"time.After":           func() any { return <-time.After(0) == time.Time{} },
	"time.Tick":            func() any { return <-time.Tick(1) == time.Time{} },
	"time.NewTicker":       func() any { time.NewTicker(time.Hour).Stop(); return nil },
	"time.NewTimer":        func() any { return time.NewTimer(time.Hour).Stop() },
	"(*time.Ticker).Reset": func() { t := time.NewTicker(time.Hour); t.Reset(time.Hour); t.Stop() },
	"(*time.Timer).Reset":  func() bool { t := time.NewTimer(time.Hour); defer t.Stop(); return t.Reset(time.Hour) },
	"time.Sleep":           func() { time.Sleep(0) },
}

// locked calls functions of a lock in pairs.
func locked[T any](use func(l *T)) any { return func(h *held) { use(new(T)) } }

var syncHandles = map[string]any{
	"(*sync.WaitGroup).Go":     func(_ int, f func()) { var g sync.WaitGroup; g.Go(f); g.Wait() },
	"(*sync.WaitGroup).Add":    func(h *held) { new(sync.WaitGroup).Add(1) },
	"(*sync.WaitGroup).Done":   locked(func(g *sync.WaitGroup) { g.Add(1); g.Done() }),
	"(*sync.WaitGroup).Wait":   locked(func(g *sync.WaitGroup) { g.Wait() }),
	"(*sync.Mutex).Lock":       locked(func(m *sync.Mutex) { m.Lock() }),
	"(*sync.Mutex).Unlock":     locked(func(m *sync.Mutex) { m.Lock(); m.Unlock() }), //nolint:staticcheck // nothing is protected
	"(*sync.Mutex).TryLock":    func(h *held) bool { return new(sync.Mutex).TryLock() },
	"(*sync.RWMutex).Lock":     locked(func(m *sync.RWMutex) { m.Lock() }),
	"(*sync.RWMutex).Unlock":   locked(func(m *sync.RWMutex) { m.Lock(); m.Unlock() }), //nolint:staticcheck // nothing is protected
	"(*sync.RWMutex).RLock":    locked(func(m *sync.RWMutex) { m.RLock() }),
	"(*sync.RWMutex).RUnlock":  locked(func(m *sync.RWMutex) { m.RLock(); m.RUnlock() }), //nolint:staticcheck // nothing is protected
	"(*sync.RWMutex).TryLock":  func(h *held) bool { return new(sync.RWMutex).TryLock() },
	"(*sync.RWMutex).TryRLock": func(h *held) bool { return new(sync.RWMutex).TryRLock() },
	"(*sync.RWMutex).RLocker":  func(h *held) any { return new(sync.RWMutex).RLocker() },
	"(sync.Locker).Lock":       func(h *held) { sync.Locker(new(sync.Mutex)).Lock() },
	"(sync.Locker).Unlock":     locked(func(m *sync.Mutex) { m.Lock(); sync.Locker(m).Unlock() }),
	"sync.NewCond":             func(h *held) any { return sync.NewCond(new(sync.Mutex)) },
	"(*sync.Cond).Broadcast":   func(h *held) { sync.NewCond(new(sync.Mutex)).Broadcast() },
	"(*sync.Cond).Signal":      func(h *held) { sync.NewCond(new(sync.Mutex)).Signal() },
	"(*sync.Cond).Wait": func(h *held) {
		c := sync.NewCond(new(sync.Mutex))
		c.L.Lock()
		go func() { c.L.Lock(); defer c.L.Unlock(); c.Signal() }()
		c.Wait()
	},
}
