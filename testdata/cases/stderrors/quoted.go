package stderrors

import (
	"errors"
	"io/fs"
	"net/url"
	"os"
	"strconv"
	"time"

	"example.com/cases/ads"
	"example.com/cases/id"
)

// Errors of the standard library quote what they are about, or do not.
func quoted(a *id.Account) {
	_, err := os.Open("/home/" + a.Email)
	ads.Send(err.Error()) // want flow(Account.Email)
	var path *fs.PathError
	if errors.As(err, &path) {
		ads.Send(path.Path) // want flow(Account.Email)
	}
	err = os.WriteFile("/tmp/list", []byte(a.Phone), 0o600)
	ads.Send(err.Error())
	_, err = url.JoinPath("http://"+a.Profile.Backup, "x")
	ads.Send(err.Error()) // want flow(Profile.Backup)
	var at time.Time
	err = at.UnmarshalText([]byte(a.Phone))
	ads.Send(err.Error()) // want flow(Account.Phone)
	_, err = os.Stat(a.Name)
	ads.Send(err.Error())
}

func unwrapped(a *id.Account) {
	err := &url.Error{Op: "get", URL: a.Email, Err: errors.New(a.Name)}
	ads.Send(err.Unwrap().Error())
	ads.Send(err.Error()) // want flow(Account.Email)
	num := &strconv.NumError{Func: "x", Num: a.Name, Err: errors.New(a.Phone)}
	ads.Send(num.Unwrap().Error()) // want flow(Account.Phone)
	ads.Send(num.Num)
}
