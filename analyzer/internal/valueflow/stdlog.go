package valueflow

import (
	"go/types"
	"slices"

	"example.com/purposevet/analyzer/internal/model"
	"example.com/purposevet/analyzer/internal/summary"
)

// Types of log/slog that a list of keys and values may hold.
const (
	slogAttr  = "log/slog.Attr"
	slogAttrs = "[]log/slog.Attr"
	slogValue = "log/slog.Value"
)

// paired puts a list of keys and values into a place that holds attributes. An attribute
// in the list stands for a pair. If the call does not list the arguments, it is unknown
// which are keys.
func (c *modelCall) paired(from, to model.Place) {
	key, value := within(to, "Key"), within(to, "Value")
	list, ok := c.listed()
	if !ok {
		all := c.read(from)
		labels := c.stepped(c.everything(all))
		c.write(key, labels, summary.OfLabels(labels), true)
		c.write(value, nil, c.passed(all), false)
		return
	}
	for i := 0; i < len(list); i++ {
		switch v := list[i]; {
		case v != nil && slices.Equal(v.Dyn, []string{slogAttr}):
			c.write(to, nil, c.passed(c.assert(v, slogAttr)), false)
		case i+1 < len(list):
			labels := c.stepped(c.everything(v))
			c.write(key, labels, summary.OfLabels(labels), true)
			i++
			c.write(value, nil, c.passed(list[i]), false)
		default:
			c.write(value, nil, c.passed(v), false) // slog's own key stands for the missing one
		}
	}
}

func within(p model.Place, field string) model.Place {
	p.Path = append(slices.Clip(p.Path), model.Sel{Kind: model.Field, Name: field})
	return p
}

// passed adds the call to the routes of what a value itself holds.
func (c *modelCall) passed(v *summary.Value) *summary.Value {
	if v == nil {
		return nil
	}
	return v.MapLabels(func(l *summary.Label) *summary.Label { return c.stepped([]*summary.Label{l})[0] })
}

// logged takes what a handler of log/slog writes of a value: the answer of its LogValue
// method, or all of it.
func (w *viewer) logged(p part, depth int) {
	if p.name == "" && p.typ != nil {
		p.name = typeKey(p.typ)
	}
	if w.methods(p) {
		return
	}
	key, isAttr := p.value.Kid(fieldSel("Key"))
	value, hasValue := p.value.Kid(fieldSel("Value"))
	switch {
	case isAttr || hasValue:
		w.add(w.everything(key))
		w.walk(part{value: value, iface: true}, depth+1)
	case p.name == slogAttr:
		w.add(w.everything(w.part(p.value, fieldSel("Key"))))
		w.walk(part{value: w.part(p.value, fieldSel("Value")), iface: true}, depth+1)
	case p.name == slogValue && len(p.value.Dyn) > 0:
		w.walk(part{value: p.value, iface: true}, depth+1)
	case p.name == slogAttrs:
		w.walk(part{value: w.part(w.deref(p.value), selElem), typ: elementOf(p.typ), name: slogAttr}, depth+1)
	default:
		w.add(w.everything(p.value))
	}
}

func elementOf(t types.Type) types.Type {
	if s, ok := underlying(t).(*types.Slice); ok {
		return s.Elem()
	}
	return nil
}
