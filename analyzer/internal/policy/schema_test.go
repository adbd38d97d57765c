package policy

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v4"
)

var schemaFile = filepath.Join("..", "..", "..", "docs", "purposevet.schema.json")

// The schema for editors and the decoder have the same keys, and find the same
// files good or bad: they cannot drift apart. What only the whole file can say
// (a purpose that no rule names) and what a schema cannot (a second document)
// is for the decoder alone.
func TestSchema(t *testing.T) {
	schema := compile(t)
	good := map[string]string{
		"full": full, "only a version": "version: 1\n", "version as a text": "version: \"1\"\n",
		"empty sections":     "version: 1\nrules:\nsources: []\ntags:\n",
		"nothing is allowed": "version: 1\nrules:\n  - collected: a\n    allowed: []\n",
		"several collected":  "version: 1\nrules:\n  - collected: [a, b]\n    forbidden: c, d\n",
		"params with commas": "version: 1\nsinks:\n  - func: a.B\n    params: x,y\n    purpose: advertising\n",
		"anchors":            "version: 1\nrules:\n  - collected: &c [a, b]\n    forbidden: [c]\nsinks:\n  - &s\n    func: a.B\n    purpose: *c\n  - *s\n",
		"generated":          "version: 1\ngenerated: report\n",
	}
	for name, text := range good {
		t.Run(name, func(t *testing.T) {
			if _, err := Parse("p.yml", []byte(text)); err != nil {
				t.Errorf("the decoder says: %v", err)
			}
			if err := schema.Validate(value(t, text)); err != nil {
				t.Errorf("the schema says: %v", err)
			}
		})
	}
	for name, test := range broken {
		if test.beyond {
			continue
		}
		t.Run(name, func(t *testing.T) {
			if err := schema.Validate(value(t, test.text)); err == nil {
				t.Errorf("the schema finds nothing wrong with %q", test.text)
			}
		})
	}
}

// What the decoder takes, the schema finds right: an editor must not mark a
// policy that works.
func FuzzSchema(f *testing.F) {
	schema := compile(f)
	f.Add(full)
	f.Add("version: 1\nsinks:\n  - {func: a.B, purpose: advertising, params: 'a,b'}\n")
	f.Add("version: 1\ngenerated: skip\nrules:\n  - {collected: 'a, b', allowed: []}\n")
	for _, test := range broken {
		f.Add(test.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if _, err := Parse("p.yml", []byte(text)); err != nil {
			return
		}
		if err := schema.Validate(value(t, text)); err != nil {
			t.Errorf("%q: %v", text, err)
		}
	})
}

func compile(t testing.TB) *jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	schema, err := c.Compile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// value returns what JSON would have of a YAML text.
func value(t *testing.T, text string) any {
	t.Helper()
	var v any
	if err := yaml.Unmarshal([]byte(text), &v); err != nil {
		t.Fatal(err)
	}
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	v, err = jsonschema.UnmarshalJSON(strings.NewReader(string(data)))
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func TestSchemaKeys(t *testing.T) {
	text, err := os.ReadFile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	type section struct {
		AdditionalProperties *bool
		Properties           map[string]json.RawMessage
	}
	var root section
	if err := json.Unmarshal(text, &root); err != nil {
		t.Fatal(err)
	}
	for name, keys := range Keys {
		s := root
		if name != "" {
			var list struct{ Items section }
			if err := json.Unmarshal(root.Properties[name], &list); err != nil {
				t.Fatal(err)
			}
			s = list.Items
		}
		got, want := slices.Sorted(maps.Keys(s.Properties)), slices.Sorted(slices.Values(keys))
		if !slices.Equal(got, want) || s.AdditionalProperties == nil || *s.AdditionalProperties {
			t.Errorf("%q: the schema has %v, the decoder %v", name, got, want)
		}
	}
}
