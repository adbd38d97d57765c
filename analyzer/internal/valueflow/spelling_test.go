package valueflow

import (
	"strings"
	"testing"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// spellingSource has functions that ask a guard about somebody, by ask, and hand over what is
// in somebody, by use. What their names begin with says how the two belong together: they are
// the same object, the one is found by the other, or is reached from it, or they are others.
const spellingSource = `package p

type Account struct {
	ID, Phone string
	Address   *Address
	Parent    *Account
	Friends   []*Account
	Extra     any
}

type Address struct{ Street string }

type Store struct{ byID map[string]*Account; list []*Account }

func (s *Store) First(columns string, args ...string) *Account
func (s *Store) Get(id string) *Account
func (s *Store) Both(id string, n int) (*Account, error)
func find(id string) *Account
func key(a *Account) string

func ask(a any)
func use(a any)

var byID map[string]*Account

func SameParameter(a *Account)              { ask(a); use(a) }
func SameByName(a *Account)                 { ask(a.ID); use(a) }
func SameElement(l []*Account, i int)       { ask(l[i]); use(l[i]) }
func SameElementByName(l []*Account, i int) { ask(l[i].ID); use(l[i]) }
func SameLookup(id string)                  { ask(byID[id]); use(byID[id]) }
func SameCopy(a Account)                    { b := a; ask(b.ID); use(a) }
func SameBuilt(a *Account)                  { ask("user:" + a.ID); use(a) }
func SameText()                             { ask(byID["name,id"]); use(byID["name,id"]) }
func SameRange(l map[string]*Account)       { for _, a := range l { ask(a); use(a) } }

func FoundInMap(id string)               { ask(id); use(byID[id]) }
func FoundInMapOK(id string)             { ask(id); a, ok := byID[id]; if ok { use(a) } }
func FoundInStore(s *Store, id string)   { ask(id); use(s.byID[id]) }
func FoundByCall(id string)              { ask(id); use(find(id)) }
func FoundByMethod(s *Store, id string)  { ask(id); use(s.Get(id)) }
func FoundByOneOf(s *Store, id string)   { ask(id); a, _ := s.Both(id, 1); use(a) }
func FoundByRegister(s *Store, in chan string) { id := <-in; ask(id); use(s.Get(id)) }
func FoundByAPart(id string)             { ask(id); use(find(id).Address) }
func FoundByKey(m map[string]*Account)   { for id := range m { ask(id); use(m[id]) } }

func OtherParameter(a, b *Account)            { ask(a); use(b) }
func OtherElement(l []*Account, i, j int)     { ask(l[i]); use(l[j]) }
func OtherElements(l []*Account)              { ask(l[1]); use(l[11]) }
func OtherColumn(s *Store, id string)         { ask(id); use(s.First("name,id,phone")) }
func OtherColumns(s *Store, id string)        { ask(id); use(s.First("name,id,phone", "id")) }
func OtherText(id string)                     { ask(id); use(byID["[id]"]) }
func OtherTextFound(id string)                { ask(id); use(find(",id,")) }
func OtherTextInCall(a string)                { ask(a); use(find("x(,a,)")) }
func OtherRegister(t0 *Account, in chan *Account) { x := <-in; ask(t0); use(x) }
func OtherRegisterKey(t0 string, in chan string)  { x := <-in; ask(t0); use(byID[x]) }
func OtherField(ID string, a *Account)        { ask(ID); use(a.Parent) }
func OtherPrefix(a, ab *Account)              { ask(a); use(ab.Address) }
func OtherConstant(l map[string]*Account)     { ask(l["a"]); use(l["a.ID"]) }
func OtherKind(m map[any]*Account)            { ask(m[1]); use(m["1"]) }
func OtherFound(id, other string)             { ask(id); use(find(other)) }
func OtherFoundOfFound(id string)             { ask(id); use(find(find(id).Parent.ID)) }
func OtherOfFound(id string)                  { ask(id); use(find(id).Parent) }
func OtherFriendOfFound(id string)            { ask(id); use(byID[id].Friends[0]) }
func OtherRange(l map[string]*Account, m map[string]*Account) { for _, a := range l { ask(a) }; for _, a := range m { use(a) } }

func ReachedAddress(a *Account)              { ask(a); use(a.Address) }
func ReachedByElement(l []*Account, i int)   { ask(l[i]); use(l[i].Address) }
func ReachedParent(a *Account)               { ask(a); use(a.Parent) }
func ReachedFriend(a *Account)               { ask(a); use(a.Friends[0]) }
func ReachedExtra(a *Account)                { ask(a); use(a.Extra) }
`

// TestSpellings checks how the spellings of two objects say what these have to do with each
// other.
func TestSpellings(t *testing.T) {
	pkg := compile(t, spellingSource)
	sp := summary.NewSpace()
	counts := make(map[string]int)
	for name, m := range pkg.Members {
		f, ok := m.(*ssa.Function)
		if !ok || len(f.Blocks) == 0 || name == "init" {
			continue
		}
		askedAs, used := argumentOf(t, f, "ask"), argumentOf(t, f, "use")
		asked, in := whichNamed(askedAs), which(used, 0)
		subject := sp.Root(summary.Root{Kind: summary.Param, Name: name}, askedAs.Type())
		found := foundBy(summary.Permit{Which: asked, Subject: subject}, &summary.Label{Sym: sp.Root(summary.Root{Kind: summary.Unknown, Name: name}, nil), Which: in})
		rest, reached := beyond(in, asked)
		got := "Other"
		switch {
		case asked == in:
			got = "Same"
		case found:
			got = "Found"
		case reached && rest != "":
			got = "Reached"
		}
		if !strings.HasPrefix(name, got) {
			t.Errorf("%s: %s and %s are %s", name, asked, in, got)
		}
		counts[got]++
	}
	for _, kind := range []string{"Same", "Found", "Other", "Reached"} {
		if counts[kind] < 5 {
			t.Errorf("%d functions are %s", counts[kind], kind)
		}
	}
}

// TestWaysToParts checks which parts of an object are somebody's own: of the one who was asked
// about, and by a name that is not the own one.
func TestWaysToParts(t *testing.T) {
	pkg := compile(t, spellingSource)
	of := func(name string) (asked, used string) {
		f := pkg.Func(name)
		return whichNamed(argumentOf(t, f, "ask")), which(argumentOf(t, f, "use"), 0)
	}
	for name, want := range map[string]bool{
		"ReachedAddress": true, "ReachedByElement": true, "ReachedParent": false, "ReachedFriend": false, "ReachedExtra": false,
		"SameParameter": false, "OtherPrefix": false,
	} {
		asked, used := of(name)
		p := summary.Permit{Which: asked, Subject: &summary.Sym{Type: pkg.Type("Account").Type()}}
		if got := isPartOf(p, &summary.Label{Which: used}); got != want {
			t.Errorf("%s: %s is a part of %s: %v", name, used, asked, got)
		}
		p.OneOf = true
		if isPartOf(p, &summary.Label{Which: used}) {
			t.Errorf("%s: a part of one of several", name)
		}
	}
}

func TestPartsOfSpellings(t *testing.T) {
	for _, tt := range []struct{ which, want string }{
		{"a", "a"},
		{"(*p.A).Phone(,a,)", "a"},
		{"p.Phone(,a.*,)", "a.*"},
		{"p.Phone(,p.Find(,s,id,),)", "p.Find(,s,id,)"},
		{"p.Phone(,p.Find(,p.Other(,a,b,),),)", "p.Find(,p.Other(,a,b,),)"},
		{"p.Find(,s,id,)", "p.Find(,s,id,)"},
		{"p.Find(,p.A(,s,),p.B(,t,),)", "p.Find(,p.A(,s,),p.B(,t,),)"},
		{"p.Find(,a,).*", "p.Find(,a,).*"},
		{"p.Find(,a,)[i]", "p.Find(,a,)[i]"},
		{"p.Now(,)", "p.Now(,)"},
	} {
		if got := askedOf(tt.which); got != tt.want {
			t.Errorf("%s is asked of %s, want %s", tt.which, got, tt.want)
		}
	}
	for _, tt := range []struct {
		which, reg string
		want       bool
	}{
		{"%t1", "%t1", true}, {"%t10", "%t1", false}, {"a[%t1]", "%t1", true}, {"p.Find(,%t1,)", "%t1", true}, {"%t1.*", "%t1", true},
		{"%t2.key", "%t2", true}, {"a.t_1", "t", false}, {"%t1", "%t10", false}, {"", "%t1", false}, {"a[\"t1\":string]", "%t1", false}, {"t1", "%t1", false},
	} {
		if got := speaksOf(tt.which, tt.reg); got != tt.want {
			t.Errorf("%s speaks of %s: %v", tt.which, tt.reg, got)
		}
	}
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"a", "a>Next.*", true}, {"a>Next.*", "a", true}, {"a", "a.Name", false}, {"a", "a", false}, {"", "a.*", false}, {"a", "b.*", false},
	} {
		if got := leadsTo(tt.a, tt.b); got != tt.want {
			t.Errorf("one of %q and %q leads to the other: %v", tt.a, tt.b, got)
		}
	}
	for _, tt := range []struct {
		permit, purpose string
		want            bool
	}{
		{"ads", "ads", true}, {"ads", "ads.email", true}, {"ads.email", "ads", false}, {"ads", "adsense", false}, {"", "ads", false}, {summary.AnyPurpose, "ads", true},
	} {
		if got := summary.Covers(tt.permit, tt.purpose); got != tt.want {
			t.Errorf("a permit for %q covers %q: %v", tt.permit, tt.purpose, got)
		}
	}
}
