package valueflow

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// keys returns the labels of what a call is given to look for, as those of an answer.
func (q *inquiry) keys() []*summary.Label {
	if q.kind == inquiryStores || q.kind == inquiryEnds || q.recv == nil && !slices.ContainsFunc(q.args, q.isStore) {
		return nil
	}
	var labels []*summary.Label
	for i, a := range q.args {
		if !q.isAsked(i) {
			continue
		}
		for _, elem := range listed(a) {
			if q.isKey(elem) {
				labels = summary.JoinLabels(labels, q.everything(q.val(elem)))
			}
		}
	}
	return matched(labels, nil, q.step(), false)
}

// isAsked reports whether an argument is one to look for, as far as the name of its parameter
// tells: not an address to call, nor what is to be filled.
func (q *inquiry) isAsked(i int) bool {
	params := q.c.Signature().Params()
	if i >= params.Len() {
		return false
	}
	name := params.At(i).Name()
	_, boxed := q.args[i].(*ssa.MakeInterface)
	return !isNamed(name, "url", "uri", "path", "endpoint", "addr", "address", "host", "target", "link", "href") &&
		!(!boxed && isEmptyInterface(q.args[i].Type()) && isNamed(name, "dest", "dst", "into", "out", "result", "to", "v", "value", "model", "obj", "ptr"))
}

// isNamed reports whether one of some words is in a name.
func isNamed(name string, words ...string) bool {
	return name != "" && slices.ContainsFunc(camelWords(name), func(w string) bool { return slices.Contains(words, w) })
}

// listed returns what a literal list has, and anything else by itself.
func listed(a ssa.Value) []ssa.Value {
	if array := literalArray(a); array != nil {
		return elementsOf(array)
	}
	return []ssa.Value{a}
}

func (q *inquiry) step() summary.Step {
	return summary.Step{Pos: q.instr.Pos(), Text: "looked up by " + q.pkg.Name() + "." + q.name, Via: "match"}
}

// isStore reports whether an argument of a function is what it asks: an object of a library, or
// of an interface that one is handed as.
func (q *inquiry) isStore(a ssa.Value) bool {
	return q.isClient(a.Type()) || types.IsInterface(a.Type()) && !isEmptyInterface(a.Type()) && !isContext(a.Type())
}

// isKey reports whether an argument may be, or hold, what is looked for: texts and numbers, and
// lists, tables and rows of them. What is to be filled is none, nor is a function, nor what
// the program runs with.
func (q *inquiry) isKey(a ssa.Value) bool {
	boxed, isBoxed := a.(*ssa.MakeInterface)
	if isBoxed {
		a = boxed.X
	}
	t := a.Type()
	switch {
	case isContext(t), isFunc(t), isPointer(t) && isBasic(deref(t)):
		return false
	case isPlainKey(t, 0):
		return true
	case isBoxed && isPointer(t):
		return isStruct(deref(t)) && (isCondition(q.name) || q.isClient(t))
	case isBoxed:
		return isStruct(t)
	}
	return q.recv != nil && q.isClient(t) && !slices.ContainsFunc(wordsOfType(t), ofRunning)
}

// isPlainKey reports whether values of a type are texts or numbers, or lists and tables of
// them, or may be anything.
func isPlainKey(t types.Type, depth int) bool {
	if depth > maxText {
		return false
	}
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return true
	case *types.Interface:
		return u.NumMethods() == 0
	case *types.Pointer:
		return isBasic(u.Elem())
	case *types.Slice:
		return isPlainKey(u.Elem(), depth+1)
	case *types.Array:
		return isPlainKey(u.Elem(), depth+1)
	case *types.Map:
		return isPlainKey(u.Key(), depth+1) && isPlainKey(u.Elem(), depth+1)
	case *types.Struct: // an element of a document: a name, and what is under it
		for f := range u.Fields() {
			if depth == 0 || !isPlainKey(f.Type(), depth+1) {
				return false
			}
		}
		return true
	}
	return false
}

// ofRunning reports whether a word in the name of a type says that it is what a library runs
// with, and not a part of a question.
func ofRunning(word string) bool {
	return slices.Contains([]string{"context", "ctx", "client", "conn", "db", "pool", "tx", "session", "logger", "options", "option", "config", "response", "writer", "server"}, word)
}
