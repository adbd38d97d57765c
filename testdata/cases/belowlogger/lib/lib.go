// Package lib is a logger with hooks, whose entries are panicked with. It sees no
// annotation.
package lib

import (
	"context"
	"fmt"
	"io"
	"os"
	"sync"
	"time"
)

type Level int

type Fields map[string]any

type Entry struct {
	Logger *Logger
	Data   Fields
	Time   time.Time
	Level  Level
	Msg    string
	Ctx    context.Context
	err    string
}

type Hook interface {
	Levels() []Level
	Fire(*Entry) error
}

type Formatter interface {
	Format(*Entry) ([]byte, error)
}

type Logger struct {
	Out   io.Writer
	hooks map[Level][]Hook
	Fmt   Formatter
	mu    sync.Mutex
	Level Level
	pool  sync.Pool
	Exit  func(int)
}

func New() *Logger {
	return &Logger{Out: os.Stderr, hooks: map[Level][]Hook{}, Fmt: &Text{}, Level: 3, Exit: os.Exit}
}

var std = New()

func Std() *Logger                     { return std }
func AddHook(h Hook)                   { std.AddHook(h) }
func SetOutput(w io.Writer)            { std.Out = w }
func Info(args ...any)                 { std.Info(args...) }
func Infof(f string, a ...any)         { std.Infof(f, a...) }
func WithField(k string, v any) *Entry { return std.WithField(k, v) }

func (l *Logger) AddHook(h Hook) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, lv := range h.Levels() {
		l.hooks[lv] = append(l.hooks[lv], h)
	}
}

func (l *Logger) entry() *Entry {
	if e, ok := l.pool.Get().(*Entry); ok {
		return e
	}
	return &Entry{Logger: l, Data: Fields{}}
}

func (l *Logger) WithField(k string, v any) *Entry {
	return l.entry().WithField(k, v)
}

func (e *Entry) WithField(k string, v any) *Entry {
	d := make(Fields, len(e.Data)+1)
	for k, v := range e.Data {
		d[k] = v
	}
	d[k] = v
	return &Entry{Logger: e.Logger, Data: d, Time: e.Time, Ctx: e.Ctx}
}
func (e *Entry) WithError(err error) *Entry   { return e.WithField("error", err) }
func (e *Entry) Info(args ...any)             { e.log(3, fmt.Sprint(args...)) }
func (e *Entry) Infof(f string, args ...any)  { e.log(3, fmt.Sprintf(f, args...)) }
func (l *Logger) Info(args ...any)            { l.entry().Info(args...) }
func (l *Logger) Infof(f string, args ...any) { l.entry().Infof(f, args...) }

func (e *Entry) log(lv Level, msg string) {
	if lv > e.Logger.Level {
		return
	}
	ne := &Entry{Logger: e.Logger, Data: e.Data, Level: lv, Msg: msg, Ctx: e.Ctx}
	if ne.Time.IsZero() {
		ne.Time = time.Now()
	}
	ne.fire()
	ne.write()
	if lv == 0 {
		panic(ne)
	}
}

func (e *Entry) fire() {
	e.Logger.mu.Lock()
	tmp := make(map[Level][]Hook, len(e.Logger.hooks))
	for k, v := range e.Logger.hooks {
		tmp[k] = v
	}
	e.Logger.mu.Unlock()
	for _, h := range tmp[e.Level] {
		if err := h.Fire(e); err != nil {
			fmt.Fprintf(os.Stderr, "hook: %v\n", err)
			return
		}
	}
}

func (e *Entry) write() {
	b, err := e.Logger.Fmt.Format(e)
	if err != nil {
		return
	}
	e.Logger.mu.Lock()
	defer e.Logger.mu.Unlock()
	e.Logger.Out.Write(b)
}

type Text struct{ NoTime bool }

func (t *Text) Format(e *Entry) ([]byte, error) {
	var b []byte
	if !t.NoTime {
		b = e.Time.AppendFormat(b, time.RFC3339)
	}
	b = append(b, e.Msg...)
	for k, v := range e.Data {
		b = append(b, ' ')
		b = append(b, k...)
		b = append(b, '=')
		b = append(b, fmt.Sprint(v)...)
	}
	return append(b, '\n'), nil
}
