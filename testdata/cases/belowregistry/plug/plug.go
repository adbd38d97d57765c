// Package plug registers functions when it is imported.
package plug

import (
	"strings"

	"example.com/cases/belowregistry/reg"
)

type prefixer struct{ text string }

func (p prefixer) add(s string) string { return p.text + s }

func init() {
	reg.Register("lower", strings.ToLower)
	reg.Register("prefix", prefixer{"+"}.add)
	reg.Set(func(string) string { return "hidden" })
}
