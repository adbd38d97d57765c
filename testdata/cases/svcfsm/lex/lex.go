// Package lex splits text with functions as states.
package lex

import "strings"

// Kind tells tokens apart.
type Kind int

// Kinds.
const (
	Word Kind = iota
	Number
	End
)

// Token is one piece of text.
type Token struct {
	Kind Kind
	Text string
}

type stateFn func(*lexer) stateFn

type lexer struct {
	input string
	start int
	pos   int
	out   chan Token
}

// Lex sends the tokens of text.
func Lex(text string) <-chan Token {
	l := &lexer{input: text, out: make(chan Token)}
	go l.run()
	return l.out
}

func (l *lexer) run() {
	for state := lexAny; state != nil; {
		state = state(l)
	}
	close(l.out)
}

func (l *lexer) emit(k Kind) {
	l.out <- Token{k, l.input[l.start:l.pos]}
	l.start = l.pos
}

const digits = "0123456789"

func lexAny(l *lexer) stateFn {
	if l.pos >= len(l.input) {
		l.emit(End)
		return nil
	}
	if strings.IndexByte(digits, l.input[l.pos]) >= 0 {
		return lexNumber
	}
	return lexWord
}

func lexNumber(l *lexer) stateFn {
	for l.pos < len(l.input) && strings.IndexByte(digits, l.input[l.pos]) >= 0 {
		l.pos++
	}
	l.emit(Number)
	return lexAny
}

func lexWord(l *lexer) stateFn {
	for l.pos < len(l.input) && strings.IndexByte(digits, l.input[l.pos]) < 0 {
		l.pos++
	}
	l.emit(Word)
	return lexAny
}
