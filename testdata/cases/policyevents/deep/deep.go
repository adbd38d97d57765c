// Package deep lies below.
package deep

// Queue is filled.
type Queue struct{ all []string }

// Put uses s.
func (q *Queue) Put(s string) { q.put(s) }

func (q *Queue) put(s string) { q.all = append(q.all, s) }
