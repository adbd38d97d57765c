// Package query finds out which columns of which tables a constant SQL query
// returns, in their order. It is no SQL parser: it knows select lists, FROM and
// JOIN with aliases, RETURNING, and that names inside expressions are columns.
// Where it cannot tell which table a column belongs to, it names each table of
// the query.
package query

import (
	"slices"
)

// A Column is a column of a table, both in lower case and without a schema.
// Name is "*" for all columns of the table.
type Column struct{ Table, Name string }

// Columns returns, for each value in a row of the query, the columns from which it may be
// computed. star is the index of the first value from which on the order is unknown,
// because the query says *; -1 if there is none.
func Columns(sql string) (values [][]Column, star int) {
	q := &parser{toks: tokens(sql)}
	q.sources()
	q.renamed()
	star = -1
	for _, list := range q.lists() {
		for i, expr := range list {
			for len(values) <= i {
				values = append(values, nil)
			}
			for _, c := range q.columns(expr) {
				if c.Name == "*" && (star < 0 || i < star) {
					star = i
				}
				if !slices.Contains(values[i], c) {
					values[i] = append(values[i], c)
				}
			}
		}
	}
	return values, star
}

type parser struct {
	toks    []token
	tables  []string            // in the order of the query
	aliases map[string]string   // alias or name -> table
	as      map[string][]Column // what inner selects call their columns
}

// at returns a token, an empty one outside of the query.
func (q *parser) at(i int) token {
	if i < 0 || i >= len(q.toks) {
		return token{}
	}
	return q.toks[i]
}

// sources records the tables, at any depth, and their aliases.
func (q *parser) sources() {
	q.aliases = make(map[string]string)
	for i, t := range q.toks {
		if !t.is("from", "join", "into", "update") {
			continue
		}
		for next := i + 1; ; next++ {
			next = q.source(next)
			if !t.is("from") || q.at(next).text != "," {
				break
			}
		}
	}
}

// source records the table at i, and returns where the text goes on.
func (q *parser) source(i int) int {
	for q.at(i).is("only", "lateral") {
		i++
	}
	if q.at(i).text == "(" { // a nested select, which is examined by itself
		depth := q.at(i).depth
		for i++; i < len(q.toks) && !(q.at(i).text == ")" && q.at(i).depth == depth); i++ {
		}
		i++
		if q.at(i).is("as") {
			i++
		}
		return i + 1
	}
	if !q.at(i).name {
		return i
	}
	for q.at(i+1).text == "." {
		i += 2
	}
	table := q.at(i).text
	q.tables = append(q.tables, table)
	q.aliases[table] = table
	i++
	if q.at(i).is("as") {
		i++
	}
	if t := q.at(i); t.name && !t.is(afterTable...) {
		q.aliases[t.text] = table
		i++
	}
	return i
}

// afterTable are words that may follow a table's name and are no alias.
var afterTable = []string{
	"where", "join", "inner", "left", "right", "full", "cross", "natural", "on", "using", "group", "order", "limit",
	"having", "union", "except", "intersect", "set", "values", "select", "returning", "for", "offset", "window", "default",
}

// renamed records what nested selects call their columns: p in "with x as (select phone
// as p from accounts) select p from x".
func (q *parser) renamed() {
	q.as = make(map[string][]Column)
	for i, t := range q.toks {
		if !t.is("as") || t.depth == 0 || !q.at(i-1).name || !q.at(i+1).name {
			continue
		}
		expr := []token{q.at(i - 1)}
		if q.at(i-2).text == "." {
			expr = []token{q.at(i - 3), q.at(i - 2), q.at(i - 1)}
		}
		q.as[q.at(i+1).text] = append(q.as[q.at(i+1).text], q.columns(expr)...)
	}
}

// lists returns the expressions of each select list, or RETURNING, that is not nested in
// another one.
func (q *parser) lists() [][][]token {
	var out [][][]token
	for i, t := range q.toks {
		if t.depth == 0 && t.is("select", "returning") {
			out = append(out, q.list(i+1))
		}
	}
	return out
}

// list returns the expressions of the select list that begins at token i.
func (q *parser) list(i int) [][]token {
	for q.at(i).is("distinct", "all") {
		i++
		if q.at(i).is("on") { // DISTINCT ON (…)
			for i++; i < len(q.toks) && !(q.at(i).text == ")" && q.at(i).depth == 0); i++ {
			}
			i++
		}
	}
	list := [][]token{nil}
	for ; i < len(q.toks); i++ {
		t := q.at(i)
		if t.depth == 0 && t.is("from", "where", "union", "except", "intersect", "order", "limit", ";") {
			break
		}
		if t.depth == 0 && t.text == "," {
			list = append(list, nil)
			continue
		}
		list[len(list)-1] = append(list[len(list)-1], t)
	}
	return list
}

// columns returns the columns that an expression names. Columns that are only counted are
// not returned, nor is the expression's own alias.
func (q *parser) columns(expr []token) []Column {
	var out []Column
	for i := 0; i < len(expr); i++ {
		t := expr[i]
		next := func(n int) string {
			if i+n < len(expr) {
				return expr[i+n].text
			}
			return ""
		}
		switch {
		case t.is("as") && t.depth == expr[0].depth:
			return out
		case t.is("count") && next(1) == "(":
			for i++; i < len(expr) && !(expr[i].text == ")" && expr[i].depth == t.depth); i++ {
			}
		case t.text == "*" && q.alone(expr, i):
			out = append(out, q.all("")...)
		case !t.name || t.is(reserved...) || next(1) == "(":
			continue
		case next(1) == "." && i+2 < len(expr):
			for next(3) == "." { // a schema
				i += 2
			}
			out = append(out, q.of(expr[i].text, next(2))...)
			i += 2
		default:
			out = append(out, q.of("", t.text)...)
		}
	}
	return out
}

// reserved are words inside expressions that are not columns.
var reserved = []string{
	"select", "from", "where", "limit", "and", "or", "not", "case", "when", "then", "else", "end", "null", "is", "in",
	"like", "between", "exists", "true", "false", "as", "over", "partition", "order", "by", "asc", "desc", "interval",
}

// alone reports whether a * stands for all columns, and is not a multiplication.
func (q *parser) alone(expr []token, i int) bool {
	return i == 0 && len(expr) == 1
}

// of returns the columns for which a name with or without a qualifier stands.
func (q *parser) of(qualifier, name string) []Column {
	if name == "*" {
		return q.all(qualifier)
	}
	out := slices.Clone(q.as[name])
	if table, ok := q.aliases[qualifier]; ok {
		return append(out, Column{table, name})
	}
	for _, t := range q.tables {
		out = append(out, Column{t, name})
	}
	return out
}

func (q *parser) all(qualifier string) []Column {
	if table, ok := q.aliases[qualifier]; ok {
		return []Column{{table, "*"}}
	}
	var out []Column
	for _, t := range q.tables {
		out = append(out, Column{t, "*"})
	}
	return out
}
