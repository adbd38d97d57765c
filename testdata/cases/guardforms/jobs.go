package guardforms

// Keeps jobs for those who consented.

type q struct{ fs []func() }

func (q *q) add(f func()) { q.fs = append(q.fs, f) }
func (q *q) flush() {
	for _, f := range q.fs {
		f()
	}
}
func jobsStart(g gate, us []*User) {
	x := &q{}
	for _, u := range us {
		if g.Allowed(u) {
			x.add(func() {
				Ad(u.Email)
			})
		}
	}
	x.flush()
}
