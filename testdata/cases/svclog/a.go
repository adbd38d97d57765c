// Package svclog has a logger that is a sink: its lines go to an advertiser.
package svclog

import (
	"fmt"
	"io"
	"log"
	"log/slog"
	"os"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type pixelLog struct {
	prefix string
	fields []any
}

//purpose:sink advertising
func (l *pixelLog) Infof(format string, args ...any) {
	fmt.Fprintf(io.Discard, l.prefix+format, args...)
}

// With returns a logger that logs these, too.
func (l *pixelLog) With(kv ...any) *pixelLog {
	return &pixelLog{prefix: l.prefix, fields: append(l.fields, kv...)}
}

type levelLog interface {
	//purpose:sink advertising
	Debug(msg string, kv ...any)
	Named(name string) levelLog
}

func logs(a *id.Account, l *pixelLog, v levelLog) {
	l.Infof("user %s", a.ID)
	l.Infof("user %s: %s", a.ID, a.Phone) // want flow(Account.Phone)
	l.With("user", a.ID).Infof("x %d", len(a.Phone))
	l.Infof("user %+v", a) // want flow(Account.Phone) flow(Account.Email) flow(Profile.Backup)
	v.Debug("x", "user", a.ID)
	v.Debug("x", "user", a.ID, "mail", a.Email) // want flow(Account.Email)
	v.Named(a.Email).Debug("x")
}

func std(a *id.Account) {
	l := log.New(ads.Writer{}, "ads ", log.LstdFlags)
	l.Println("user", a.ID)
	l.Printf("phone %s", a.Phone) // want flow(Account.Phone)
	h := slog.New(slog.NewJSONHandler(ads.Writer{}, nil))
	h.Info("x", "name", a.Name)
	h.Info("x", "mail", a.Email) // want flow(Account.Email)
	e := log.New(os.Stderr, "", 0)
	e.Println(a.Phone)
	fmt.Fprintln(ads.Writer{}, a.Name)
	fmt.Fprintln(ads.Writer{}, a.Phone) // want flow(Account.Phone)
	io.WriteString(ads.Writer{}, a.ID)
	io.WriteString(ads.Writer{}, a.Email) // want flow(Account.Email)
	w := io.MultiWriter(os.Stderr, ads.Writer{})
	fmt.Fprint(w, a.Phone) // want flow(Account.Phone)
}
