package valueflow

import (
	"go/types"
	"slices"
	"strings"
)

// What a call of a store's client does shows in its name, and in that of its receiver's type,
// far more surely than in its code: that writes the question to a connection and reads
// something from it, by way of pools, tables of functions and reflection.

// An inquiryKind says what a call of a library does for who asks a store.
type inquiryKind uint8

const (
	inquiryBuilds  inquiryKind = iota // adds to a question that is asked later, or does nothing of the kind
	inquiryAsks                       // looks something up
	inquiryEnds                       // looks up what was asked for before, or what it is given beside what it fills
	inquiryStores                     // says what is to be stored, and leaves the question as it is
	inquiryChanges                    // stores or changes something: what it returns is of that
)

// clientVerbs are words with which the names of functions begin that look something up, beside
// lookupVerbs.
var clientVerbs = []string{"pluck", "distinct", "aggregate", "members", "member", "score", "rank"}

// endVerbs are words with which the names of functions begin that end a question: they look up
// what it asks for, or what they are given beside something to be filled.
var endVerbs = []string{"first", "last", "take", "one", "all", "scan", "row", "rows", "next", "seek", "do"}

// storeVerbs are words with which the names of functions begin that are given what is to be
// stored, or how the answer is to look.
var storeVerbs = []string{
	"assign", "attrs", "body", "column", "columns", "data", "header", "headers", "model", "param", "params", "returning",
	"set", "table", "value", "values", "with",
}

// changeVerbs are words with which the names of functions begin that change what is stored, or
// do something else, beside actionVerbs.
var changeVerbs = []string{
	"append", "batch", "bulk", "cas", "close", "commit", "decr", "del", "delete", "exec", "expire", "flush", "incr", "increment",
	"index", "lock", "log", "persist", "ping", "remove", "rename", "replace", "reset", "touch", "update", "updates", "write",
}

// kindOf returns what a function of a library does by its name, and by that of the type whose
// method it is.
func kindOf(name string, recv types.Type) inquiryKind {
	words := camelWords(name)
	for len(words) > 1 && isPrefix(words[0]) {
		words = words[1:]
	}
	switch {
	case slices.ContainsFunc(wordsOfType(recv), ofChange), isAction(words), slices.Contains(changeVerbs, words[0]):
		return inquiryChanges
	case slices.Contains(storeVerbs, words[0]):
		return inquiryStores
	case slices.ContainsFunc(words, isOfText):
		return inquiryBuilds
	case slices.Contains(endVerbs, words[0]):
		return inquiryEnds
	case slices.Contains(clientVerbs, words[0]), isLookup(words):
		return inquiryAsks
	}
	return inquiryBuilds
}

// isPrefix reports whether a word stands before what a function does: what a command is for, as
// in HGetAll, or how it is asked, as in NamedQuery and SIsMember.
func isPrefix(word string) bool {
	return len(word) <= 2 && word != "by" && word != "id" || slices.Contains([]string{"named", "sis", "smis"}, word)
}

// ofChange reports whether a word in the name of a type says that it is a statement which stores
// or changes something.
func ofChange(word string) bool {
	return slices.Contains([]string{"insert", "create", "update", "delete", "upsert"}, word)
}

// isGetter reports whether a method with that name and no arguments tells of its receiver.
func isGetter(name string) bool {
	words := camelWords(name)
	return slices.Contains([]string{"get", "has", "contains", "known", "load", "member"}, words[0]) && !slices.Contains(words, "all")
}

// isOfText reports whether a word says that a function finds something in a text, or makes one
// of it.
func isOfText(word string) bool {
	return slices.Contains([]string{"match", "submatch", "string", "url", "uri", "link", "hash", "format"}, word)
}

// wordsOfType returns the words of the name of a type, or of what it points to; nil if it has
// none.
func wordsOfType(t types.Type) []string {
	if t == nil {
		return nil
	}
	if n, ok := types.Unalias(deref(t)).(*types.Named); ok {
		return camelWords(n.Obj().Name())
	}
	return nil
}

// isCondition reports whether the name of a method says that it is given whom or what to look
// for, also as a whole row.
func isCondition(name string) bool {
	return slices.Contains([]string{"where", "and", "or", "not", "having", "filter", "query"}, camelWords(name)[0])
}

// commandKind is kindOf for a command that is a word: "HGETALL".
func commandKind(word string) inquiryKind {
	word = strings.ToLower(word)
	has := func(part string) bool { return strings.Contains(word, part) }
	if !has("set") && slices.ContainsFunc([]string{"get", "exists", "member", "score", "rank", "range", "scan", "search"}, has) {
		return inquiryAsks
	}
	return inquiryChanges
}
