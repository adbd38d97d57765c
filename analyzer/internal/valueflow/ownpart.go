package valueflow

import (
	"go/types"
	"slices"
	"strings"
	"unicode"

	"example.com/purposevet/analyzer/internal/annot"
	"example.com/purposevet/analyzer/internal/summary"
)

// A part of a person's data may have a name without being a person: a profile has the
// name of the person whom it describes, and a row of a table the name of its owner.
// Consent asked by the owner's own name covers such parts. Consent asked by the name of
// one of several people to whom an object leads, such as an order's buyer, does not.

// ownPart reports whether what a field of an owner is, or refers to, is a part of the
// owner although it has names: the names describe it, or are the owner's.
func ownPart(owner types.Type, field string, t types.Type) bool {
	part := annot.Element(t)
	st, ok := part.Underlying().(*types.Struct)
	if !ok || isRelation(field) || isRelation(nameOfType(part)) || types.Identical(annot.Element(owner), part) {
		return false
	}
	for f := range st.Fields() {
		if f.Embedded() && standsForSomebody(f.Type()) {
			return false
		}
		if isBasic(f.Type()) && isName(f.Name()) && !describes(f.Name()) && !isOwners(f.Name(), part, owner) {
			return false
		}
	}
	return !leadsToItself(t, part, 0)
}

// isOwnPart is ownPart for an input that lies behind a reference, or in a list or table,
// held by a field.
func isOwnPart(s *summary.Sym) bool {
	for in := s; in.Parent != nil; in = in.Parent {
		if in.Sel.Kind == summary.Field {
			return in.Parent.Type != nil && ownPart(in.Parent.Type, in.Sel.Name, s.Type)
		}
	}
	return false
}

// askedByOwnName reports whether a guard was asked about an object itself, or by a name
// of its own.
func askedByOwnName(subject *summary.Sym) bool {
	if !isBasic(typeOrNil(subject.Type)) || subject.Parent == nil || subject.Sel.Kind != summary.Field {
		return true
	}
	of := typeOrNil(subject.Parent.Type)
	before, last := splitName(subject.Sel.Name)
	return isName(last) && !describes(subject.Sel.Name) && (before == "" || before == strings.ToLower(nameOfType(of)) || slices.Contains(owners, before))
}

// describes reports whether a name field only describes, so that no guard is asked by it.
func describes(field string) bool {
	before, last := splitName(field)
	return last == "name" && !slices.Contains(owners, before) && before != "login"
}

// isOwners reports whether a field of a part is the name of the part's owner, not its
// own.
func isOwners(field string, part, owner types.Type) bool {
	before, last := splitName(field)
	switch last {
	case "id", "uid", "uuid", "guid":
	case "owner", "user", "account":
		before = last
	default:
		return false
	}
	if before == "" || strings.HasSuffix(strings.ToLower(nameOfType(part)), before) {
		return false
	}
	return slices.Contains(owners, before) || before == strings.ToLower(nameOfType(annot.Element(owner)))
}

// owners are words for people to whom records belong.
var owners = []string{"user", "account", "owner", "customer", "member", "person", "client", "profile", "subject"}

// isRelation reports whether the name of a field or type is a word for somebody related
// to another person, or for any person.
func isRelation(name string) bool {
	_, last := splitName(name)
	return slices.Contains(relations, last) || slices.Contains(relations, strings.TrimSuffix(last, "s"))
}

var relations = []string{
	"user", "person", "people", "customer", "member", "client", "employee", "patient", "owner",
	"friend", "follower", "peer", "colleague", "neighbor", "neighbour", "partner", "spouse", "husband", "wife",
	"parent", "father", "mother", "child", "children", "son", "daughter", "sibling", "guardian", "relative", "family",
	"referrer", "referer", "referral", "referee", "inviter", "invitee", "sponsor", "mentor", "manager", "boss", "lead", "agent", "assistant", "delegate",
	"buyer", "seller", "vendor", "sender", "receiver", "recipient", "author", "creator", "editor", "reviewer", "approver", "assignee", "reporter",
	"host", "guest", "driver", "rider", "tenant", "landlord", "beneficiary", "payer", "payee", "contact", "by", "other",
}

// nameOfType returns the name of a type, empty if it has none.
func nameOfType(t types.Type) string {
	if n, ok := types.Unalias(t).(*types.Named); ok {
		return n.Obj().Name()
	}
	return ""
}

// splitName returns, in lower case, the last word of a field's name and what comes before
// it.
func splitName(field string) (before, last string) {
	field = strings.TrimRight(field, "_")
	at := strings.LastIndexByte(field, '_') + 1
	prev := rune('_')
	for i, r := range field {
		if i > at && unicode.IsUpper(r) && !unicode.IsUpper(prev) {
			at = i
		}
		prev = r
	}
	return strings.ToLower(strings.ReplaceAll(field[:at], "_", "")), strings.ToLower(field[at:])
}
