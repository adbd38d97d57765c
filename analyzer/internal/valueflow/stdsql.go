package valueflow

import (
	"go/constant"
	"go/types"
	"slices"
	"strconv"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/annot"
	"example.com/purposevet/analyzer/internal/model"
	"example.com/purposevet/analyzer/internal/query"
	"example.com/purposevet/analyzer/internal/summary"
)

// maxColumns is how many values of a row are told apart.
const maxColumns = 64

// columnSel is the step to the nth value of a row.
func columnSel(n int) summary.Sel { return fieldSel("#" + strconv.Itoa(n)) }

// restSel is the step to what may be in any value of a row, because the query says * or
// has too many columns.
var restSel = fieldSel("#*")

// columns puts the sources that are columns of a constant query into a place, by their
// numbers in the row.
func (c *modelCall) columns(from, to model.Place) {
	for _, text := range constantTexts(c.lastArg(len(c.args)-1-from.Index), 0) {
		c.selected(text, to)
	}
}

// maxTexts bounds how deep the constants are looked for that a text may be.
const maxTexts = 4

// constantTexts returns the constants that a text may be, none if it may be something
// else.
func constantTexts(v ssa.Value, depth int) []string {
	switch v := v.(type) {
	case *ssa.Const:
		if v.Value != nil && v.Value.Kind() == constant.String {
			return []string{constant.StringVal(v.Value)}
		}
	case *ssa.Phi:
		var texts []string
		for _, e := range v.Edges {
			more := constantTexts(e, depth+1)
			if len(more) == 0 || depth > maxTexts {
				return nil
			}
			texts = append(texts, more...)
		}
		return texts
	}
	return nil
}

// selected writes to a place the sources that a constant query selects.
func (c *modelCall) selected(text string, to model.Place) {
	if !c.Table.HasColumns() {
		return
	}
	var row *summary.Value
	values, star := query.Columns(text)
	for i, columns := range values {
		sel := columnSel(i)
		if star >= 0 && i >= star || i >= maxColumns {
			sel = restSel
		}
		if labels := c.columnLabels(columns); len(labels) > 0 {
			old, _ := row.Kid(sel)
			row = row.WithKid(sel, old.AddLabels(labels))
		}
	}
	if row != nil {
		c.write(to, nil, row, false)
	}
}

// queried is columns for calls of the user's functions and interfaces that take a
// constant query and return what database/sql does: they wrap a *sql.DB or *sql.Tx.
func (x *function) queried(i *ssa.Call, out *outcome) {
	results := i.Call.Signature().Results()
	if !x.Table.HasColumns() || results.Len() == 0 || !ofSQL(results.At(0).Type()) {
		return
	}
	if f := i.Call.StaticCallee(); f != nil && f.Pkg != nil && model.IsStd(f.Pkg.Pkg.Path()) {
		return
	}
	c := &modelCall{function: x, s: callSite{instr: i, pos: i.Pos()}, results: slices.Clone(out.results)}
	for _, arg := range i.Call.Args {
		if k, ok := arg.(*ssa.Const); ok && k.Value != nil && k.Value.Kind() == constant.String {
			c.selected(constant.StringVal(k.Value), rowColumns)
		}
	}
	out.results = c.results
}

// rowColumns is where rows and statements keep the columns of their query.
var rowColumns = model.Place{Base: model.Result, Path: []model.Sel{{Kind: model.Field, Name: "cols"}}}

// ofSQL reports whether a type is a pointer to Row, Rows or Stmt of database/sql.
func ofSQL(t types.Type) bool {
	n, ok := types.Unalias(deref(t)).(*types.Named)
	if !ok || n.Obj().Pkg() == nil || n.Obj().Pkg().Path() != "database/sql" {
		return false
	}
	return slices.Contains([]string{"Row", "Rows", "Stmt"}, n.Obj().Name())
}

func (c *modelCall) columnLabels(columns []query.Column) []*summary.Label {
	var labels []*summary.Label
	add := func(src *annot.Source) {
		if src != nil {
			step := summary.Step{Pos: c.s.pos, Far: c.s.far, Text: "selected"}
			labels = summary.JoinLabels(labels, []*summary.Label{c.sourceLabel(src, nil).Via(step)})
		}
	}
	for _, col := range columns {
		if col.Name != "*" {
			add(c.Table.Column(col.Table + "." + col.Name))
			continue
		}
		for _, src := range c.Table.Columns(col.Table) {
			add(src)
		}
	}
	return labels
}

// scan fills what each variadic argument refers to with the row's value of the same
// number. Arguments passed on as a list may get any value.
func (c *modelCall) scan(from, to model.Place) {
	if !c.Table.HasColumns() {
		return
	}
	row := c.read(from)
	into, listed := c.listed()
	if !listed {
		into, listed = c.elements()
	}
	if !listed {
		c.write(to, c.stepped(c.everything(row)), nil, false)
		return
	}
	for i, ref := range into {
		labels := c.everything(c.inside(c.s, row, restSel))
		if i < maxColumns {
			labels = summary.JoinLabels(labels, c.everything(c.inside(c.s, row, columnSel(i))))
		}
		if len(labels) > 0 {
			c.fill(ref, c.withSelection(c.stepped(labels)), nil, false)
		}
	}
}

// elements returns the variadic arguments of a call that was made elsewhere, if it listed
// them.
func (c *modelCall) elements() ([]*summary.Value, bool) {
	if len(c.args) == 0 {
		return nil, false
	}
	list := c.deref(c.args[len(c.args)-1])
	if list == nil || len(list.Alias) > 0 {
		return nil, false
	}
	var out []*summary.Value
	for _, k := range list.Kids {
		n, err := strconv.Atoi(k.Sel.Name)
		if k.Sel.Kind != summary.Elem || err != nil || n > maxColumns {
			return nil, false
		}
		out = append(out, make([]*summary.Value, max(0, n+1-len(out)))...)
		out[n] = k.Value
	}
	return out, len(out) > 0
}
