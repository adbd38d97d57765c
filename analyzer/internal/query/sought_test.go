package query

import (
	"slices"
	"testing"
)

func TestSought(t *testing.T) {
	tests := []struct {
		sql  string
		args []int
		ok   bool
	}{
		{"select id from a where phone = $1", nil, false},
		{"insert into a (name, phone) values ($1, $2) returning id", nil, true},
		{" -- who\n INSERT INTO a (phone) VALUES (?) RETURNING id", nil, true},
		{"replace into a values (?, ?)", nil, true},
		{"insert into a (phone) values ($1) on conflict (phone) do update set phone = $1 returning id", nil, true},
		{"insert into a (phone) values (?) on duplicate key update phone = ?", nil, true},
		{"insert into a (name, who) select $1, id from b where phone = $2 returning who", []int{1}, true},
		{"insert into a (name) select $1 where not exists (select 1 from a where phone = $2) returning id", []int{1}, true},
		{"insert into a (phone) select p from unnest($1::text[]) p returning id", nil, true},
		{"insert into a select b.id from unnest($1::text[]) p join b on b.phone = p returning id", []int{0}, true},
		{"update a set phone = $1 where id = $2 returning id", []int{1}, true},
		{"update a set seen = ?, phone = ? where phone = ? returning id", []int{2}, true},
		{"update a set seen = ?2 where phone = ?1 returning id", []int{0}, true},
		{"update a set phone = $1::text returning id", nil, true},
		{"update a set phone = (select phone from b where id = $1), name = $2 returning id", []int{0}, true},
		{"update a set seen = 1 from (values ($1)) v(p) where a.phone = v.p returning id", []int{0}, true},
		{"update a set phone = :phone where id = :id returning id", nil, false},
		{"update a set phone = @phone returning id", nil, true},
		{"with x as (select 1) insert into a select * from x", nil, true},
		{"with x as (insert into b (phone) values ($1) returning id) insert into a select id from x returning id", nil, true},
		{"with x as (select id from b where phone = $1) insert into a select id from x returning id", []int{0}, true},
		{"with x as (select $1::text as p) update a set n = 1 from x where a.phone = x.p returning id", []int{0}, true},
		{"with x as (insert into a values ($1) returning id) select id from x", nil, false},
		{"delete from a where phone = $1 returning id", nil, false},
		{"merge into a using b on a.phone = $1 when matched then update set n = 1", nil, false},
		{"insert:+49", nil, false},
		{"", nil, false},
	}
	for _, tt := range tests {
		if args, ok := Sought(tt.sql); !slices.Equal(args, tt.args) || ok != tt.ok {
			t.Errorf("%q: got %v, %v, want %v, %v", tt.sql, args, ok, tt.args, tt.ok)
		}
	}
}
