package query

import (
	"fmt"
	"strings"
	"testing"
)

func TestColumns(t *testing.T) {
	for _, test := range []struct{ sql, want string }{
		{"select phone from accounts", "accounts.phone"},
		{"SELECT id, Phone FROM Accounts WHERE email = ?", "accounts.id | accounts.phone"},
		{"select a.phone, b.name from accounts a, names as b", "accounts.phone | names.name"},
		{"select a.phone, n.name from accounts as a join names n on n.id = a.id", "accounts.phone | names.name"},
		{"select a.phone from accounts a left outer join names on names.id = a.id", "accounts.phone"},
		{"select phone from accounts join names using (id)", "accounts.phone names.phone"},
		{"select lower(trim(phone)) as p, 1 from accounts", "accounts.phone | "},
		{"select coalesce(a.phone, a.email, '') from accounts a", "accounts.phone accounts.email"},
		{"select count(phone), count(*) from accounts", " | "},
		{"select count(*), phone from accounts group by phone", " | accounts.phone"},
		{"select * from accounts", "accounts.* from 0"},
		{"select id, a.* from accounts a", "accounts.id | accounts.* from 1"},
		{"select age * 2 from accounts", "accounts.age"},
		{`select "a"."Phone" from public."Accounts" "a"`, "accounts.phone"},
		{"select [a].[phone] from [dbo].[accounts] as [a]", "accounts.phone"},
		{"select `phone` from `accounts`", "accounts.phone"},
		{"select public.accounts.phone from public.accounts", "accounts.phone"},
		{"select distinct phone from accounts", "accounts.phone"},
		{"select distinct on (id) id, phone from accounts", "accounts.id | accounts.phone"},
		{"insert into accounts (id, phone) values ($1, $2) returning id, phone", "accounts.id | accounts.phone"},
		{"update accounts set phone = ? where id = ? returning phone", "accounts.phone"},
		{"insert into accounts (id) values (1)", ""},
		{"select phone from accounts union select name from names", "accounts.phone names.phone accounts.name names.name"},
		{"with x as (select phone as p from accounts) select p from x", "accounts.phone x.phone accounts.p x.p"},
		{"select q.p from (select a.phone as p from accounts a) q", "accounts.phone accounts.p"},
		{"select (select phone from accounts limit 1), name from names", "accounts.phone names.phone accounts.accounts names.accounts | accounts.name names.name"},
		{"select phone -- the second factor\n, /* and */ name from accounts", "accounts.phone | accounts.name"},
		{"select 'phone from accounts', id from names", " | names.id"},
		{"select tags[1], phone from accounts", "accounts.tags | accounts.phone"},
		{"", ""},
		{"select", ""},
		{"select phone from (", ""},
	} {
		t.Run(test.sql, func(t *testing.T) {
			values, star := Columns(test.sql)
			if got := spell(values, star); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func spell(values [][]Column, star int) string {
	var list []string
	for _, v := range values {
		var names []string
		for _, c := range v {
			names = append(names, c.Table+"."+c.Name)
		}
		list = append(list, strings.Join(names, " "))
	}
	s := strings.Join(list, " | ")
	if star >= 0 {
		s += fmt.Sprint(" from ", star)
	}
	return s
}

// FuzzColumns checks that no text is too broken.
func FuzzColumns(f *testing.F) {
	for _, s := range []string{"select a.b from c", "with x as (", "select [", "a.b.c.", "returning distinct on ("} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, sql string) {
		values, star := Columns(sql)
		if star >= len(values) {
			t.Errorf("star is %d of %d values", star, len(values))
		}
	})
}
