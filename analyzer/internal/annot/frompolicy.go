package annot

import (
	"go/types"
	"path"
	"strings"

	"example.com/purposevet/analyzer/internal/directive"
	"example.com/purposevet/analyzer/internal/policy"
)

const flow = "flow"

// canonical names a function as policy entries do, however they spell the
// receiver: example.com/id.Store.Lookup.
func canonical(f *types.Func) string {
	if f.Pkg() == nil {
		return f.Name()
	}
	return CleanPath(f.Pkg().Path()) + "." + ShortFunc(f)
}

func (t *Table) addPolicy() {
	for _, section := range []struct {
		kind    string
		entries []policy.Entry
	}{
		{directive.Source, t.policy.Sources},
		{directive.Sink, t.policy.Sinks},
		{directive.Sanitizer, t.policy.Sanitizers},
		{directive.Guard, t.policy.Guards},
		{flow, t.policy.Flows},
	} {
		for i := range section.entries {
			t.addEntry(section.kind, &section.entries[i])
		}
	}
}

// addEntry adds an entry of the policy to the table.
func (t *Table) addEntry(kind string, e *policy.Entry) {
	key := e.Key()
	pos := t.entryPosition(e)
	switch e.What {
	case policy.Func:
		t.byName[key] = append(t.byName[key], policyFunc{kind, e})
	case policy.Package:
		t.packages = append(t.packages, *e)
	case policy.Column:
		src := &Source{Key: "column " + e.Symbol, Name: e.Symbol, Kind: e.Contact, Purposes: e.Purposes, Pos: pos}
		name := strings.ToLower(e.Symbol) // as SQL has it
		t.columns[name] = addSource(t.columns[name], src)
	case policy.Field, policy.Type, policy.Var:
		if kind == directive.Source {
			src := &Source{Key: key, Name: e.Name(), Kind: e.Contact, Purposes: e.Purposes, Pos: pos}
			switch e.What {
			case policy.Field:
				t.set.Fields[key] = addSource(t.set.Fields[key], src)
			case policy.Type:
				t.set.Types[key] = addSource(t.set.Types[key], src)
			case policy.Var:
				t.set.Vars[key] = addSource(t.set.Vars[key], src)
			}
			return
		}
		s := &Sink{Key: key, Name: path.Base(e.Package()) + "." + e.Name(), Purposes: e.Purposes, Pos: pos}
		if e.Params != nil && t.set.FieldSinks[key] == nil && t.set.VarSinks[key] == nil {
			t.params[key] = e.Params
		} else {
			delete(t.params, key)
		}
		switch e.What {
		case policy.Field:
			t.set.FieldSinks[key] = addSink(t.set.FieldSinks[key], s)
		case policy.Type:
			t.set.TypeSinks[key] = addSink(t.set.TypeSinks[key], s)
		case policy.Var:
			t.set.VarSinks[key] = addSink(t.set.VarSinks[key], s)
		}
	}
}

// narrow returns a sink with the parameters that the policy names for it: their indexes
// are known only once the type is.
func (t *Table) narrow(sinks map[string]*Sink, key string, typ types.Type) *Sink {
	s, names := sinks[key], t.params[key]
	if s == nil || names == nil {
		return s
	}
	if sig, ok := typ.Underlying().(*types.Signature); ok {
		c := *s
		c.Params, _ = paramIndexes(sig, names)
		s = &c
		sinks[key] = s
	}
	delete(t.params, key)
	return s
}

// entryPosition is the place of an entry in the policy file, which belongs to
// no package.
func (t *Table) entryPosition(e *policy.Entry) Position {
	return Position{File: baseName(t.policy.File), Line: e.Line, Column: e.Col}
}

// fromPolicy adds what the policy declares of a function.
func (t *Table) fromPolicy(f *types.Func, d *Func) *Func {
	list := t.byName[canonical(f)]
	if len(list) == 0 {
		return d
	}
	c := &Func{}
	if d != nil {
		*c = *d
	}
	for _, p := range list {
		if p.kind != flow {
			declare(c, f, FuncKey(f), entryDirective(p.kind, p.entry), t.entryPosition(p.entry))
		}
	}
	return c
}

func entryDirective(kind string, e *policy.Entry) *directive.Directive {
	return &directive.Directive{
		Kind: kind, Purposes: e.Purposes, Contact: e.Contact, Results: e.Results, Params: e.Params, Subject: e.Subject,
	}
}

// packageSink returns the sink that the policy makes of a package's exported
// functions.
func (t *Table) packageSink(pkg string) *Sink {
	for i := range t.packages {
		e := &t.packages[i]
		if mayName(e, pkg) {
			return &Sink{Key: pkg, Name: path.Base(pkg), Purposes: e.Purposes, Pos: t.entryPosition(e)}
		}
	}
	return nil
}
