package summary

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// A Line is one sentence about a function.
type Line struct {
	Text  string
	About []string // keys of the sources and sinks that it mentions
}

// Names are the names of a function's inputs in the source. Inputs without a name are
// numbered.
type Names struct {
	Params []string // receivers come first
	Free   []string
}

// Words says in words what a function does, as far as it interests the analysis.
func (s *Summary) Words(names Names) []Line {
	w := &words{summary: s, names: names}
	for _, use := range s.Sinks {
		w.use(use)
	}
	for i, r := range s.Results {
		w.value(fmt.Sprintf("result %d", i), r, 0)
	}
	for _, write := range s.Writes {
		w.value("on return "+w.sym(write.To), write.Value, 0)
	}
	for _, m := range s.Moved {
		w.say(nil, "moves %s among each other", w.sym(m))
	}
	for _, o := range s.Opens {
		w.open(o)
	}
	for _, r := range s.Running {
		if r.Later {
			w.say(nil, "registers %s, to be called after the return", short(r.Key))
			continue
		}
		w.say(nil, "starts a goroutine that goes on in %s after the return", short(r.Key))
	}
	for _, a := range s.Answers {
		w.say(nil, outcomeText(a), w.permits([]Permit{a.Permit}))
	}
	if s.Bounded {
		w.say(nil, "is too large or too deeply nested to be analysed wholly: more may happen than is said here")
	}
	return w.lines
}

// Bounds on how much is said of one function, and how deep into a value.
const (
	maxSaid  = 60
	maxInner = 4
)

type words struct {
	summary *Summary
	names   Names
	lines   []Line
}

func (w *words) say(about []string, format string, args ...any) {
	switch {
	case len(w.lines) < maxSaid:
		w.lines = append(w.lines, Line{fmt.Sprintf(format, args...), about})
	case len(w.lines) == maxSaid:
		w.lines = append(w.lines, Line{Text: "and more, which is not shown"})
	}
}

// value says what a place may hold, and then what its parts may.
func (w *words) value(place string, v *Value, depth int) {
	if v.Empty() || depth > maxInner {
		return
	}
	var may []string
	add := func(text string) {
		if text != place && "on return "+text != place && !slices.Contains(may, text) {
			may = append(may, text)
		}
	}
	for _, a := range v.Alias {
		add(w.sym(a))
	}
	for _, p := range v.Ptrs {
		if p.Object.Sym != nil {
			add(w.sym(p.Object.Sym) + steps(p.Path.Sels()))
		}
	}
	for _, f := range v.Funcs {
		add("the function " + short(f.Key))
	}
	for _, d := range v.Dyn {
		add("a value of type " + d)
	}
	if len(may) > 0 {
		w.say(nil, "%s may be %s", place, list(may))
	}
	for _, kind := range []Kind{Flow, Match, IfMatch} {
		w.labels(place, kind, v.Labels)
	}
	w.parts(place, v, depth)
}

func (w *words) parts(place string, v *Value, depth int) {
	for _, p := range v.Ptrs {
		for _, c := range w.summary.Objects {
			if c.Object == p.Object && c.Object.Sym == nil {
				w.value(place, c.Value, depth+1)
			}
		}
	}
	for _, k := range v.Kids {
		w.value(place+step(k.Sel), k.Value, depth+1)
	}
}

// labels says what a place depends on, in one way.
func (w *words) labels(place string, kind Kind, labels []*Label) {
	var texts, keys []string
	for _, l := range labels {
		if l.Kind != kind {
			continue
		}
		text := w.label(l)
		if len(l.Permits) > 0 {
			text += " (where " + w.permits(l.Permits) + ")"
		}
		if !slices.Contains(texts, text) {
			texts = append(texts, text)
			keys = append(keys, about(l)...)
		}
	}
	if len(texts) > 0 {
		w.say(keys, "%s %s %s", place, verb(kind), list(texts))
	}
}

func verb(k Kind) string {
	switch k {
	case Match:
		return "is selected by"
	case IfMatch:
		return "tells the answer, if there is one, in"
	}
	return "is computed from"
}

// maxListed bounds how much is listed in one sentence.
const maxListed = 8

func list(texts []string) string {
	if n := len(texts); n > maxListed {
		texts = append(slices.Clip(texts[:maxListed]), fmt.Sprintf("%d more", n-maxListed))
	}
	return strings.Join(texts, ", ")
}

// label names what a value was computed from.
func (w *words) label(l *Label) string {
	if l.Source == nil {
		return w.sym(l.Sym)
	}
	text := l.Source.Name
	if l.Base != nil {
		text += " of " + w.sym(l.Base)
	}
	if l.Implied {
		text += " (if it has one)"
	}
	return text
}

func about(labels ...*Label) []string {
	var keys []string
	for _, l := range labels {
		if l.Source != nil {
			keys = append(keys, l.Source.Key)
		}
		keys = append(keys, l.Seen...)
	}
	return keys
}

func (w *words) use(u *Use) {
	sink := fmt.Sprintf("%s, a sink for %s%s", u.Sink.Name, strings.Join(u.Sink.Purposes, ", "), w.permitted(u.Permit))
	var handed, selecting []string
	for _, l := range u.Labels {
		to := &handed
		if l.Kind != Flow {
			to = &selecting
		}
		if text := w.label(l); !slices.Contains(*to, text) {
			*to = append(*to, text)
		}
	}
	keys := append(about(u.Labels...), u.Sink.Key)
	if len(handed)+len(selecting) == 0 {
		w.say(keys, "calls %s, with nothing of its inputs", sink)
	}
	if len(handed) > 0 {
		w.say(keys, "hands %s to %s", list(handed), sink)
	}
	if len(selecting) > 0 {
		w.say(keys, "lets %s select what it hands to %s", list(selecting), sink)
	}
}

// open describes a call that is left to the callers, who decide what is called.
func (w *words) open(o *OpenCall) {
	callee := w.brief(o.Callee)
	if o.Method != "" {
		callee += "." + o.Method
	}
	var args []string
	for _, a := range o.Args {
		if text := w.brief(a); text != "" {
			args = append(args, text)
		}
	}
	with := ""
	if len(args) > 0 {
		with = " with " + strings.Join(args, "; ")
	}
	w.say(append(o.Sources, about(o.When...)...), "calls %s%s: which function that is, its callers decide", callee, with)
}

// brief names a value in one phrase.
func (w *words) brief(v *Value) string {
	if v.Empty() {
		return ""
	}
	var parts []string
	for _, a := range v.Alias {
		parts = append(parts, w.sym(a))
	}
	for _, l := range v.Labels {
		parts = append(parts, "what "+verb(l.Kind)+" "+w.label(l))
	}
	for _, p := range v.Ptrs {
		if p.Object.Sym != nil {
			parts = append(parts, w.sym(p.Object.Sym))
		}
	}
	for _, f := range v.Funcs {
		parts = append(parts, short(f.Key))
	}
	return strings.Join(parts, " or ")
}

func (w *words) permitted(permits []Permit) string {
	if len(permits) == 0 {
		return ""
	}
	return ", where " + w.permits(permits)
}

func (w *words) permits(permits []Permit) string {
	texts := make([]string, len(permits))
	for i, p := range permits {
		of := ""
		if p.Subject != nil {
			of = " of data of " + w.sym(p.Subject)
		}
		texts[i] = "use for " + p.Purpose + of + " is permitted"
		if p.If != nil {
			texts[i] = w.sym(p.If) + " permits it"
		}
	}
	return strings.Join(texts, " and ")
}

// sym names an input as the source does, as far as possible.
func (w *words) sym(s *Sym) string {
	return w.root(s.Root) + steps(s.Path())
}

func (w *words) root(r Root) string {
	switch r.Kind {
	case Param:
		return named(w.names.Params, r.Index, "parameter")
	case Free:
		return named(w.names.Free, r.Index, "captured variable")
	case Global:
		return short(r.Name)
	case OpenResult:
		return "what " + w.called(r.Index) + " returns"
	case OpenOut:
		return "what " + w.called(r.Index) + " leaves in its argument"
	}
	return "data from outside"
}

func (w *words) called(id int) string {
	for _, o := range w.summary.Opens {
		if o.ID == id && o.Method != "" {
			return o.Method
		}
	}
	return "the function that callers decide"
}

func named(names []string, i int, kind string) string {
	if i < len(names) && names[i] != "" && names[i] != "_" {
		return names[i]
	}
	return fmt.Sprintf("%s %d", kind, i)
}

// steps spells the steps of an access path as Go does; pointers are followed
// there without a sign.
func steps(path []Sel) string {
	var b strings.Builder
	for _, s := range path {
		b.WriteString(step(s))
	}
	return b.String()
}

func step(s Sel) string {
	if s.Kind == Deref {
		return ""
	}
	return s.String()
}

// short leaves out the directories of import paths.
func short(key string) string {
	i := strings.LastIndexByte(key, '/') + 1
	opening := key[:len(key)-len(strings.TrimLeft(key, "(*"))]
	if i <= len(opening) {
		return key
	}
	return opening + key[i:]
}

// outcomeText returns a format that says on which outcome something is permitted.
func outcomeText(a Answer) string {
	result := "result " + strconv.Itoa(a.Result)
	is := strings.ReplaceAll(a.Is, "%", "%%")
	if is == "len" {
		is = "empty"
	}
	switch {
	case a.On == Returned:
		return "on return, %s"
	case is != "" && a.On == Granted:
		return "if " + result + " is " + is + ", %s"
	case is != "":
		return "if " + result + " is not " + is + ", %s"
	case a.On == Refused:
		return "if " + result + " is false, %s"
	}
	return result + " says whether %s"
}
