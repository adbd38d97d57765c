// Package dynboxed puts values of types made of type parameters into interfaces.
package dynboxed

import "fmt"

type account struct {
	ID string
	//purpose:source security kind=phone
	Phone string
}

//purpose:sink advertising
func Track(s string) { fmt.Println("SINK", s) }

func val[R any](p R) any   { return p }
func ptr[R any](p *R) any  { return p }
func slice[R any](p R) any { return []R{p} }
func mp[R any](p R) any    { return map[string]R{"": p} }
func ch[R any](p R) any    { c := make(chan R, 1); c <- p; return c }
func arr[R any](p R) any   { return [1]R{p} }
func fn[R any](p R) any    { return func() R { return p } }
func st[R any](p R) any    { return struct{ V R }{p} }

type Box[T any] struct{ V T }

func bx[R any](p R) any  { return Box[R]{p} }
func pbx[R any](p R) any { return &Box[R]{p} }
func bxp[R any](p R) any { return Box[*R]{&p} }

func get[R any](v any) R   { return v.(R) }
func getp[R any](v any) *R { return v.(*R) }
func gets[R any](v any) R  { return v.([]R)[0] }
func getb[R any](v any) R  { return v.(*Box[R]).V }
func getbv[R any](v any) R { return v.(Box[R]).V }
func getf[R any](v any) R  { return v.(func() R)() }

func sw[R any](v any) (r R) {
	switch v := v.(type) {
	case *R:
		return *v
	case []R:
		return v[0]
	case R:
		return v
	}
	return
}

// in a generic type's method
type Repo[T any] struct{ m map[string]*T }

func (r *Repo[T]) Any(k string) any { return r.m[k] }
func (r *Repo[T]) From(v any) *T    { return v.(*T) }

// sync.Map, context, sync.Pool behind a generic wrapper
type Cache[T any] struct{ m map[string]any }

func (c *Cache[T]) Put(k string, v *T) { c.m[k] = v }
func (c *Cache[T]) Get(k string) (*T, bool) {
	v, ok := c.m[k].(*T)
	return v, ok
}

func run() {
	a := account{"1", "MK1"}
	Track(val(a).(account).Phone)                           // want flow(account.Phone)
	Track(val(&a).(*account).Phone)                         // want flow(account.Phone)
	Track(ptr(&a).(*account).Phone)                         // want flow(account.Phone)
	Track(slice(a).([]account)[0].Phone)                    // want flow(account.Phone)
	Track(slice(&a).([]*account)[0].Phone)                  // want flow(account.Phone)
	Track(mp(a).(map[string]account)[""].Phone)             // want flow(account.Phone)
	Track((<-ch(a).(chan account)).Phone)                   // want flow(account.Phone)
	Track(arr(a).([1]account)[0].Phone)                     // want flow(account.Phone)
	Track(fn(a).(func() account)().Phone)                   // want flow(account.Phone)
	Track(st(a).(struct{ V account }).V.Phone)              // want flow(account.Phone)
	Track(bx(a).(Box[account]).V.Phone)                     // want flow(account.Phone)
	Track(pbx(a).(*Box[account]).V.Phone)                   // want flow(account.Phone)
	Track(bxp(a).(Box[*account]).V.Phone)                   // want flow(account.Phone)
	Track(get[account](a).Phone)                            // want flow(account.Phone)
	Track(get[*account](&a).Phone)                          // want flow(account.Phone)
	Track(getp[account](&a).Phone)                          // want flow(account.Phone)
	Track(gets[account]([]account{a}).Phone)                // want flow(account.Phone)
	Track(getb[account](&Box[account]{a}).Phone)            // want flow(account.Phone)
	Track(getbv[account](Box[account]{a}).Phone)            // want flow(account.Phone)
	Track(getf[account](func() account { return a }).Phone) // want flow(account.Phone)
	Track(sw[account](&a).Phone)                            // want flow(account.Phone)
	Track(sw[account]([]account{a}).Phone)                  // want flow(account.Phone)
	Track(sw[account](a).Phone)                             // want flow(account.Phone)
	r := &Repo[account]{map[string]*account{"": &a}}
	Track(r.Any("").(*account).Phone) // want flow(account.Phone)
	Track(r.From(&a).Phone)           // want flow(account.Phone)
	c := &Cache[account]{map[string]any{}}
	c.Put("", &a)
	if v, ok := c.Get(""); ok {
		Track(v.Phone) // want flow(account.Phone)
	}
}
