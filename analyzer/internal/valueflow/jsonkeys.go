package valueflow

import (
	"go/constant"
	"go/token"
	"go/types"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"example.com/purposevet/analyzer/internal/model"
	"example.com/purposevet/analyzer/internal/summary"
)

// Data encoded as JSON is decoded again: events go through queues, rows through outboxes,
// requests through the network. A field is decoded from what was encoded under its name,
// so labels remember the names inside a document (summary.Label.Key) as long as the
// document is passed on unchanged. Anything else made of it may have other names.

// keyed returns labels as those of data that is encoded here under the current names.
func (w *viewer) keyed(labels []*summary.Label) []*summary.Label {
	if w.key == "" {
		return labels
	}
	return summary.MapLabels(labels, func(l *summary.Label) *summary.Label {
		if l.Kind != summary.Flow {
			return l
		}
		return l.At(summary.JoinKeys(w.key, l.Key))
	})
}

// hasKeys reports whether what a view takes of a type is told apart by names.
func (w *viewer) hasKeys(t types.Type) bool {
	if w.view != model.ViewJSON || w.aside() {
		return false
	}
	switch u := t.Underlying().(type) {
	case *types.Struct, *types.Map:
		return true
	case *types.Pointer:
		return w.hasKeys(u.Elem())
	case *types.Slice:
		return w.hasKeys(u.Elem())
	case *types.Array:
		return w.hasKeys(u.Elem())
	}
	return false
}

// under calls take for something that is encoded under a name; an empty name is ignored.
func (w *viewer) under(name string, take func()) {
	outer := w.key
	if w.view == model.ViewJSON && !w.aside() && name != "" && !(name == summary.KeyAny && outer == "") {
		w.key = summary.JoinKeys(w.key, name)
	}
	take()
	w.key = outer
}

// jsonName returns the name under which a field is encoded; empty for a field whose own
// fields are encoded in its place.
func jsonName(f *types.Var, tag string) string {
	name, _, _ := strings.Cut(reflect.StructTag(tag).Get("json"), ",")
	if name == "" && !(f.Embedded() && isStruct(deref(f.Type()))) {
		name = f.Name()
	}
	return strings.ReplaceAll(name, "/", "_")
}

// elements takes the elements of a map, those with constant keys under these keys.
func (w *viewer) elements(m *summary.Value, t *types.Map, raw bool, depth int) {
	if w.hasKeys(t) && m != nil {
		rest := false
		for _, k := range m.Kids {
			switch name, ok := unquoted(k.Sel); {
			case ok:
				w.under(name, func() { w.walk(part{value: k.Value, typ: t.Elem(), raw: raw}, depth+1) })
			case k.Sel.Kind == summary.Elem:
				rest = true
			}
		}
		if !rest && len(m.Alias) == 0 && slices.ContainsFunc(m.Kids, toldApart) {
			return
		}
	}
	w.under(summary.KeyAny, func() { w.walk(part{value: w.part(m, selElem), typ: t.Elem(), raw: raw}, depth+1) })
}

// unquoted returns the key of an element that is told apart, if the key is a text.
func unquoted(sel summary.Sel) (string, bool) {
	if sel.Kind != summary.Elem || sel.Name == "" || sel.Name[0] != '"' {
		return "", false
	}
	text, err := strconv.Unquote(sel.Name)
	return strings.ReplaceAll(text, "/", "_"), err == nil && text != ""
}

// elementNamed returns the step to the element whose key is text, spelled as package
// constant does.
func elementNamed(text string) summary.Sel {
	return summary.Sel{Kind: summary.Elem, Name: constant.MakeFromLiteral(strconv.Quote(text), token.STRING, 0).ExactString()}
}

// documentLost returns labels for data that was made of a document and is no longer one,
// or is one with other names.
func documentLost(labels []*summary.Label) []*summary.Label {
	lost := func(l *summary.Label) bool {
		return l.Kind == summary.Flow && l.IsKeyed() || l.Key == "" && l.Source == nil && l.Kind == summary.Flow && mayBeDocument(l.Sym.Type)
	}
	if !slices.ContainsFunc(labels, lost) {
		return labels
	}
	return summary.MapLabels(labels, func(l *summary.Label) *summary.Label {
		if !lost(l) {
			return l
		}
		return l.At(summary.KeyUnknown)
	})
}

// mayBeDocument reports whether an input of a type may be a document, as far as is known.
func mayBeDocument(t types.Type) bool {
	if t == nil || types.IsInterface(t) || isTextual(t) {
		return true
	}
	s, ok := t.Underlying().(*types.Slice)
	return ok && isBasic(s.Elem())
}

// documentsKept are the packages whose functions pass on documents unchanged.
var documentsKept = []string{"json", "bufio", "io", "os", "ioutil", "http", "httptest", "httputil", "gzip", "zlib", "flate", "lzw", "bzip2", "base64", "hex", "sync", "atomic", "context", "list", "ring", "heap", "sql", "slices", "maps", "errors", "net", "rpc", "tls", "multipart", "csv", "reflect", "unique", "weak", "iter", "cmp"}

// handsOnDocuments reports whether the called standard library function passes documents
// on unchanged.
func (c *modelCall) handsOnDocuments() bool {
	pkg, rest, _ := strings.Cut(c.name, ".")
	switch pkg {
	case "bytes":
		return strings.HasPrefix(rest, "Buffer.") || strings.HasPrefix(rest, "Reader.") || slices.Contains([]string{"NewBuffer", "NewBufferString", "NewReader", "Clone", "TrimSpace"}, rest)
	case "strings":
		return strings.HasPrefix(rest, "Builder.") || strings.HasPrefix(rest, "Reader.") || slices.Contains([]string{"NewReader", "Clone", "TrimSpace"}, rest)
	}
	return slices.Contains(documentsKept, pkg)
}

func (c *modelCall) decodesJSON() bool {
	return !c.aside() && (c.name == "json.Unmarshal" || c.name == "json.Decoder.Decode")
}

// decodeKeyed decodes what is known to lie under names into a place, and returns the
// other labels.
func (c *modelCall) decodeKeyed(to model.Place, labels []*summary.Label) []*summary.Label {
	keyed, rest := splitKeyed(labels)
	if len(keyed) == 0 {
		return labels
	}
	for _, l := range c.locs(c.base(to)) {
		old := c.content(l.Object)
		v := summary.Join(c.at(old, l.Path), c.byKeys(summary.OfLabels(keyed), typeAt(l), 0), c.project)
		c.hold(l.Object, c.set(old, l.Path.Sels(), v, false))
	}
	return rest
}

func splitKeyed(labels []*summary.Label) (keyed, rest []*summary.Label) {
	for _, l := range labels {
		if l.IsKeyed() {
			keyed = append(keyed, l)
		} else {
			rest = append(rest, l)
		}
	}
	return keyed, rest
}

// maxKeyed bounds how deep documents are told apart.
const maxKeyed = 6

// byKeys returns a decoded value of type t, with what is known to lie under names in the
// fields with these names. A value whose type only callers know stays as it is.
func (x *function) byKeys(v *summary.Value, t types.Type, depth int) *summary.Value {
	if v == nil || len(v.Labels) == 0 || t == nil || x.aside() || depth > maxKeyed || isGeneric(t, 0) {
		return v
	}
	keyed, rest := splitKeyed(v.Labels)
	if len(keyed) == 0 {
		return v
	}
	c := *v
	switch u := t.Underlying().(type) {
	case *types.Struct:
		if decodesItself(t) {
			return v.MapLabels(func(l *summary.Label) *summary.Label { return l.At("") })
		}
		c.Labels = rest
		return x.fieldsByKeys(&c, u, keyed, depth)
	case *types.Pointer:
		c.Labels = rest
		return x.behindKeys(&c, u.Elem(), t, keyed, nil, depth)
	case *types.Slice:
		if isBasic(u.Elem()) {
			return v // a text, or a document in the document
		}
		c.Labels = rest
		return x.behindKeys(&c, u.Elem(), t, keyed, []summary.Sel{selElem}, depth)
	case *types.Array:
		c.Labels = rest
		return c.WithKid(selElem, x.byKeys(summary.OfLabels(keyed), u.Elem(), depth+1))
	case *types.Map:
		c.Labels = rest
		return x.mapByKeys(&c, u, t, keyed, depth)
	}
	return v
}

// decodesItself reports whether a type has a method that decodes it.
func decodesItself(t types.Type) bool {
	for _, name := range []string{"UnmarshalJSON", "UnmarshalText"} {
		if obj, _, _ := types.LookupFieldOrMethod(types.NewPointer(t), false, nil, name); obj != nil {
			return true
		}
	}
	return false
}

// fieldsByKeys is byKeys for the fields of a struct.
func (x *function) fieldsByKeys(v *summary.Value, st *types.Struct, keyed []*summary.Label, depth int) *summary.Value {
	for i := range st.NumFields() {
		f := st.Field(i)
		in := keyed
		if name := jsonName(f, st.Tag(i)); name != "" {
			if name == "-" || !f.Exported() {
				continue
			}
			in = under(keyed, name)
		}
		if len(in) == 0 {
			continue
		}
		sel := fieldSel(f.Name())
		part := summary.Join(x.part(v, sel), x.byKeys(summary.OfLabels(in), f.Type(), depth+1), x.project)
		v = v.WithKid(sel, part)
	}
	return v
}

// under returns the labels of what lies under a name.
func under(keyed []*summary.Label, name string) []*summary.Label {
	return summary.MapLabels(keyed, func(l *summary.Label) *summary.Label { return l.Under(name) })
}

// behindKeys gives a reference new memory for what is decoded behind it.
func (x *function) behindKeys(v *summary.Value, elem, t types.Type, keyed []*summary.Label, path []summary.Sel, depth int) *summary.Value {
	in := x.byKeys(summary.OfLabels(keyed), elem, depth+1)
	if len(path) > 0 {
		in = (*summary.Value)(nil).WithKid(path[0], in)
	} else {
		t = elem
	}
	return x.decodedBehind(v, in, t, depth)
}

func (x *function) mapByKeys(v *summary.Value, m *types.Map, t types.Type, keyed []*summary.Label, depth int) *summary.Value {
	var in *summary.Value
	for _, l := range keyed {
		sel := selElem
		name, ok := l.FirstKey()
		if ok {
			sel = elementNamed(name)
		}
		part, _ := in.Kid(sel)
		in = in.WithKid(sel, summary.Join(part, x.byKeys(summary.OfLabels([]*summary.Label{l.Under(name)}), m.Elem(), depth+1), x.project))
	}
	return x.decodedBehind(v, in, t, depth)
}

func (x *function) decodedBehind(v, in *summary.Value, t types.Type, depth int) *summary.Value {
	o := x.object(x.instr, "decoded "+typeKey(t)+strconv.Itoa(depth), 0, t)
	o.Many = true
	x.hold(o, summary.Join(x.mem[o], in, x.project))
	c := *v
	c.Ptrs = append(slices.Clip(c.Ptrs), summary.Loc{Object: o})
	return &c
}
