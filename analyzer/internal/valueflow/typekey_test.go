package valueflow

import (
	"go/types"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/go/ssa"
)

// typesSource declares variables of all kinds of types, of which some are identical.
const typesSource = `package p

type (
	T      struct{ X int }
	G[A any] struct{ X A }
	P[A, B any] struct { X A; Y B }
	Alias  = T
	List[A any] = []A
	Text   = string
	Node   struct{ next *Node }
	iface  interface{ M() }
)

var (
	v1 int
	v2 byte
	v3 uint8
	v4 rune
	v5 int32
	v6 any
	v7 interface{}
	v8 error
	v9 T
	v10 Alias
	v11 *Alias
	v12 *T
	v13 []byte
	v14 []uint8
	v15 [4]byte
	v16 [4]uint8
	v17 [5]uint8
	v18 chan Alias
	v19 <-chan T
	v20 chan<- T
	v21 chan T
	v22 map[Text]any
	v23 map[string]interface{}
	v24 G[Alias]
	v25 G[T]
	v26 G[any]
	v27 G[interface{}]
	v28 P[byte, G[rune]]
	v29 P[uint8, G[int32]]
	v30 List[T]
	v31 []T
	v32 func(a, b int) (err error)
	v33 func(int, int) error
	v34 func(...byte)
	v35 func(b ...uint8)
	v36 func([]byte)
	v37 struct{ A Alias; f func(x rune) }
	v38 struct{ A T; f func(int32) }
	v39 struct{ A T "tag"; f func(int32) }
	v40 struct { T }
	v41 struct { T T }
	v42 *Node
	v43 chan (<-chan T)
	v44 func() func(y byte) any
	v45 func() func(uint8) interface{}
	v46 iface
	v47 [][]*G[map[Text][]byte]
	v48 [][]*G[map[string][]uint8]
	v49 func() (a, b T)
	v50 interface{ M() }
)

func generic[A any, B comparable](a A, b B, l []*A, m map[B]G[A], p P[B, G[A]], f func(A) B) {}

func (g *G[Z]) method(z Z, of map[string]Z, same G[Z]) {}
`

// TestTypeKeysTellTypesApart checks that exactly the identical types are spelled alike.
func TestTypeKeysTellTypesApart(t *testing.T) {
	scope := compile(t, typesSource).Pkg.Scope()
	var vars []types.Object
	for _, name := range scope.Names() {
		if v, ok := scope.Lookup(name).(*types.Var); ok {
			vars = append(vars, v)
		}
	}
	alike := 0
	for _, a := range vars {
		for _, b := range vars {
			ka, kb := typeKey(a.Type()), typeKey(b.Type())
			if identical := types.Identical(a.Type(), b.Type()); identical != (ka == kb) {
				t.Errorf("%s and %s are identical: %v, but their keys are %s and %s", a, b, identical, ka, kb)
			} else if identical && a != b {
				alike++
			}
			if mayBe(ka, kb) != (ka == kb) {
				t.Errorf("without parameters, mayBe(%s, %s)", ka, kb)
			}
		}
		if c := canonical(a.Type()); !types.Identical(c, a.Type()) {
			t.Errorf("%s is canonically the other type %s", a, c)
		}
	}
	if alike < 30 {
		t.Errorf("only %d pairs of identical types", alike)
	}
}

func TestTypeKeysOfParameters(t *testing.T) {
	pkg := compile(t, typesSource)
	check := func(f *ssa.Function, want ...string) {
		t.Helper()
		for i, p := range f.Params {
			key := typeKey(p.Type())
			if key != want[i] {
				t.Errorf("%s of %s: %s, want %s", p.Name(), f, key, want[i])
			}
			n, ok := isParamKey(key)
			if _, is := p.Type().(*types.TypeParam); ok != is || is && key != paramMark+strconv.Itoa(n) {
				t.Errorf("isParamKey(%s) = %d, %v", key, n, ok)
			}
		}
	}
	check(pkg.Func("generic"), "$0", "$1", "[]*$0", "map[$1]example.com/p.G[$0]", "example.com/p.P[$1, example.com/p.G[$0]]", "func($0) $1")
	method := pkg.Prog.FuncValue(types.NewMethodSet(types.NewPointer(pkg.Type("G").Type())).Lookup(pkg.Pkg, "method").Obj().(*types.Func))
	check(method, "*example.com/p.G[$0]", "$0", "map[string]$0", "example.com/p.G[$0]")
}

// TestMayBe puts types for parameters into keys: what comes of a key is what it may spell.
func TestMayBe(t *testing.T) {
	patterns := []string{"$0", "$1", "*$0", "[]$0", "map[$0]int", "map[string]$0", "map[$0]$1", "p.G[$0]", "*p.P[$1,$0]", "p.P[$0,p.G[$0]]", "p.P[int,$11]", "func($0) $1"}
	args := []string{"int", "*p.T", "map[string]int", "p.G[p.G[int]]", "[]string"}
	fill := func(pattern, a, b string) string {
		return strings.NewReplacer("$11", b, "$0", a, "$1", b).Replace(pattern)
	}
	instances := make(map[string][]string)
	for _, p := range patterns {
		for _, a := range args {
			for _, b := range args {
				instances[p] = append(instances[p], fill(p, a, b))
			}
		}
		for _, key := range instances[p] {
			if !mayBe(p, key) || !mayBe(key, p) {
				t.Errorf("%s is not what %s may be", key, p)
			}
		}
	}
	for _, p := range patterns {
		for _, q := range patterns {
			common := slices.ContainsFunc(instances[p], func(key string) bool { return slices.Contains(instances[q], key) })
			if common && !mayBe(p, q) || mayBe(p, q) != mayBe(q, p) {
				t.Errorf("%s and %s may spell one type: %v, and mayBe says %v and %v", p, q, common, mayBe(p, q), mayBe(q, p))
			}
		}
	}
	for _, not := range [][2]string{
		{"*$0", "[]int"}, {"[]$0", "*int"}, {"map[$0]int", "map[string]string"}, {"p.G[$0]", "p.H[int]"}, {"p.G[$0]", "p.G2[int]"},
		{"map[string]$0", "map[int]p.T"}, {"*$0", "[]$0"}, {"p.G[$0]", "q.G[$0]"}, {"p.P[int,$1]", "p.P[string,int]"}, {"*p.T", "p.T"},
		{"p.P[$0,int]", "p.P[int,string]"}, {"p.P[$0,$11]", "p.P[int,string]x"},
	} {
		if mayBe(not[0], not[1]) || mayBe(not[1], not[0]) {
			t.Errorf("%s and %s may be one type", not[0], not[1])
		}
	}
}

// TestTypesOfKeys reads back the types that keys spell.
func TestTypesOfKeys(t *testing.T) {
	pkg := compile(t, typesSource)
	f := pkg.Func("generic")
	x := &function{f: f, Package: &Package{Config: Config{Pkg: pkg}, named: make(map[string]types.Type)}}
	var all []types.Type
	for _, m := range pkg.Members {
		if v, ok := m.(*ssa.Global); ok {
			all = append(all, deref(v.Type()))
		}
	}
	for _, p := range f.Params {
		all = append(all, p.Type())
	}
	for _, typ := range all {
		key := typeKey(typ)
		got := x.typeOf(key)
		if made := madeOfNamed(typ); got != nil != made || made && !types.Identical(got, typ) {
			t.Errorf("%s, the key of %s, is read as %v", key, typ, got)
		}
	}
	for _, key := range []string{
		"", "*", "[]", "map[string", "map[string]", "example.com/p.", "example.com/p.G", "example.com/p.G[int", "example.com/p.G[int]]", "example.com/p.G[]",
		"example.com/p.G[int,int]", "example.com/p.T[int]", "example.com/p.None", "example.com/none.T", "$", "$2", "$0x", "*$7", "int]", "chan", "v1", "example.com/p.v1",
	} {
		if got := x.typeOf(key); got != nil && key != "example.com/p.G" {
			t.Errorf("%q is read as %v", key, got)
		}
	}
}

// madeOfNamed reports whether a type is one that is read from keys.
func madeOfNamed(t types.Type) bool {
	switch t := types.Unalias(t).(type) {
	case *types.Named:
		for a := range t.TypeArgs().Types() {
			if !madeOfNamed(a) {
				return false
			}
		}
		return true
	case *types.Basic, *types.TypeParam:
		return true
	case *types.Interface:
		return t.Empty()
	case *types.Pointer:
		return madeOfNamed(t.Elem())
	case *types.Slice:
		return madeOfNamed(t.Elem())
	case *types.Chan:
		return t.Dir() == types.SendRecv && madeOfNamed(t.Elem())
	case *types.Map:
		return madeOfNamed(t.Key()) && madeOfNamed(t.Elem())
	}
	return false
}

func TestGenericKey(t *testing.T) {
	tests := []struct{ key, generic, args string }{
		{"p.G[int]", "p.G[$0]", "int"},
		{"*p.G[int]", "*p.G[$0]", "int"},
		{"p.P[map[string]int,func(a, b int) (c, d int)]", "p.P[$0,$1]", "map[string]int|func(a, b int) (c, d int)"},
		{"p.P[p.P[int,string], struct{a, b int}]", "p.P[$0,$1]", "p.P[int,string]|struct{a, b int}"},
		{"p.G[[]p.T]", "p.G[$0]", "[]p.T"},
		{"*p.G[$1]", "*p.G[$0]", "$1"},
		{"p.G[$0]", "", ""}, // it is that already
		{"p.T", "", ""},
		{"[]p.G[int]", "", ""},
		{"*[]p.G[int]", "", ""},
		{"map[string]p.G[int]", "", ""},
		{"[4]int", "", ""},
	}
	for _, tt := range tests {
		generic, args, ok := genericKey(tt.key)
		if ok != (tt.generic != "") || ok && (generic != tt.generic || strings.Join(args, "|") != tt.args) {
			t.Errorf("%s: %s, %q, %v", tt.key, generic, args, ok)
		}
	}
}
