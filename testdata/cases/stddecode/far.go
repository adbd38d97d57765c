package stddecode

import (
	"database/sql"
	"net/http"
	"reflect"

	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/stddecode/help"
)

// The helpers are in another package.
func far(r *http.Request, data []byte, rows *sql.Rows) {
	var a, b id.Account
	_ = help.Read(r, &a)
	ads.Send(a.Phone) // want flow(Account.Phone)
	ads.Send(a.Name)
	help.Reset(&b)
	ads.Send(b.Phone)
	c, _ := help.Decode[*id.Account](data)
	ads.Send(c.Email) // want flow(Account.Email)
	ads.Send(c.Name)
	var all []*id.Account
	_ = help.Select(rows, &all)
	for _, d := range all {
		ads.Send(d.Profile.Backup) // want flow(Profile.Backup)
		ads.Send(d.Profile.City)
	}
}

// all decodes one after the other.
func all[T any](rows *sql.Rows) ([]T, error) {
	var list []T
	for rows.Next() {
		var v T
		if err := scanNext(rows, &v); err != nil {
			return nil, err
		}
		list = append(list, v)
	}
	return list, rows.Err()
}

func scanNext(rows *sql.Rows, into any) error {
	v := reflect.Indirect(reflect.ValueOf(into))
	var ptrs []any
	for i := range v.NumField() {
		ptrs = append(ptrs, v.Field(i).Addr().Interface())
	}
	return rows.Scan(ptrs...)
}

// none makes as many as there are, of nothing.
func none[T any](n int) []T {
	var list []T
	for range n {
		var v T
		list = append(list, v)
	}
	return list
}

func gathered(rows *sql.Rows) {
	accounts, _ := all[id.Account](rows)
	for _, a := range accounts {
		ads.Send(a.Phone) // want flow(Account.Phone)
		ads.Send(a.Name)
	}
	for _, a := range none[id.Account](3) {
		ads.Send(a.Phone)
	}
}
