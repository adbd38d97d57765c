package oracle

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// The packages of a generated program, lowest first: each may import those
// before it.
var layers = []string{"data", "ads", "lib", "svc", "app"}

// rank returns the place of a package among the layers.
func rank(pkg string) int { return slices.Index(layers, pkg) }

// A Program is a generated module. The text of its declarations spells a
// package-level name as @pkg.Name, so that the same program can be written
// into packages of its own or, with its names prefixed, into shared ones.
type Program struct {
	Seed     uint64
	Features []string // sorted
	decls    map[string][]string
	files    map[string]string // of a reduced program, by package, with the prefix P0; takes the place of decls
}

var ownPrefix = regexp.MustCompile(`\bP0([A-Z])`)

var symbol = regexp.MustCompile(`@(\w+)\.(\w+)`)

// File returns the text of the program's file in one package, with every name
// prefixed. base is the import path of the module that holds the packages.
func (p *Program) File(pkg, base, prefix string) string {
	if p.files != nil {
		return ownPrefix.ReplaceAllString(p.files[pkg], prefix+"$1")
	}
	body := strings.Join(p.decls[pkg], "\n\n")
	body = strings.ReplaceAll(body, "@prefix", prefix)
	body = symbol.ReplaceAllStringFunc(body, func(s string) string {
		m := symbol.FindStringSubmatch(s)
		if m[1] == pkg {
			return prefix + m[2]
		}
		return m[1] + "." + prefix + m[2]
	})
	return "package " + pkg + "\n\n" + importsOf(body, pkg, base) + "\n" + body + "\n"
}

// stdPackages are those that generated programs may use.
var stdPackages = []string{
	"bufio", "bytes", "container/list", "context", "crypto/hmac", "crypto/sha256", "encoding/base64",
	"encoding/csv", "encoding/gob", "encoding/hex", "encoding/json", "encoding/xml", "errors", "fmt",
	"html", "io", "iter", "log", "log/slog", "maps", "net/http", "net/http/httptest", "net/url", "os", "path",
	"reflect", "regexp", "slices", "sort", "strconv", "strings", "sync", "sync/atomic", "text/template",
	"unicode", "unsafe",
}

// importsOf returns the import declarations that a body needs.
func importsOf(body, pkg, base string) string {
	var b strings.Builder
	for _, path := range stdPackages {
		if mentions(body, path[strings.LastIndex(path, "/")+1:]) {
			fmt.Fprintf(&b, "import %q\n", path)
		}
	}
	for _, other := range append([]string{"rec"}, layers...) {
		if other != pkg && mentions(body, other) {
			fmt.Fprintf(&b, "import %q\n", base+"/"+other)
		}
	}
	return b.String()
}

func mentions(body, pkg string) bool {
	return regexp.MustCompile(`(^|[^\w.])` + pkg + `\.\w`).MatchString(body)
}
