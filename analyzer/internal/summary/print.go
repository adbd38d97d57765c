package summary

import (
	"fmt"
	"strings"
)

// String returns the summary for traces, one thing that it says on each line.
func (s *Summary) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s", s.Key)
	if s.Bounded {
		b.WriteString(" (bounded)")
	}
	b.WriteByte('\n')
	for i, r := range s.Results {
		fmt.Fprintf(&b, "\tresult %d = %s\n", i, r)
	}
	for _, w := range s.Writes {
		fmt.Fprintf(&b, "\t%s := %s\n", w.To, w.Value)
	}
	for _, m := range s.Moved {
		fmt.Fprintf(&b, "\tmoves %s\n", m)
	}
	for _, o := range s.Objects {
		fmt.Fprintf(&b, "\t%s holds %s\n", o.Object, o.Value)
	}
	for _, u := range s.Sinks {
		fmt.Fprintf(&b, "\tsink %s gets %s permitted %v of %v\n", u.Sink.Name, labelList(u.Labels), u.Permit, u.Args)
	}
	for _, o := range s.Opens {
		fmt.Fprintf(&b, "\topen %d calls %s.%s(%s) when %s permitted %v\n", o.ID, o.Callee, o.Method, valueList(o.Args), labelList(o.When), o.Permit)
	}
	for _, r := range s.Running {
		word := "goes on in"
		if r.Later {
			word = "registers"
		}
		fmt.Fprintf(&b, "\t%s %s(%s){%s}\n", word, r.Key, valueList(r.Args), valueList(r.Free))
	}
	for _, a := range s.Answers {
		fmt.Fprintf(&b, "\toutcome %d of %d permits %v\n", a.On, a.Result, a.Permit)
	}
	return b.String()
}

// String returns the value for traces.
func (v *Value) String() string {
	if v.Empty() {
		return "-"
	}
	var parts []string
	if len(v.Labels) > 0 {
		parts = append(parts, labelList(v.Labels))
	}
	for _, s := range v.Alias {
		parts = append(parts, s.String())
	}
	for _, l := range v.Ptrs {
		parts = append(parts, "&"+l.Object.String()+pathString(l.Path))
	}
	for _, f := range v.Funcs {
		parts = append(parts, f.Key+"{"+valueList(f.Bound)+"}")
	}
	for _, d := range v.Dyn {
		parts = append(parts, "dynamic "+d)
	}
	if len(v.Cleared) > 0 {
		parts = append(parts, fmt.Sprint("cleared ", v.Cleared))
	}
	if v.Says != nil {
		parts = append(parts, fmt.Sprint("says ", v.Says.List))
	}
	for _, k := range v.Kids {
		parts = append(parts, k.Sel.String()+"="+k.Value.String())
	}
	return strings.Join(parts, " | ")
}

// String returns the object for traces.
func (o *Object) String() string {
	if o.Sym != nil {
		return "*(" + o.Sym.String() + ")"
	}
	many := ""
	if o.Many {
		many = "s"
	}
	return "object" + many + itoa(o.ID)
}

func pathString(p Path) string {
	var b strings.Builder
	for _, s := range p.Sels() {
		b.WriteString(s.String())
	}
	return b.String()
}

// String returns the label for traces.
func (l *Label) String() string {
	text := l.Kind.String() + ":"
	if l.Source != nil {
		text += l.Source.Name
		if l.Base != nil {
			text += "@" + l.Base.String()
		}
	} else {
		text += l.Sym.String()
	}
	if l.Key != "" {
		text += " under " + l.Key
	}
	if l.View != "" {
		text += "|" + l.View
	}
	if l.Implied {
		text += "?"
	}
	if len(l.Against) > 0 {
		text += fmt.Sprint(" against ", l.Against)
	}
	if len(l.Permits) > 0 {
		text += fmt.Sprint(l.Permits)
	}
	return text
}

func labelList(labels []*Label) string {
	texts := make([]string, len(labels))
	for i, l := range labels {
		texts[i] = l.String()
	}
	return "{" + strings.Join(texts, ", ") + "}"
}

func valueList(vals []*Value) string {
	texts := make([]string, len(vals))
	for i, v := range vals {
		texts[i] = v.String()
	}
	return strings.Join(texts, ", ")
}
