package model

import "strings"

// A Base is where a Place begins.
type Base uint8

// The bases of places. Index tells arguments and results apart.
const (
	Arg     Base = iota // an argument, receiver and variadic ones not counted
	Recv                // the receiver
	Result              // a result
	Rest                // each element of the variadic slice
	Nothing             // in a Call: an argument without content, or a result that is dropped
	Scratch             // memory that lasts as long as the call; Index tells two apart
	Panic               // what the function panics with
)

// A SelKind is the kind of one step of a place's path.
type SelKind uint8

// The steps of paths.
const (
	Elem   SelKind = iota // an element of a slice, array, channel, or sequence; a map's value
	Key                   // a map's key, or the first value that an iter.Seq2 yields
	Field                 // a field, by name, which may be a virtual one
	Target                // what a pointer refers to
	Named                 // the field whose name an argument is, or everything if it is not constant
)

// A Sel is one step of a place's path.
type Sel struct {
	Kind SelKind
	Name string // of a Field
	Arg  int    // with the name of a Named
}

// A Place is a part of what a call gets or returns.
type Place struct {
	Base  Base
	Index int // of an Arg, Result or Scratch
	Path  []Sel
	View  View // what is taken of it, in a Derive
}

// A View says what a function that inspects values by type at run time takes of a value:
// which fields, and the answers of which methods instead of fields.
type View string

// The views.
const (
	Whole      View = ""      // everything, however deep
	ViewFormat View = "fmt"   // what fmt prints with %v
	ViewVerbs  View = "verbs" // what fmt prints with the verbs of the last fixed argument
	ViewWraps  View = "wraps" // the errors that fmt.Errorf wraps, those with the verb %w
	ViewJSON   View = "json"  // what encoding/json encodes
	ViewXML    View = "xml"   // what encoding/xml encodes
	ViewGob    View = "gob"   // what encoding/gob encodes
	ViewLog    View = "log"   // what handlers of log/slog write
)

// String returns the place as it is written in rows.
func (p Place) String() string {
	var b strings.Builder
	switch p.Base {
	case Arg:
		b.WriteString("arg")
		b.WriteByte(byte('0' + p.Index))
	case Recv:
		b.WriteString("recv")
	case Result:
		b.WriteString("result")
		b.WriteByte(byte('0' + p.Index))
	case Rest:
		b.WriteString("rest")
	case Nothing:
		b.WriteString("_")
	case Panic:
		b.WriteString("panic")
	case Scratch:
		b.WriteString(scratchNames[p.Index])
	}
	for _, s := range p.Path {
		switch s.Kind {
		case Elem:
			b.WriteString("[]")
		case Key:
			b.WriteString("[key]")
		case Field:
			b.WriteString("." + s.Name)
		case Target:
			b.WriteString(".*")
		case Named:
			b.WriteString(".(arg" + string(rune('0'+s.Arg)) + ")")
		}
	}
	if p.View != Whole {
		b.WriteString("|" + string(p.View))
	}
	return b.String()
}

var scratchNames = [...]string{"tmp", "out"}

// A Kind is the kind of an Effect.
type Kind uint8

// The kinds of effects.
const (
	Derive  Kind = iota // From[0] -> To[0]
	Copy                // From[0] => To[0]
	Match               // From[0] ~ From[1] -> To[0]
	Call                // call Func(From...) => To...
	Fresh               // fresh To[0]
	Make                // make To[0]
	Bind                // bind Method(From...) => To[0]
	Columns             // columns From[0] -> To[0]
	Each                // each From[0] -> To[0]
	Own                 // own To[0]
	Set                 // set From[0] -> To[0]
	Part                // part From[0] -> To[0]
	Pairs               // pairs From[0] -> To[0]
	Answer              // answer From[0] -> To[0]
	Touch               // touch To[0]
	Fill                // fill To[0]
)

// An Effect is one thing that a function does with data.
type Effect struct {
	Kind   Kind
	From   []Place // one; two of a Match; the arguments of a Call
	To     []Place // one; of a Call the places of its results, which may be fewer
	Func   Place   // of a Call: the function value, or the value whose Method is called
	Method string  // of a Call: the method of Func; empty if Func is itself a function. Of a Bind: the row's name
	Again  bool    // of a Call: the function was called with nothing where it was registered
	Starts bool    // of a Call: it runs in a goroutine
	Later  bool    // of a Call: it runs on some event, any number of times
}

// String returns the effect as it is written in rows.
func (e Effect) String() string {
	switch e.Kind {
	case Derive:
		return e.From[0].String() + " -> " + e.To[0].String()
	case Copy:
		return e.From[0].String() + " => " + e.To[0].String()
	case Match:
		return e.From[0].String() + " ~ " + e.From[1].String() + " -> " + e.To[0].String()
	case Fresh:
		return "fresh " + e.To[0].String()
	case Columns:
		return "columns " + e.From[0].String() + " -> " + e.To[0].String()
	case Each:
		return "each " + e.From[0].String() + " -> " + e.To[0].String()
	case Set:
		return "set " + e.From[0].String() + " -> " + e.To[0].String()
	case Part:
		return "part " + e.From[0].String() + " -> " + e.To[0].String()
	case Pairs:
		return "pairs " + e.From[0].String() + " -> " + e.To[0].String()
	case Answer:
		return "answer " + e.From[0].String() + " -> " + e.To[0].String()
	case Touch:
		return "touch " + e.To[0].String()
	case Fill:
		return "fill " + e.To[0].String()
	case Own:
		return "own " + e.To[0].String()
	case Make:
		return "make " + e.To[0].String()
	case Bind:
		return "bind " + e.Method + "(" + joinPlaces(e.From) + ") => " + e.To[0].String()
	}
	s := "call "
	switch {
	case e.Again:
		s = "recall "
	case e.Starts:
		s = "start "
	case e.Later:
		s = "later "
	}
	s += e.Func.String()
	if e.Method != "" {
		s += "." + e.Method
	}
	s += "(" + joinPlaces(e.From) + ")"
	if len(e.To) > 0 {
		s += " => " + strings.ReplaceAll(joinPlaces(e.To), "_", "-")
	}
	return s
}

func joinPlaces(places []Place) string {
	list := make([]string, len(places))
	for i, p := range places {
		list[i] = p.String()
	}
	return strings.Join(list, ", ")
}
