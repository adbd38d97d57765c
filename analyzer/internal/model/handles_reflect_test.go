package model

import (
	"bytes"
	"container/heap"
	"reflect"
	"sort"
	"strings"
	"sync/atomic"
	"text/template"
	"unique"
	"unsafe"

	htmltemplate "html/template"
	"math/rand"
	randv2 "math/rand/v2"
)

// pair is a struct to look into.
type pair struct{ K, L string }

// set makes a handle of a method that sets what a value refers to.
func set[T, V any](do func(to reflect.Value, v V)) any {
	return func(p *T, v V) { do(reflect.ValueOf(p).Elem(), v) }
}

var textType = reflect.TypeFor[string]()

var reflectHandles = map[string]any{
	"reflect.Append": func(list []string, more ...string) any {
		return reflect.Append(reflect.ValueOf(list), reflect.ValueOf(more[0])).Interface()
	},
	"reflect.MakeFunc": func(_ int, f func(string) string) any {
		return reflect.MakeFunc(reflect.TypeFor[func(string) string](), func(in []reflect.Value) []reflect.Value { return []reflect.Value{reflect.ValueOf(f(in[0].String()))} }).Call([]reflect.Value{reflect.ValueOf("x")})[0].String()
	},
	"reflect.MakeMap":         func() any { return reflect.MakeMap(reflect.TypeFor[map[string]string]()).Len() },
	"reflect.MakeMapWithSize": func() any { return reflect.MakeMapWithSize(reflect.TypeFor[map[string]string](), 3).Len() },
	"reflect.MakeSlice":       func() any { return reflect.MakeSlice(reflect.TypeFor[[]string](), 1, 1).Len() },
	"reflect.MakeChan":        func() any { return reflect.MakeChan(reflect.TypeFor[chan string](), 1).Len() },
	"reflect.NewAt":           func(_ int, s string) any { return reflect.NewAt(textType, unsafe.Pointer(&s)).Elem().String() },
	"reflect.VisibleFields":   func() any { return len(reflect.VisibleFields(reflect.TypeFor[pair]())) },
	"reflect.Select": func(s string) (any, any, bool) {
		c := make(chan string, 1)
		c <- s
		i, v, ok := reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(c)}})
		return i, v.String(), ok
	},
	"(reflect.Value).Field":        func(p *pair) any { return reflect.ValueOf(p).Elem().Field(1).String() },
	"(reflect.Value).FieldByIndex": func(p *pair) any { return reflect.ValueOf(p).Elem().FieldByIndex([]int{1}).String() },
	"(reflect.Value).FieldByIndexErr": func(p *pair) (any, error) {
		v, err := reflect.ValueOf(p).Elem().FieldByIndexErr([]int{1})
		return v.String(), err
	},
	"(reflect.Value).MapIndex": func(m map[string]string, k string) any {
		return reflect.ValueOf(m).MapIndex(reflect.ValueOf(k)).IsValid()
	},
	"(reflect.Value).Bool":    func(v bool) bool { return reflect.ValueOf(v).Bool() },
	"(reflect.Value).Complex": func(v complex128) complex128 { return reflect.ValueOf(v).Complex() },
	"(reflect.Value).Float":   func(v float64) float64 { return reflect.ValueOf(v).Float() },
	"(reflect.Value).Int":     func(v int) int64 { return reflect.ValueOf(v).Int() },
	"(reflect.Value).Uint":    func(v uint) uint64 { return reflect.ValueOf(v).Uint() },
	"(reflect.Value).Call": func(f func(string) string, in []string) any {
		return reflect.ValueOf(f).Call([]reflect.Value{reflect.ValueOf(in[0])})[0].String()
	},
	"(reflect.Value).CallSlice": func(f func(string) string, in []string) any {
		return reflect.ValueOf(func(s ...string) string { return f(s[0]) }).CallSlice([]reflect.Value{reflect.ValueOf(in)})[0].String()
	},
	"(reflect.Value).SetBool":    set[bool](reflect.Value.SetBool),
	"(reflect.Value).SetBytes":   set[[]byte](reflect.Value.SetBytes),
	"(reflect.Value).SetComplex": set[complex128](reflect.Value.SetComplex),
	"(reflect.Value).SetFloat":   set[float64](reflect.Value.SetFloat),
	"(reflect.Value).SetInt":     set[int](reflect.Value.SetInt),
	"(reflect.Value).SetUint":    set[uint](reflect.Value.SetUint),
	"(reflect.Value).SetMapIndex": func(m map[string]string, k, v string) {
		reflect.ValueOf(m).SetMapIndex(reflect.ValueOf(k), reflect.ValueOf(v))
	},
	"(reflect.Value).SetIterKey": func(to *string, m map[string]string) {
		it := reflect.ValueOf(m).MapRange()
		it.Next()
		reflect.ValueOf(to).Elem().SetIterKey(it)
	},
	"(reflect.Value).SetIterValue": func(to *string, m map[string]string) {
		it := reflect.ValueOf(m).MapRange()
		it.Next()
		reflect.ValueOf(to).Elem().SetIterValue(it)
	},
	"(reflect.Value).Send": func(h *held, s string) {
		c := make(chan string, 1)
		reflect.ValueOf(c).Send(reflect.ValueOf(s))
		h.Content = <-c
	},
	"(reflect.Value).TrySend": func(h *held, s string) bool {
		c := make(chan string, 1)
		ok := reflect.ValueOf(c).TrySend(reflect.ValueOf(s))
		h.Content = <-c
		return ok
	},
	"(reflect.Value).Recv": func(s string) (any, bool) {
		c := make(chan string, 1)
		c <- s
		v, ok := reflect.ValueOf(c).Recv()
		return v.String(), ok
	},
	"(reflect.Value).TryRecv": func(s string) (any, bool) {
		c := make(chan string, 1)
		c <- s
		v, ok := reflect.ValueOf(c).TryRecv()
		return v.String(), ok
	},
	"(reflect.Type).FieldByNameFunc": func(_ int, f func(string) bool) (any, bool) {
		g, ok := reflect.TypeFor[pair]().FieldByNameFunc(f)
		return g.Name != "", ok
	},
	"(reflect.Type).Implements": func() bool { return textType.Implements(reflect.TypeFor[error]()) },

	"sync/atomic.LoadPointer": func(p *string) any { a := unsafe.Pointer(p); return *(*string)(atomic.LoadPointer(&a)) },
	"sync/atomic.StorePointer": func(h *held, s string) {
		var a unsafe.Pointer
		atomic.StorePointer(&a, unsafe.Pointer(&s))
		h.Content = *(*string)(a)
	},
	"sync/atomic.SwapPointer": func(h *held, s string) any {
		old := h.Content
		a := unsafe.Pointer(&old)
		was := atomic.SwapPointer(&a, unsafe.Pointer(&s))
		h.Content = *(*string)(a)
		return *(*string)(was)
	},
	"sync/atomic.CompareAndSwapPointer": func(h *held, _ int, s string) bool {
		var a unsafe.Pointer
		ok := atomic.CompareAndSwapPointer(&a, nil, unsafe.Pointer(&s))
		h.Content = *(*string)(a)
		return ok
	},
	"(unique.Handle[T]).Value": func(s string) string { return unique.Make(s).Value() },

	"(*text/template.Template).Funcs":  func(t *template.Template) any { return t.Funcs(template.FuncMap{}) },
	"(*text/template.Template).Option": func(t *template.Template) any { return t.Option("missingkey=error") },
	"text/template.Must":               func(t *template.Template) any { return template.Must(t, nil) },
	"(*html/template.Template).Funcs":  func(s string) any { return htmltemplate.New(s).Funcs(htmltemplate.FuncMap{}).Name() },
	"(*html/template.Template).Option": func(s string) any { return htmltemplate.New(s).Option("missingkey=error").Name() },
	"(*html/template.Template).Execute": func(text string, b *bytes.Buffer, data string) error {
		b.Reset()
		return value(htmltemplate.New("t").Parse(text)).Execute(b, data)
	},
	"html/template.Must":       func(s string) any { return htmltemplate.Must(htmltemplate.New(s), nil).Name() },
	"strings.NewReplacer":      func(list ...string) any { return strings.NewReplacer(list[0], "x").Replace("alice-5551") },
	"(*math/rand.Zipf).Uint64": func(n int64) uint64 { return rand.NewZipf(rand.New(rand.NewSource(n)), 2, 8, 1000).Uint64() },
	"(*math/rand/v2.Zipf).Uint64": func(n int64) uint64 {
		return randv2.NewZipf(randv2.New(randv2.NewPCG(uint64(n), 1)), 2, 8, 1000).Uint64()
	},
}

// texts can be sorted, and are a heap.
type texts struct{ List []string }

func (t *texts) Len() int           { return len(t.List) }
func (t *texts) Less(i, j int) bool { return len(t.List[i]) < len(t.List[j]) }
func (t *texts) Swap(i, j int)      { t.List[i], t.List[j] = t.List[j], t.List[i] }
func (t *texts) Push(v any)         { t.List = append(t.List, v.(string)) }
func (t *texts) Pop() any {
	last := t.List[len(t.List)-1]
	t.List = t.List[:len(t.List)-1]
	return last
}

var sortHandles = map[string]any{
	"sort.IsSorted":                   func(t *texts) bool { return sort.IsSorted(t) },
	"sort.Reverse":                    func(t *texts) any { return sort.Reverse(t) },
	"sort.Sort":                       func(t *texts) { sort.Sort(t) },
	"sort.Stable":                     func(t *texts) { sort.Stable(t) },
	"(sort.Float64Slice).Less":        func() bool { return sort.Float64Slice{1, 2}.Less(0, 1) },
	"(sort.IntSlice).Less":            func() bool { return sort.IntSlice{1, 2}.Less(0, 1) },
	"(sort.StringSlice).Less":         func() bool { return sort.StringSlice{"a", "b"}.Less(0, 1) },
	"(sort.Float64Slice).Swap":        func(s sort.Float64Slice) { s.Swap(0, 0) },
	"(sort.IntSlice).Swap":            func(s sort.IntSlice) { s.Swap(0, 0) },
	"(sort.StringSlice).Swap":         func(s sort.StringSlice) { s.Swap(0, 0) },
	"(sort.Interface).Len":            func(t *texts) int { return sort.Interface(t).Len() },
	"(sort.Interface).Less":           func(t *texts) bool { return sort.Interface(t).Less(0, 0) },
	"(sort.Interface).Swap":           func(t *texts) { sort.Interface(t).Swap(0, 0) },
	"container/heap.Init":             func(t *texts) { heap.Init(t) },
	"container/heap.Fix":              func(t *texts) { heap.Fix(t, 0) },
	"container/heap.Push":             func(t *texts, s string) { heap.Push(t, s) },
	"container/heap.Pop":              func(t *texts) any { return heap.Pop(t) },
	"container/heap.Remove":           func(t *texts) any { return heap.Remove(t, 0) },
	"(container/heap.Interface).Push": func(t *texts, s string) { heap.Interface(t).Push(s) },
	"(container/heap.Interface).Pop":  func(t *texts) any { return heap.Interface(t).Pop() },
}
