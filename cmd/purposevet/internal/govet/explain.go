package govet

import (
	"slices"
	"strings"
)

// A Symbol is what is known of a declared function, field or the like.
type Symbol struct {
	Key       string // example.com/id.Account.Phone, (*example.com/id.Store).Save
	Posn      string
	Sentences []Sentence
}

// A Sentence says something of a symbol.
type Sentence struct {
	Text  string
	About []string // keys of the sources and sinks that it mentions
}

// Symbols returns the notes of a run with the flag -explain, by symbol and sorted by
// position.
func (r *Result) Symbols() []Symbol {
	var out []Symbol
	at := make(map[string]int)
	for _, d := range r.all(func(d *Diagnostic) bool { return d.Category == explain }) {
		lines := strings.Split(d.Message, "\n")
		i, known := at[lines[0]]
		if !known {
			i = len(out)
			at[lines[0]] = i
			out = append(out, Symbol{Key: lines[0]})
		}
		out[i].Posn = d.Posn
		for _, line := range lines[1:] {
			fields := strings.Split(line, "\t")
			out[i].add(Sentence{fields[len(fields)-1], fields[:len(fields)-1]})
		}
	}
	return out
}

// add adds a sentence, once: a package and its test variant say the same.
func (s *Symbol) add(line Sentence) {
	if !slices.ContainsFunc(s.Sentences, func(l Sentence) bool { return l.Text == line.Text }) {
		s.Sentences = append(s.Sentences, line)
	}
}

// Pick returns the symbols that a person may call name: by their key, with or without the
// punctuation of a method's receiver, from any dot or slash on.
func Pick(all []Symbol, name string) []Symbol {
	var out []Symbol
	for _, s := range all {
		if s.named(name) {
			out = append(out, s)
		}
	}
	return out
}

func (s *Symbol) named(name string) bool {
	if s.Key == name {
		return true
	}
	rest, ok := strings.CutSuffix(bare(s.Key), bare(name))
	return ok && bare(name) != "" && (rest == "" || strings.HasSuffix(rest, ".") || strings.HasSuffix(rest, "/"))
}

// bare returns a name without the punctuation and the type parameters of a receiver.
func bare(key string) string {
	if i, j := strings.IndexByte(key, '['), strings.LastIndexByte(key, ']'); i >= 0 && i < j {
		key = key[:i] + key[j+1:]
	}
	return strings.NewReplacer("(", "", ")", "", "*", "").Replace(key)
}

// Keys returns the keys of the symbols, and of the sources and sinks that they
// are.
func Keys(symbols []Symbol) []string {
	var keys []string
	for _, s := range symbols {
		keys = append(keys, s.Key)
		for _, line := range s.Sentences {
			for _, key := range line.About {
				if strings.HasPrefix(key, s.Key+" ") {
					keys = append(keys, key)
				}
			}
		}
	}
	return keys
}

// About returns the sentences that mention one of the keys.
func (s *Symbol) About(keys []string) []Sentence {
	var out []Sentence
	for _, line := range s.Sentences {
		if slices.ContainsFunc(line.About, func(key string) bool { return slices.Contains(keys, key) }) {
			out = append(out, line)
		}
	}
	return out
}

// Concerns reports whether the route of a finding begins or ends at one of the
// symbols.
func (d *Diagnostic) Concerns(symbols []Symbol) bool {
	if len(d.Related) == 0 {
		return false
	}
	first, last := ParsePosition(d.Related[0].Posn), d.Related[len(d.Related)-1]
	return slices.ContainsFunc(symbols, func(s Symbol) bool {
		pos := ParsePosition(s.Posn)
		name := bare(s.Key[strings.LastIndexByte(s.Key, '/')+1:])
		return pos.File == first.File && pos.Line == first.Line || strings.Contains(last.Message+",", " "+name+",")
	})
}
