// Package reg keeps functions by name, where nobody else can name what it keeps.
package reg

var (
	funcs = map[string]func(string) string{}
	one   func(string) string
)

// Register keeps a function.
func Register(name string, f func(string) string) { funcs[name] = f }

// Call calls one of those that are kept.
func Call(name, s string) string { return funcs[name](s) }

// Set keeps the one that One calls.
func Set(f func(string) string) { one = f }

// One calls it.
func One(s string) string { return one(s) }
