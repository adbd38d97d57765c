package policy

import (
	"fmt"
	"strings"
	"testing"
)

func TestUnused(t *testing.T) {
	p, err := Parse("p.yml", []byte(`version: 1
sources:
  - {field: example.com/id.Account.Phone, purpose: security}
  - {func: (*example.com/gone.Store).Lookup, purpose: security}
  - {column: accounts.phone, purpose: security}
  - {field: gopkg.in/yaml.v3.Node.Value, purpose: security}
sinks:
  - {package: example.com/ads/..., purpose: advertising}
  - {package: example.com/ad/..., purpose: advertising}
  - {package: example.com/ads, purpose: advertising}
guards:
  - {func: example.com/i.Ask, purpose: advertising}
`))
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, e := range p.Unused([]string{"example.com/id", "example.com/ads/events", "gopkg.in/yaml.v3"}) {
		lines = append(lines, fmt.Sprint(e.Line))
	}
	if got := strings.Join(lines, " "); got != "4 9 10 12" {
		t.Errorf("got lines %s", got)
	}
}
