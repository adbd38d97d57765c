package query

import "testing"

func TestChanges(t *testing.T) {
	tests := map[string]bool{
		"select id from a where phone = $1":                                        false,
		" -- who\n INSERT INTO a (phone) VALUES ($1) RETURNING id":                 true,
		"with x as (select 1) insert into a select * from x":                       true,
		"with x as (insert into a values ($1) returning id) select id from x":      false,
		"update a set phone = $1 where id = $2 returning id":                       true,
		"merge into a using b on a.id = b.id when matched then update set n = b.n": true,
		"Delete from a": true,
		"":              false,
		"insert:+49":    false,
	}
	for sql, want := range tests {
		if got := Changes(sql); got != want {
			t.Errorf("%q: got %v", sql, got)
		}
	}
}
