package model

import (
	"bytes"
	"context"
	"log"
	"log/slog"
	"time"
)

// panicked returns what a function panics with.
func panicked(f func()) (v any) {
	defer func() { v = recover() }()
	f()
	return nil
}

// slogger returns a logger that shows what it writes.
func slogger(b *bytes.Buffer) *slog.Logger { return slog.New(slog.NewTextHandler(b, withoutTime)) }

func logOf(b *bytes.Buffer) *log.Logger { return log.New(b, "p", 0) }

// leveled makes a handle of a method of a logger for one level.
func leveled(log func(l *slog.Logger, msg string, args ...any)) any {
	return func(b *bytes.Buffer, msg string, args ...any) { b.Reset(); log(slogger(b), msg, args...) }
}

func leveledContext(log func(l *slog.Logger, ctx context.Context, msg string, args ...any)) any {
	return func(b *bytes.Buffer, _ int, msg string, args ...any) {
		b.Reset()
		log(slogger(b), background, msg, args...)
	}
}

type logValuer struct{ text string }

func (v logValuer) LogValue() slog.Value { return slog.StringValue(v.text) }

var slogHandles = map[string]any{
	"(*log.Logger).Panic":      func(b *bytes.Buffer, args ...any) { panicked(func() { logOf(b).Panic(args...) }) },
	"(*log.Logger).Panicf":     func(b *bytes.Buffer, f string, args ...any) { panicked(func() { logOf(b).Panicf(f, args...) }) },
	"(*log.Logger).Panicln":    func(b *bytes.Buffer, args ...any) { panicked(func() { logOf(b).Panicln(args...) }) },
	"(*log/slog.Logger).Debug": leveled((*slog.Logger).Debug), "(*log/slog.Logger).Info": leveled((*slog.Logger).Info),
	"(*log/slog.Logger).Warn": leveled((*slog.Logger).Warn), "(*log/slog.Logger).Error": leveled((*slog.Logger).Error),
	"(*log/slog.Logger).DebugContext": leveledContext((*slog.Logger).DebugContext), "(*log/slog.Logger).InfoContext": leveledContext((*slog.Logger).InfoContext),
	"(*log/slog.Logger).WarnContext": leveledContext((*slog.Logger).WarnContext), "(*log/slog.Logger).ErrorContext": leveledContext((*slog.Logger).ErrorContext),
	"(*log/slog.Logger).Log": func(b *bytes.Buffer, _, _ int, msg string, args ...any) {
		b.Reset()
		slogger(b).Log(background, 0, msg, args...)
	},
	"(*log/slog.Logger).LogAttrs": func(b *bytes.Buffer, _, _ int, msg string, args ...slog.Attr) {
		b.Reset()
		slogger(b).LogAttrs(background, 0, msg, args...)
	},
	"(*log/slog.Logger).Enabled": func(b *bytes.Buffer) bool { return slogger(b).Enabled(background, 0) },
	"(*log/slog.Logger).Handler": func(b *bytes.Buffer) any { return slogger(b).Handler() },
	"(*log/slog.Logger).With": func(_ int, args ...any) any {
		var b bytes.Buffer
		slogger(&b).With(args...).Info("m")
		return b.String()
	},
	"(*log/slog.Logger).WithGroup": func(_ int, name string) any {
		var b bytes.Buffer
		slogger(&b).WithGroup(name).Info("m", "k", "v")
		return b.String()
	},
	"(log/slog.Value).Bool":         func(v bool) bool { return slog.BoolValue(v).Bool() },
	"(log/slog.Value).Duration":     func(v time.Duration) time.Duration { return slog.DurationValue(v).Duration() },
	"(log/slog.Value).Float64":      func(v float64) float64 { return slog.Float64Value(v).Float64() },
	"(log/slog.Value).Int64":        func(v int64) int64 { return slog.Int64Value(v).Int64() },
	"(log/slog.Value).Uint64":       func(v uint64) uint64 { return slog.Uint64Value(v).Uint64() },
	"(log/slog.Value).LogValuer":    func(s string) any { return slog.AnyValue(logValuer{s}).LogValuer() },
	"(log/slog.LogValuer).LogValue": func(s string) any { return slog.LogValuer(logValuer{s}).LogValue() },
}
