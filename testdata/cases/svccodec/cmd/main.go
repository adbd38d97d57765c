// Command cmd writes.
package main

import (
	"os"

	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/svccodec/model"
	"example.com/cases/svccodec/wire"
)

func main() {
	a := id.Load("1")
	wire.JSON(model.NewExport(a))
	wire.XML(model.NewExport(a))               // want flow(Account.Phone)
	wire.Text(ads.Writer{}, "%v", model.Of(a)) // want flow(Account.Email)
	wire.Text(ads.Writer{}, "%s", model.Token(a.Name))
	wire.Text(os.Stdout, "%v", model.Of(a))
	wire.Text(ads.Writer{}, "%+v", model.LevelOf(a)) // want flow(Profile.Backup)
	wire.JSON(model.Public{ID: a.ID, Mail: a.Profile.Newsletter})
	wire.JSON(model.Public{ID: a.ID, Phone: a.Phone})
	wire.JSON(model.Public{ID: a.ID, Mail: a.Email}) // want flow(Account.Email)
	wire.Gob(model.Public{ID: a.ID, Phone: a.Phone}) // want flow(Account.Phone)
	wire.Gob(model.Public{ID: a.ID, Mail: a.Profile.Newsletter})
	wire.Logf("%s is at %d", model.Token(a.Email), a.Age)
	wire.Logf("%s is at %d", a.Email, a.Age) // want flow(Account.Email)
	wire.Logf("%v", model.Of(a))             // want flow(Account.Email)
	wire.Logf("%v", model.NewExport(a))
	wire.Infof("%s is at %d", model.Token(a.Email), a.Age)
	wire.Infof("%d of %s", len(a.Email), a.Phone) // want flow(Account.Phone)
	l := &wire.Log{}
	l.Printf("%s is at %d", model.Token(a.Email), a.Age)
	l.Printf("%s is at %v", model.Token(a.Email), a.Profile.City)
	l.Printf("%#v", model.Token(a.Email)) // want flow(Account.Email)
	l.Printf(a.Email)                     // want flow(Account.Email)
	wire.CSV([][]string{{"id", "city"}, {a.ID, a.Profile.City}})
	wire.CSV([][]string{{"id", "phone"}, {a.ID, a.Phone}}) // want flow(Account.Phone)
	wire.JSON(struct {
		*model.Export
		Extra string
	}{model.NewExport(a), a.Name})
	wire.JSON(map[string]any{"a": []any{a.Name, a.Age}})
	wire.JSON(map[string]any{"a": []any{a.Name, a}}) // want flow(Account.Phone) flow(Account.Email) flow(Profile.Backup)
}
