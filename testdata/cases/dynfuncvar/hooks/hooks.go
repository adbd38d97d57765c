// Package hooks has functions that others replace.
package hooks

// OnPhone and OnName are replaced by whoever imports this.
var (
	OnPhone = func(s string) {}
	OnName  = func(s string) {}
	OnLog   = func(s string) {}
)

// Fire calls what OnPhone has become.
func Fire(s string) { OnPhone(s) }

// FireLog calls what OnLog has become.
func FireLog(s string) { OnLog(s) }
