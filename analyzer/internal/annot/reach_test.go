package annot

import (
	"fmt"
	"testing"
)

const reachProgram = `
-- id/id.go --
package id

type Account struct{ Phone string }
-- hidden/hidden.go --
package hidden

import "example.com/m/id"

func Len(s string) int { return len(id.Account{Phone: s}.Phone) }
-- above/above.go --
package above

import "example.com/m/hidden"

func Len(s string) int { return hidden.Len(s) }
-- web/web.go --
package web

import "net/http/httptest"

func Get(s *httptest.Server) { s.Client().Get("/") }
-- rows/rows.go --
package rows

import _ "database/sql"
-- consent/ask/ask.go --
package ask

func Ask() bool { return false }
-- aside/aside.go --
package aside

import "strings"

func Up(s string) string { return strings.ToUpper(s) }
-- policy.yml --
version: 1
sources:
  - field: example.com/m/id.Account.Phone
    purpose: security
  - column: accounts.phone
    purpose: security
sinks:
  - func: (*net/http.Client).Get
    purpose: advertising
  - package: example.com/m/consent/...
    purpose: advertising
guards:
  - func: example.com/m/consent/ask.Ask
    purpose: advertising
`

// A policy counts in the packages that can reach one of its symbols, themselves
// or through packages below.
func TestReach(t *testing.T) {
	p := newProgram(t, reachProgram)
	_, hidden := p.collect("example.com/m/hidden")
	tests := []struct {
		pkg   string
		below []*Set
		want  string // sources, sinks, guards
	}{
		{"id", nil, "true false false"},
		{"hidden", nil, "true false false"},
		{"above", []*Set{hidden}, "true false false"},
		{"web", nil, "false true false"}, // by a method of what httptest returns
		{"rows", nil, "true false false"},
		{"consent/ask", nil, "false true true"},
		{"aside", nil, "false false false"},
	}
	for _, tt := range tests {
		t.Run(tt.pkg, func(t *testing.T) {
			_, own := p.collect("example.com/m/" + tt.pkg)
			table := p.table(append(tt.below, own)...)
			got := fmt.Sprint(table.HasSources(), table.HasSinks(), table.HasGuards())
			if got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}
