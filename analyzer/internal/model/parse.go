package model

import (
	"fmt"
	"strings"
	"unicode"
)

// A row is one line of a table, its effects not parsed yet.
type row struct {
	name    string
	effects string
	since   string // the Go version in which std has the function; empty if all that are supported have it
}

// cutRow takes a line apart. It reports false for a line without a row.
func cutRow(line string) (row, bool, error) {
	line, _, _ = strings.Cut(line, "#")
	line = strings.TrimSpace(line)
	if line == "" {
		return row{}, false, nil
	}
	var r row
	if rest, ok := strings.CutPrefix(line, "since "); ok {
		r.since, line, _ = strings.Cut(rest, " ")
	}
	var ok bool
	r.name, r.effects, ok = strings.Cut(line, ": ")
	if !ok {
		return r, false, fmt.Errorf("no \": \" between name and effects in %q", line)
	}
	return r, true, nil
}

// parseEffects parses all effects of a row.
func parseEffects(text string) ([]Effect, error) {
	if strings.TrimSpace(text) == "none" {
		return nil, nil
	}
	var effects []Effect
	for part := range strings.SplitSeq(text, ";") {
		texts, err := expand(strings.TrimSpace(part))
		if err != nil {
			return nil, err
		}
		for _, text := range texts {
			list, err := parseEffect(text)
			if err != nil {
				return nil, err
			}
			effects = append(effects, list...)
		}
	}
	return effects, nil
}

// parseEffect returns the effects for which one text stands: one for each pair of the
// places on its two sides.
func parseEffect(text string) ([]Effect, error) {
	if rest, ok := strings.CutPrefix(text, "recall "); ok {
		e, err := parseCall(rest)
		e.Again = true
		return []Effect{e}, err
	}
	if rest, ok := strings.CutPrefix(text, "start "); ok {
		e, err := parseCall(rest)
		e.Starts = true
		return []Effect{e}, err
	}
	if rest, ok := strings.CutPrefix(text, "later "); ok {
		e, err := parseCall(rest)
		e.Later = true
		return []Effect{e}, err
	}
	if rest, ok := strings.CutPrefix(text, "call "); ok {
		e, err := parseCall(rest)
		return []Effect{e}, err
	}
	if rest, ok := strings.CutPrefix(text, "bind "); ok {
		e, err := parseBind(rest)
		return []Effect{e}, err
	}
	for word, kind := range pairKinds {
		if rest, ok := strings.CutPrefix(text, word); ok {
			from, to, _ := strings.Cut(rest, " -> ")
			return pairs(kind, from, to)
		}
	}
	for word, kind := range placeKinds {
		if rest, ok := strings.CutPrefix(text, word); ok {
			return pairs(kind, "", rest)
		}
	}
	if from, to, ok := strings.Cut(text, " => "); ok {
		return pairs(Copy, from, to)
	}
	from, to, ok := strings.Cut(text, " -> ")
	if !ok {
		return nil, fmt.Errorf("unknown effect %q", text)
	}
	if a, b, ok := strings.Cut(from, " ~ "); ok {
		return parseMatch(a, b, to)
	}
	return pairs(Derive, from, to)
}

// placeKinds are the effects written as a word before TO.
var placeKinds = map[string]Kind{"fresh ": Fresh, "make ": Make, "own ": Own, "touch ": Touch, "fill ": Fill}

// pairKinds are the effects written as a word before FROM -> TO.
var pairKinds = map[string]Kind{"columns ": Columns, "each ": Each, "set ": Set, "part ": Part, "pairs ": Pairs, "answer ": Answer}

func pairs(kind Kind, from, to string) ([]Effect, error) {
	tos, err := parsePlaces(to)
	if err != nil {
		return nil, err
	}
	froms := []Place{{Base: Nothing}}
	if from != "" {
		if froms, err = parsePlaces(from); err != nil {
			return nil, err
		}
	}
	var effects []Effect
	for _, f := range froms {
		for _, t := range tos {
			e := Effect{Kind: kind, To: []Place{t}}
			if from != "" {
				e.From = []Place{f}
			}
			effects = append(effects, e)
		}
	}
	return effects, nil
}

// parseMatch parses the parts of "A ~ B -> TO".
func parseMatch(a, b, to string) ([]Effect, error) {
	left, err := parseSlots(a)
	if err != nil {
		return nil, err
	}
	right, err := parseSlots(b)
	if err != nil {
		return nil, err
	}
	tos, err := parsePlaces(to)
	if err != nil {
		return nil, err
	}
	var effects []Effect
	for _, x := range left {
		for _, y := range right {
			for _, t := range tos {
				effects = append(effects, Effect{Kind: Match, From: []Place{x, y}, To: []Place{t}})
			}
		}
	}
	return effects, nil
}

// parseCall parses what follows "call ".
func parseCall(text string) (Effect, error) {
	head, results, _ := strings.Cut(text, " => ")
	fn, args, ok := strings.Cut(strings.TrimSpace(head), "(")
	args, closed := strings.CutSuffix(args, ")")
	if !ok || !closed {
		return Effect{}, fmt.Errorf("want call F(X, Y), got %q", text)
	}
	e := Effect{Kind: Call}
	// A capital letter after the last dot names a method, or a field of function
	// type such as sync.Pool's New; the engine looks up which.
	if i := strings.LastIndexByte(fn, '.'); i >= 0 && i+1 < len(fn) && unicode.IsUpper(rune(fn[i+1])) {
		fn, e.Method = fn[:i], fn[i+1:]
	}
	var err error
	if e.Func, err = parsePlace(fn); err != nil {
		return e, err
	}
	return parseCallPlaces(e, args, results)
}

// parseBind parses what follows "bind ".
func parseBind(text string) (Effect, error) {
	head, result, _ := strings.Cut(text, " => ")
	name, args, err := cutCall(head)
	if err != nil {
		return Effect{}, err
	}
	return parseCallPlaces(Effect{Kind: Bind, Method: name, Func: Place{Base: Nothing}}, args, result)
}

// parseCallPlaces parses the arguments and results of a call.
func parseCallPlaces(e Effect, args, results string) (_ Effect, err error) {
	if e.From, err = parseSlots(args); err != nil {
		return e, err
	}
	e.To, err = parseSlots(results)
	return e, err
}

// parseSlots parses the arguments or results of a call, where _ and - are empty.
func parseSlots(text string) ([]Place, error) {
	if strings.TrimSpace(text) == "" {
		return nil, nil
	}
	var places []Place
	for part := range strings.SplitSeq(text, ",") {
		part = strings.TrimSpace(part)
		if part == "_" || part == "-" {
			places = append(places, Place{Base: Nothing})
			continue
		}
		p, err := parsePlace(part)
		if err != nil {
			return nil, err
		}
		places = append(places, p)
	}
	return places, nil
}

func parsePlaces(text string) ([]Place, error) {
	var places []Place
	for part := range strings.SplitSeq(text, ",") {
		p, err := parsePlace(strings.TrimSpace(part))
		if err != nil {
			return nil, err
		}
		places = append(places, p)
	}
	return places, nil
}

func parsePlace(text string) (Place, error) {
	text, view, _ := strings.Cut(text, "|")
	end := strings.IndexAny(text, ".[")
	if end < 0 {
		end = len(text)
	}
	p, ok := parseBase(text[:end])
	if !ok {
		return p, fmt.Errorf("unknown place %q", text)
	}
	var err error
	p.Path, err = parsePath(text[end:])
	p.View = View(view)
	return p, err
}

// parseBase parses the base of a place, such as arg0.
func parseBase(text string) (Place, bool) {
	switch text {
	case "recv":
		return Place{Base: Recv}, true
	case "rest":
		return Place{Base: Rest}, true
	case "panic":
		return Place{Base: Panic}, true
	case "tmp":
		return Place{Base: Scratch}, true
	case "out":
		return Place{Base: Scratch, Index: 1}, true
	}
	base, digit := Arg, ""
	if d, ok := strings.CutPrefix(text, "arg"); ok {
		digit = d
	} else if d, ok := strings.CutPrefix(text, "result"); ok {
		base, digit = Result, d
	}
	if len(digit) != 1 || digit[0] < '0' || digit[0] > '9' {
		return Place{}, false
	}
	return Place{Base: base, Index: int(digit[0] - '0')}, true
}

// parsePath parses the path of a place.
func parsePath(text string) ([]Sel, error) {
	var path []Sel
	for text != "" {
		if rest, ok := strings.CutPrefix(text, "[]"); ok {
			path, text = append(path, Sel{Kind: Elem}), rest
			continue
		}
		if rest, ok := strings.CutPrefix(text, "[key]"); ok {
			path, text = append(path, Sel{Kind: Key}), rest
			continue
		}
		if rest, ok := strings.CutPrefix(text, ".(arg"); ok && len(rest) > 1 && rest[1] == ')' {
			path, text = append(path, Sel{Kind: Named, Arg: int(rest[0] - '0')}), rest[2:]
			continue
		}
		if rest, ok := strings.CutPrefix(text, ".*"); ok {
			path, text = append(path, Sel{Kind: Target}), rest
			continue
		}
		rest, ok := strings.CutPrefix(text, ".")
		if !ok {
			return nil, fmt.Errorf("unknown path %q", text)
		}
		end := strings.IndexAny(rest, ".[")
		if end < 0 {
			end = len(rest)
		}
		if end == 0 || strings.ContainsFunc(rest[:end], notInName) {
			return nil, fmt.Errorf("unknown path %q", text)
		}
		path, text = append(path, Sel{Kind: Field, Name: rest[:end]}), rest[end:]
	}
	return path, nil
}

func notInName(r rune) bool { return r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) }
