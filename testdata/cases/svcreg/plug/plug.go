// Package plug registers itself.
package plug

import (
	"example.com/cases/ads"
	"example.com/cases/svcreg/internal/impl"
	"example.com/cases/svcreg/reg"
)

func init() {
	reg.Register("partner", reg.ExporterFunc(func(rec map[string]string) error {
		ads.Put(rec)
		return nil
	}))
	reg.Register("log", impl.New())
	reg.OnAudit(ads.Log)
}
