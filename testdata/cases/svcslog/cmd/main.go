// Command cmd logs.
package main

import (
	"context"
	"fmt"
	"log/slog"
	"os"

	"example.com/cases/id"
	"example.com/cases/svcslog/logx"
	"example.com/cases/svcslog/svc"
)

func main() {
	a := id.Load("1")
	svc.ToAds(a)
	svc.ToDisk(a)
	text := slog.NewTextHandler(os.Stderr, nil)
	l := slog.New(logx.Tee{text, logx.Shipper{Handler: text}})
	l.Info("hello", "phone", a.Phone)
	l.Info(fmt.Sprintf("hello %s", a.Phone)) // want flow(Account.Phone)
	l.Warn("hello " + a.Name)
	l.LogAttrs(context.Background(), slog.LevelInfo, a.Email) // want flow(Account.Email)
	quiet := slog.New(logx.Tee{text})
	quiet.Info(a.Phone)
}
