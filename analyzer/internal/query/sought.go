package query

import (
	"slices"
	"strconv"
	"strings"
)

// Sought returns the numbers, from 0, of the arguments by which a statement finds rows, if
// the statement writes rows: an INSERT returns what it wrote, and not what was found by the
// values that it was given; an UPDATE finds rows by the arguments of its WHERE. ok is false
// for all other statements, and if names stand for the arguments.
func Sought(sql string) (args []int, ok bool) {
	if !begins(sql, writing...) {
		return nil, false
	}
	toks := tokens(sql)
	s := &seeker{toks: toks, with: toks[0].is("with"), joins: slices.ContainsFunc(toks, func(t token) bool { return t.is("where", "join") })}
	for i := range toks {
		s.clause(i)
		n, named := s.argument(i)
		switch {
		case !s.seeks() || n < 0 && !named:
		case named:
			return nil, false
		case !slices.Contains(args, n):
			args = append(args, n)
		}
	}
	return args, true
}

// writing are the words with which statements begin that insert or update rows.
var writing = []string{"insert", "replace", "upsert", "update"}

// A seeker goes through a statement, and knows in which clause it is.
type seeker struct {
	toks   []token
	with   bool     // the statement begins with WITH
	joins  bool     // rows are found by what FROM lists
	levels []clause // of the parentheses around the current token
	marks  int      // how many arguments were called ?
}

// A clause is what the words before a token say at one level of parentheses.
type clause struct {
	seeks  bool // a condition
	lists  bool // FROM, and what is joined
	writes bool // INSERT or UPDATE
}

// clause notes what a token says of those after it.
func (s *seeker) clause(i int) {
	t := s.toks[i]
	depth := max(0, t.depth)
	for len(s.levels) <= depth {
		s.levels = append(s.levels, clause{})
	}
	s.levels = s.levels[:depth+1]
	c := &s.levels[depth]
	next := token{}
	if i+1 < len(s.toks) {
		next = s.toks[i+1]
	}
	switch {
	case !t.name:
	case t.is("where", "having") || t.is("on") && !next.is("conflict", "duplicate"):
		c.seeks, c.lists = true, false
	case t.is("from", "join", "using"):
		c.seeks, c.lists = false, true
	case t.is(writing...):
		*c = clause{writes: true}
	case t.is("select", "values", "set", "into", "returning", "conflict"):
		c.seeks, c.lists = false, false
	}
}

// seeks reports whether rows are found by an argument that stands here. What WITH selects
// may be compared anywhere later.
func (s *seeker) seeks() bool {
	in := false
	for _, c := range s.levels {
		if c.seeks || c.lists && s.joins {
			return true
		}
		in = in || c.writes
	}
	return s.with && !in
}

// argument returns the number of the argument that a token stands for, or -1; named tells
// that a name stands for it.
func (s *seeker) argument(i int) (n int, named bool) {
	t := s.toks[i]
	switch {
	case t.text == "?":
		if i+1 < len(s.toks) && !s.toks[i+1].name {
			if n, err := strconv.Atoi(s.toks[i+1].text); err == nil {
				return n - 1, false
			}
		}
		s.marks++
		return s.marks - 1, false
	case strings.HasPrefix(t.text, "$"):
		if n, err := strconv.Atoi(t.text[1:]); err == nil {
			return n - 1, false
		}
		return -1, true
	case t.text == "@" || t.text == ":" && (i == 0 || s.toks[i-1].text != ":"):
		return -1, i+1 < len(s.toks) && s.toks[i+1].text != ":" && s.toks[i+1].text != "="
	}
	return -1, false
}
