package valueflow

import (
	"go/types"
	"slices"
	"strings"
	"unicode"

	"example.com/purposevet/analyzer/internal/summary"
)

// Some calls cannot be resolved by anything in sight: a method of an interface that
// nothing here implements, because its implementations import this package, or a function
// passed in by callers in other packages. Importers get such a call as an open call, and
// find what the function that they pass does with a contact. Until then the call is taken
// for what it is by far most often. A text argument goes into the result, as through a
// hasher, an encoder or a normalizer. If the function's name says that it finds
// something, its result was looked up by its arguments. It is not assumed to fill its
// arguments, or to keep them for another call. What it takes of a struct is unknown: most
// functions, such as those of a repository that stores accounts, return no contact of it.

// unresolved returns what is assumed of a call that nothing in sight resolves, nil if
// nothing is.
func (x *function) unresolved(s callSite, callee *summary.Value, method string, args []*summary.Value, sig *types.Signature) []*summary.Value {
	if !assumable(sig) {
		return nil
	}
	name := x.calledName(callee, method)
	step := summary.Step{Pos: s.pos, Far: s.far, Text: "through " + name + ", whose code is not known here", Via: s.via}
	texts, all := x.given(args, sig)
	in := carriesData
	switch words := camelWords(name); {
	case isAction(words):
		return nil
	case isLookup(words):
		in = func(t types.Type) bool { return !isError(t) }
		step.Text, step.Via = "looked up by "+name+", whose code is not known here", "match"
		texts = matched(texts, nil, step, false)
		all = texts
	default:
		via := func(l *summary.Label) *summary.Label { return l.Via(step) }
		texts, all = summary.MapLabels(texts, via), summary.MapLabels(all, via)
	}
	results := make([]*summary.Value, sig.Results().Len())
	for i := range results {
		switch t := sig.Results().At(i).Type(); {
		case isBytes(t):
			results[i] = summary.OfLabels(all)
		case in(t):
			results[i] = summary.OfLabels(texts)
		}
	}
	return results
}

// given returns the labels of the text arguments of a call, and those of all arguments.
func (x *function) given(args []*summary.Value, sig *types.Signature) (texts, all []*summary.Label) {
	for i, a := range args {
		if i >= sig.Params().Len() || isContext(sig.Params().At(i).Type()) {
			continue
		}
		in := x.everything(a)
		all = summary.JoinLabels(all, in)
		if isPlainText(sig.Params().At(i).Type()) {
			texts = summary.JoinLabels(texts, in)
		}
	}
	return texts, all
}

// assumable reports whether something is assumed of calls with a signature: they return
// something, and get a text, or make a text of bytes as encoders do.
func assumable(sig *types.Signature) bool {
	if sig == nil {
		return false
	}
	for r := range sig.Results().Variables() {
		if isBytes(r.Type()) {
			return true
		}
	}
	for p := range sig.Params().Variables() {
		if isPlainText(p.Type()) {
			return sig.Results().Len() > 0
		}
	}
	return false
}

// isBytes reports whether a type is a byte slice.
func isBytes(t types.Type) bool {
	s, ok := t.Underlying().(*types.Slice)
	if !ok {
		return false
	}
	b, ok := s.Elem().Underlying().(*types.Basic)
	return ok && b.Kind() == types.Byte
}

// isPlainText reports whether values of a type are texts or numbers, or lists of them,
// excluding types that may hold anything.
func isPlainText(t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return u.Info()&types.IsBoolean == 0
	case *types.Slice:
		return isPlainText(u.Elem())
	case *types.Array:
		return isPlainText(u.Elem())
	case *types.Pointer:
		return isBasic(u.Elem()) && isPlainText(u.Elem())
	}
	return false
}

// calledName returns the name of what an open call calls: the interface's method, or the
// field, parameter or variable that holds a function.
func (x *function) calledName(callee *summary.Value, method string) string {
	if method != "" || callee == nil || len(callee.Alias) == 0 {
		return method
	}
	in := callee.Alias[0]
	for s := in; s != nil; s = s.Parent {
		if s.Parent != nil && s.Sel.Kind == summary.Field {
			return s.Sel.Name
		}
	}
	root := in.Outermost().Root
	switch {
	case root.Kind == summary.Param && root.Index < len(x.f.Params):
		return x.f.Params[root.Index].Name()
	case root.Kind == summary.Free && root.Index < len(x.f.FreeVars):
		return x.f.FreeVars[root.Index].Name()
	case root.Kind == summary.Global:
		return root.Name[strings.LastIndexByte(root.Name, '.')+1:]
	}
	return "a function"
}

// lookupVerbs begin the names of functions that look something up by their arguments.
var lookupVerbs = []string{
	"find", "get", "look", "lookup", "search", "query", "select", "fetch", "load", "list", "resolve", "locate",
	"match", "matches", "count", "exists", "exist", "has", "contains", "includes", "known", "knows", "seen", "member",
}

// isLookup reports whether the words of a name say that a function looks something up:
// FindUser, Exists, ByPhone, IDFor.
func isLookup(words []string) bool {
	first, last := words[0], words[len(words)-1]
	return slices.Contains(lookupVerbs, first) || slices.Contains(words, "by") || slices.Contains(words, "for") ||
		slices.ContainsFunc([]string{first, last}, func(w string) bool { return w == "id" || w == "ids" })
}

// actionVerbs begin the names of functions that do something with their arguments, and
// return an identifier for it, such as a message number.
var actionVerbs = []string{
	"add", "begin", "create", "enqueue", "generate", "insert", "issue", "make", "new", "open", "post", "publish",
	"push", "put", "register", "save", "send", "start", "store", "submit", "upsert",
}

// isAction reports whether the words of a name say that a function does something.
func isAction(words []string) bool { return slices.Contains(actionVerbs, words[0]) }

// camelWords returns the words of a name in lower case, at least one: "ids", "by" and
// "phone" for "IDsByPhone".
func camelWords(name string) []string {
	if name == "" {
		return []string{""}
	}
	var words []string
	runes := []rune(name)
	start := 0
	for i := 1; i <= len(runes); i++ {
		if i < len(runes) && !beginsWord(runes, i) {
			continue
		}
		words = append(words, strings.ToLower(string(runes[start:i])))
		start = i
	}
	return words
}

// beginsWord reports whether a word begins at a letter: an upper-case one after a
// lower-case one, or the last of several upper-case ones before a lower-case one, unless
// that is the s of a plural.
func beginsWord(runes []rune, i int) bool {
	if !unicode.IsUpper(runes[i]) {
		return false
	}
	if !unicode.IsUpper(runes[i-1]) {
		return true
	}
	plural := i+1 < len(runes) && runes[i+1] == 's' && (i+2 == len(runes) || unicode.IsUpper(runes[i+2]))
	return i+1 < len(runes) && unicode.IsLower(runes[i+1]) && !plural
}

// assumes reports whether something is assumed of an open call, because nothing in sight
// says what is called. The contents of another package's variable are known there.
func (p *Package) assumes(caller string, o *summary.OpenCall) bool {
	return !p.pinnedAt(caller, p.at(o.Pos, o.Far)) && assumable(o.Sig) && !stdKey(o.Key) && mayCarry(o.Args) &&
		!slices.ContainsFunc(o.Callee.Alias, p.inForeignVariable)
}

// inForeignVariable reports whether an input is, or lies in, a variable of another
// package.
func (p *Package) inForeignVariable(s *summary.Sym) bool {
	root := s.Outermost().Root
	return isVariable(root) && packageOf(root.Name) != p.path
}

// mayCarry reports whether any of the arguments holds something.
func mayCarry(args []*summary.Value) bool {
	return slices.ContainsFunc(args, func(v *summary.Value) bool { return !v.Empty() })
}
