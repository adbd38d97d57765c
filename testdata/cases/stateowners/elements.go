package stateowners

// Caches whose entries are objects, in tables and lists.

type entry struct {
	v    string
	uses int
}

type table struct{ m map[string]*entry }

func newTable() *table { return &table{m: map[string]*entry{}} }

func (t *table) put(k, v string) { t.m[k] = &entry{v: v} }

func (t *table) get(k string) string {
	e, ok := t.m[k]
	if !ok {
		return ""
	}
	e.uses++
	return e.v
}

type tableSec struct{ t *table }
type tableAdv struct{ t *table }

func newTables() (*tableSec, *tableAdv) { return &tableSec{newTable()}, &tableAdv{newTable()} }

func (s *tableSec) login(u *User) { s.t.put(u.ID, u.Phone) }
func (s *tableSec) leak()         { Send(s.t.get("k")) } // want flow(User.Phone)
func (a *tableAdv) view(u *User)  { a.t.put(u.ID, u.ID) }
func (a *tableAdv) show()         { Send(a.t.get("k")) }

type row struct{ v string }

type rows struct{ list []*row }

func (r *rows) push(v string) { r.list = append(r.list, &row{v: v}) }

func (r *rows) last() string {
	e := r.list[len(r.list)-1]
	r.list = r.list[:len(r.list)-1]
	return e.v
}

func (r *rows) each(f func(string)) {
	for _, e := range r.list {
		f(e.v)
	}
}

type rowsSec struct{ r *rows }
type rowsAdv struct{ r *rows }

func newRows() (*rowsSec, *rowsAdv) { return &rowsSec{&rows{}}, &rowsAdv{&rows{}} }

func (s *rowsSec) login(u *User) { s.r.push(u.Phone) }

func (s *rowsSec) leak() {
	Send(s.r.last())                     // want flow(User.Phone)
	s.r.each(func(v string) { Send(v) }) // want flow(User.Phone)
}

func (a *rowsAdv) view(u *User) { a.r.push(u.ID) }

func (a *rowsAdv) show() {
	Send(a.r.last())
	a.r.each(func(v string) { Send(v) })
}

// One entry is in both.

type record struct{ v string }

type records struct{ m map[string]*record }

func (r *records) put(k string, e *record) { r.m[k] = e }
func (r *records) set(k, v string)         { r.m[k].v = v }
func (r *records) get(k string) string     { return r.m[k].v }

type recordsSec struct{ r *records }
type recordsAdv struct{ r *records }

func newRecords() (*recordsSec, *recordsAdv) {
	return &recordsSec{&records{map[string]*record{}}}, &recordsAdv{&records{map[string]*record{}}}
}

func join(s *recordsSec, a *recordsAdv, k string) {
	e := &record{}
	s.r.put(k, e)
	a.r.put(k, e)
}

func (s *recordsSec) login(u *User) { s.r.set(u.ID, u.Phone) }
func (a *recordsAdv) show(k string) { Send(a.r.get(k)) } // want flow(User.Phone)

// Entries that one hands the other.

type job struct{ v string }

type jobs struct{ list []*job }

func (j *jobs) add() *job {
	e := &job{}
	j.list = append(j.list, e)
	return e
}

func (j *jobs) set(v string)  { j.list[0].v = v }
func (j *jobs) first() string { return j.list[0].v }
func (j *jobs) take(of *jobs) { j.list = append(j.list, of.list...) }

type jobsSec struct{ j *jobs }
type jobsAdv struct{ j *jobs }

func newJobs() (*jobsSec, *jobsAdv) { return &jobsSec{&jobs{}}, &jobsAdv{&jobs{}} }

func (s *jobsSec) login(u *User)   { s.j.set(u.Phone) }
func (a *jobsAdv) take(s *jobsSec) { a.j.take(s.j) }
func (a *jobsAdv) show()           { Send(a.j.first()) } // want flow(User.Phone)

// Helpers in a table of their owner.

type shardsSec struct{ shards map[string]*cache }
type shardsAdv struct{ shards map[string]*cache }

func newShards() (*shardsSec, *shardsAdv) {
	return &shardsSec{map[string]*cache{"a": newCache()}}, &shardsAdv{map[string]*cache{"a": newCache()}}
}

func (s *shardsSec) shard(k string) *cache {
	c := s.shards[k]
	if c == nil {
		c = newCache()
		s.shards[k] = c
	}
	return c
}

func (s *shardsSec) login(u *User) { s.shard(u.ID).put(u.Phone) }
func (s *shardsSec) leak(k string) { Send(s.shard(k).get()) } // want flow(User.Phone)
func (a *shardsAdv) show(k string) { Send(a.shards[k].get()) }

type mixedSec struct{ shards map[string]*cache }
type mixedAdv struct{ shards map[string]*cache }

func (s *mixedSec) give(a *mixedAdv) {
	for k, c := range s.shards {
		a.shards[k] = c
	}
}

func (s *mixedSec) login(u *User) { s.shards[u.ID].put(u.Phone) }
func (a *mixedAdv) show(k string) { Send(a.shards[k].get()) } // want flow(User.Phone)

type oneTableSec struct{ shards map[string]*cache }
type oneTableAdv struct{ shards map[string]*cache }

func newOneTable() (*oneTableSec, *oneTableAdv) {
	m := map[string]*cache{"a": newCache()}
	return &oneTableSec{m}, &oneTableAdv{m}
}

func (s *oneTableSec) login(u *User) { s.shards[u.ID].put(u.Phone) }
func (a *oneTableAdv) show(k string) { Send(a.shards[k].get()) } // want flow(User.Phone)
