package query

import "testing"

func TestKind(t *testing.T) {
	tests := []struct {
		sql              string
		inserts, changes bool
	}{
		{"select id from a where phone = $1", false, false},
		{" -- who\n INSERT INTO a (phone) VALUES ($1) RETURNING id", true, true},
		{"with x as (select 1) insert into a select * from x", true, true},
		{"with x as (insert into a values ($1) returning id) select id from x", false, false},
		{"update a set phone = $1 where id = $2 returning id", false, true},
		{"Delete from a", false, true},
		{"", false, false},
		{"insert:+49", false, false},
	}
	for _, tt := range tests {
		if Inserts(tt.sql) != tt.inserts || Changes(tt.sql) != tt.changes {
			t.Errorf("%q: inserts %v, changes %v", tt.sql, Inserts(tt.sql), Changes(tt.sql))
		}
	}
}
