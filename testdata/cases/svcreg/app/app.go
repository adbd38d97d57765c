// Package app exports.
package app

import (
	"example.com/cases/id"
	_ "example.com/cases/svcreg/plug"
	"example.com/cases/svcreg/reg"
)

// Run exports all.
func Run(all []*id.Account) error {
	for _, a := range all {
		if err := reg.Export(map[string]string{"id": a.ID, "phone": a.Phone}); err != nil { // want flow(Account.Phone)
			return err
		}
		if err := reg.Export(map[string]string{"id": a.ID, "name": a.Name}); err != nil {
			return err
		}
		reg.Audit(a.Phone)
	}
	return nil
}
