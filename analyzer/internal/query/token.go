package query

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A token is one word, quoted name, or sign of a query. Numbers, and texts in single
// quotes, are signs without content.
type token struct {
	text  string // a name in lower case, or the sign
	name  bool
	depth int // of parentheses around it
}

// is reports whether the token is one of the words. Quoted names are not told apart: they
// are hardly ever one of these.
func (t token) is(words ...string) bool {
	for _, w := range words {
		if t.text == w {
			return true
		}
	}
	return false
}

// tokens splits a query. Anything unknown is a sign of one character.
func tokens(sql string) []token {
	var out []token
	depth := 0
	for sql != "" {
		switch rest, skipped := skip(sql); {
		case skipped:
			sql = rest
			continue
		case sql[0] == '\'':
			sql = sql[quoted(sql, '\''):]
			out = append(out, token{text: "''", depth: depth})
			continue
		case sql[0] == '"' || sql[0] == '`' || sql[0] == '[' && closes(sql):
			end := quoted(sql, closing(sql[0]))
			out = append(out, token{strings.ToLower(strings.Trim(sql[:end], "\"`[]")), true, depth})
			sql = sql[end:]
			continue
		}
		if n := word(sql); n > 0 {
			first, _ := utf8.DecodeRuneInString(sql)
			out = append(out, token{strings.ToLower(sql[:n]), !unicode.IsDigit(first), depth})
			sql = sql[n:]
			continue
		}
		if sql[0] == ')' {
			depth--
		}
		out = append(out, token{text: sql[:1], depth: depth})
		if sql[0] == '(' {
			depth++
		}
		sql = sql[1:]
	}
	return out
}

// skip removes space and comments from the beginning of a query.
func skip(sql string) (rest string, skipped bool) {
	switch {
	case strings.HasPrefix(sql, "--"):
		_, rest, _ = strings.Cut(sql, "\n")
		return rest, true
	case strings.HasPrefix(sql, "/*"):
		_, rest, _ = strings.Cut(sql, "*/")
		return rest, true
	}
	rest = strings.TrimLeftFunc(sql, unicode.IsSpace)
	return rest, len(rest) < len(sql)
}

// closes reports whether a bracket at the beginning quotes a name, rather than an index.
func closes(sql string) bool {
	end := strings.IndexByte(sql, ']')
	return end > 1 && word(sql[1:]) == end-1 && !unicode.IsDigit(rune(sql[1]))
}

func closing(open byte) byte {
	if open == '[' {
		return ']'
	}
	return open
}

// quoted returns the length of the quoted text at the beginning.
func quoted(sql string, end byte) int {
	if i := strings.IndexByte(sql[1:], end); i >= 0 {
		return i + 2
	}
	return len(sql)
}

// word returns the length of the name or number at the beginning.
func word(sql string) int {
	n := strings.IndexFunc(sql, func(r rune) bool {
		return r != '_' && r != '$' && !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
	if n < 0 {
		return len(sql)
	}
	return n
}
