package model

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// claimed returns the links that the effects of a row allow.
func claimed(effects []Effect) map[link]bool {
	holds := make(map[end]map[end]bool) // what may be in each end, as inputs
	in := func(p Place) []end {
		e := endOf(p)
		list := slices.Collect(maps.Keys(holds[e]))
		if !strings.HasPrefix(string(e), "result") && e != "" && e != "tmp" {
			list = append(list, e)
		}
		return list
	}
	add := func(p Place, from []end) {
		e := endOf(p)
		if e == "" {
			return
		}
		if holds[e] == nil {
			holds[e] = make(map[end]bool)
		}
		for _, f := range from {
			holds[e][f] = true
		}
	}
	for range 2 { // what is aliased is filled by later effects
		for _, e := range effects {
			apply(e, in, add)
			if e.Kind == Copy {
				add(e.From[0], in(e.To[0])) // what is put into the copy is in the original
			}
		}
	}
	links := make(map[link]bool)
	for to, froms := range holds {
		for from := range froms {
			if from != to && to != "tmp" {
				links[link{from, to}] = true
			}
		}
	}
	return links
}

// calledEnd stands for what functions are called with.
var calledEnd = Place{Base: Nothing, Index: 1}

func apply(e Effect, in func(Place) []end, add func(Place, []end)) {
	var from []end
	for _, p := range e.From {
		from = append(from, in(p)...)
		for _, sel := range p.Path {
			if sel.Kind == Named {
				from = append(from, end(fmt.Sprint("arg", sel.Arg)))
			}
		}
	}
	switch e.Kind {
	case Call:
		add(calledEnd, from)
		if e.Method != "" {
			add(e.Func, from)
			for _, p := range e.From {
				add(p, in(e.Func))
			}
		}
		for _, p := range e.To {
			add(p, append(in(e.Func), from...))
			if e.Method != "" {
				add(e.Func, in(p)) // what a method returned may be part of what it is a method of
			}
		}
	default:
		for _, p := range e.To {
			add(p, from)
		}
	}
}

func endOf(p Place) end {
	switch p.Base {
	case Arg, Result:
		p.Path, p.View = nil, Whole
		return end(p.String())
	case Recv:
		return "recv"
	case Rest:
		return "rest"
	case Scratch:
		return "tmp"
	case Nothing:
		if p.Index == calledEnd.Index {
			return "call"
		}
	}
	return ""
}
