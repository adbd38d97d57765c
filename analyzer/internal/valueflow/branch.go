package valueflow

import (
	"go/ast"
	"go/token"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// Where one outcome of a condition leaves the function, the branches never meet again,
// and the shape of the graph does not tell which of them was written for that outcome and
// which is the rest of the function. The SSA builder's names of the blocks do, together
// with the place where the body ends in the text: if the other outcome leaves, the body
// may dominate the rest.

// written reports whether the current instruction stands in a branch that was
// written for an outcome of a condition: the body of an if, an else, or a case.
func (x *function) written(cond *ssa.BasicBlock) bool {
	for head := x.block; head != nil && head != cond; head = head.Idom() {
		if isBody(head) && decides(cond, head, 0) && x.inBody(head) {
			return true
		}
	}
	return false
}

// isBody reports whether a block begins the body of an if, an else, or a case.
func isBody(b *ssa.BasicBlock) bool {
	switch b.Comment {
	case "if.then", "if.else", "switch.body", "typeswitch.body":
		return true
	}
	return false
}

// maxOperands bounds the operands of && and || that are looked at.
const maxOperands = 16

// decides reports whether cond is the condition in front of a body, or an operand of &&
// or || in that condition.
func decides(cond, body *ssa.BasicBlock, depth int) bool {
	for _, p := range body.Preds {
		if p == cond || depth < maxOperands && strings.HasPrefix(p.Comment, "cond.") && decides(cond, p, depth+1) {
			return true
		}
	}
	return false
}

// inBody reports whether the current instruction stands in the text of the body
// that a block begins.
func (x *function) inBody(head *ssa.BasicBlock) bool {
	body := x.ctl.body(head)
	return body != nil && contains(body, x.instr.Pos())
}

// body returns the text of the body that a block begins, nil if none is found.
func (c *control) body(head *ssa.BasicBlock) ast.Node {
	body, ok := c.bodies[head]
	if !ok {
		body = bodyOf(head)
		c.bodies[head] = body
	}
	return body
}

func bodyOf(head *ssa.BasicBlock) ast.Node {
	for _, instr := range head.Instrs {
		if instr.Pos().IsValid() {
			return enclosing(head.Parent().Syntax(), instr.Pos())
		}
	}
	return nil
}

// enclosing returns the innermost block or case of a syntax tree around a position.
func enclosing(root ast.Node, pos token.Pos) ast.Node {
	var found ast.Node
	ast.Inspect(root, func(n ast.Node) bool {
		if n == nil || !contains(n, pos) {
			return false
		}
		switch n.(type) {
		case *ast.BlockStmt, *ast.CaseClause:
			found = n
		}
		return true
	})
	return found
}

func contains(n ast.Node, pos token.Pos) bool { return n.Pos() <= pos && pos < n.End() }
