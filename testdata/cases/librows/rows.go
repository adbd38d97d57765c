package librows

import (
	"context"
	"errors"

	"example.com/cases/ads"
	"example.com/cases/id"
	"example.org/library/store"
)

func rows(ctx context.Context, pool *store.Pool, a *id.Account) error {
	rows, err := pool.Query(ctx, "select id from leads where phone = $1", a.Phone)
	if err != nil {
		return err
	}
	defer rows.Close()
	var ids []string
	for rows.Next() {
		var found string
		if err := rows.Scan(&found); err != nil {
			return err
		}
		ads.Send(found) // want match(Account.Phone)
		ids = append(ids, found)
	}
	if err := rows.Err(); err != nil {
		return err
	}
	ads.Send(a.ID)  // whoever that is
	ads.Upload(ids) // want match(Account.Phone)
	return nil
}

func hits(ctx context.Context, pool *store.Pool, a *id.Account) {
	rows, _ := pool.Query(ctx, "select id from leads where phone = $1", a.Phone)
	n := 0
	for rows.Next() {
		n++
	}
	if n > 0 {
		ads.Send(a.ID) // want match(Account.Phone)
	}
}

func any1(ctx context.Context, pool *store.Pool, a *id.Account) {
	rows, _ := pool.Query(ctx, "select id from leads where phone = $1", a.Phone)
	if rows.Next() {
		ads.Send(a.ID) // want match(Account.Phone)
	}
}

func row(ctx context.Context, pool *store.Pool, a *id.Account) {
	var found string
	if pool.QueryRow(ctx, "select id from leads where phone = $1", a.Phone).Scan(&found) != nil {
		return
	}
	ads.Send(found) // want match(Account.Phone)
	ads.Send(a.ID)  // want match(Account.Phone)
}

func filled(pool *store.Pool, a *id.Account) {
	var l lead
	err := pool.Get(&l, "select * from leads where phone = $1", a.Phone)
	ads.Send(l.ID) // want match(Account.Phone)
	if errors.Is(err, store.ErrNone) {
		return
	}
	ads.Send(a.ID) // want match(Account.Phone)
}

func collected(ctx context.Context, pool *store.Pool, a *id.Account) {
	rows, _ := pool.Query(ctx, "select id from leads where phone = $1", a.Phone)
	ids, err := store.All(rows, func(r store.Rows) (string, error) {
		var found string
		err := r.Scan(&found)
		return found, err
	})
	if err != nil {
		return
	}
	ads.Upload(ids) // want match(Account.Phone)
}

// A database may be behind an interface of the program's own.
type queryer interface {
	QueryRow(ctx context.Context, sql string, args ...any) store.Row
}

func behind(ctx context.Context, q queryer, a *id.Account) {
	var found string
	if q.QueryRow(ctx, "select id from leads where phone = $1", a.Phone).Scan(&found) != nil {
		return
	}
	ads.Send(found) // want match(Account.Phone)
}

func cached(ctx context.Context, c *store.Cache, a *id.Account) {
	s, err := c.Get(ctx, "lead:"+a.Phone).Result()
	if err != nil {
		return
	}
	ads.Send(s)    // want match(Account.Phone)
	ads.Send(a.ID) // want match(Account.Phone)
}

func cachedNone(ctx context.Context, c *store.Cache, a *id.Account) {
	if err := c.Get(ctx, a.Phone).Err(); err == store.ErrNone {
		return
	}
	ads.Send(a.ID) // want match(Account.Phone)
}

func there(ctx context.Context, c *store.Cache, a *id.Account) {
	if n, _ := c.Exists(ctx, a.Phone).Result(); n > 0 {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	if n, err := c.SIsMember(ctx, "leads", a.Email).Result(); err == nil && n == 1 {
		ads.Send(a.ID) // want match(Account.Email)
	}
}

func command(c *store.Cache, a *id.Account) {
	v, err := c.Do("GET", a.Phone)
	if err != nil {
		return
	}
	ads.Put(v) // want match(Account.Phone)
}

func document(ctx context.Context, c *store.Collection, a *id.Account) {
	var l lead
	if c.FindOne(ctx, map[string]any{"phone": a.Phone}).Decode(&l) != nil {
		return
	}
	ads.Send(l.ID) // want match(Account.Phone)
}

func noDocument(ctx context.Context, c *store.Collection, a *id.Account) {
	one := c.FindOne(ctx, map[string]any{"phone": a.Phone})
	if errors.Is(one.Err(), store.ErrNone) {
		return
	}
	ads.Send(a.ID) // want match(Account.Phone)
}

func calledBack(c *store.Collection, a *id.Account) error {
	return c.Lookup([]byte(a.Phone), func(val []byte) error {
		ads.Bytes(val) // want match(Account.Phone)
		return nil
	})
}

func inMemory(t *store.Table, a *id.Account) {
	if e, ok := t.Get(a.Phone); ok {
		ads.Send(e.ID) // want match(Account.Phone)
	}
}

// What was found by a contact leads to what is found by that.
func next(ctx context.Context, c *store.Cache, a *id.Account) {
	found := c.Get(ctx, a.Phone).Val()
	ads.Send(c.Get(ctx, "segment:"+found).Val()) // want match(Account.Phone)
}

// A query may be built by one library and asked by another.
func builtElsewhere(db *store.DB, pool *store.Pool, a *id.Account) {
	q, args, err := db.NewSelect().Where("phone = ?", a.Phone).SQL()
	if err != nil {
		return
	}
	ads.Send(a.Name)
	var found string
	if pool.Get(&found, q, args...) != nil {
		return
	}
	ads.Send(found) // want match(Account.Phone)
}
