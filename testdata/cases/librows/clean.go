package librows

import (
	"context"
	"errors"

	"example.com/cases/ads"
	"example.com/cases/id"
	"example.org/library/store"
)

// What is stored was not looked up, nor what the store made up for it.
func created(db *store.DB, a *id.Account) error {
	l := lead{Name: a.Name}
	if tx := db.Create(&id.Account{ID: a.ID, Phone: a.Phone}); tx.Error != nil || tx.RowsAffected == 0 {
		return errors.New("not stored")
	}
	if err := db.Create(&l).Error; err != nil {
		return err
	}
	ads.Send(a.ID)
	ads.Send(l.ID)
	return nil
}

func changed(db *store.DB, a *id.Account) error {
	if err := db.Model(a).Update("phone", a.Phone).Error; err != nil {
		return err
	}
	if err := db.Save(a).Error; err != nil {
		return err
	}
	ads.Send(a.ID)
	return nil
}

func inserted(ctx context.Context, db *store.DB, pool *store.Pool, c *store.Collection, a *id.Account) error {
	var made string
	if err := pool.QueryRow(ctx, "insert into accounts (phone) values ($1) returning id", a.Phone).Scan(&made); err != nil {
		return err
	}
	ads.Send(made)
	db.Raw("INSERT INTO accounts (phone) VALUES (?) RETURNING id", a.Phone).Scan(&made)
	ads.Send(made)
	if n, err := pool.Exec(ctx, "update accounts set phone = $1 where id = $2", a.Phone, a.ID); err != nil || n == 0 {
		return err
	}
	if err := db.NewInsert().Value("phone", a.Phone).Scan(ctx, &made); err != nil {
		return err
	}
	ads.Send(made)
	other, err := c.InsertOne(ctx, map[string]any{"phone": a.Phone})
	if err != nil {
		return err
	}
	ads.Send(other)
	ads.Send(a.ID)
	return nil
}

func put(ctx context.Context, c *store.Cache, a *id.Account) error {
	if err := c.Set(ctx, a.Phone, a.ID).Err(); err != nil {
		return err
	}
	if err := c.SAdd(ctx, "all", a.Phone).Err(); err != nil {
		return err
	}
	if n, err := c.Incr(ctx, "tries:"+a.Phone).Result(); err != nil || n > 3 {
		return errors.New("too often")
	}
	if _, err := c.Do("SET", a.Phone, a.ID); err != nil {
		return err
	}
	ads.Send(a.ID)
	return nil
}

// Who asks by something else finds that, also of a store that was asked by a contact before.
func byName(ctx context.Context, db *store.DB, pool *store.Pool, c *store.Cache, a *id.Account) {
	var l, m lead
	db.Where("phone = ?", a.Phone).First(&l)
	db.Where("id = ?", a.ID).First(&m)
	ads.Send(m.ID)
	ads.Send(a.ID)
	var name string
	_ = c.Get(ctx, a.Phone).Val()
	if pool.QueryRow(ctx, "select name from leads where id = $1", a.ID).Scan(&name) != nil {
		return
	}
	ads.Send(name)
	s, err := c.Get(ctx, a.ID).Result()
	if err != nil {
		return
	}
	ads.Send(s)
	ads.Send(a.ID)
}

// That many were looked up is no answer if there are none: it failed.
func failed(ctx context.Context, db *store.DB, pool *store.Pool, c *store.Cache, a *id.Account) error {
	var found []lead
	if err := db.Where("phone = ?", a.Phone).Find(&found).Error; err != nil {
		return err
	}
	if _, err := c.Exists(ctx, a.Phone).Result(); err != nil {
		return err
	}
	ads.Send(a.ID)
	return nil
}

// A row that is loaded has the contacts of whoever it is of.
func loaded(db *store.DB, key string) {
	var a id.Account
	if db.First(&a, "id = ?", key).Error != nil {
		return
	}
	ads.Send(a.ID)
	ads.Send(a.Phone) // want flow(Account.Phone)
}

func byItself(ctx context.Context, db *store.DB, a *id.Account) {
	if db.NewSelect().Model(a).Where("id = ?", a.ID).Scan(ctx) != nil {
		return
	}
	ads.Send(a.ID)
}

// Loggers, validators, clients of web services and what takes a text apart look nothing up.
func others(l *store.Logger, v *store.Validator, h *store.HTTP, a *id.Account) error {
	ads.Send((&store.Logger{}).Field("phone", a.Phone).Text()) // want flow(Account.Phone)
	l = l.With("phone", a.Phone).Field("email", a.Email)
	if err := l.Info("known", a); err != nil {
		return err
	}
	if l.GetLevel() > 1 {
		ads.Send(a.ID)
	}
	if err := v.Var(a.Phone, "e164"); err != nil {
		return err
	}
	res, err := h.R().SetParam("to", a.Phone).Get("https://sms.example")
	if err != nil || res.Status() != 200 {
		return err
	}
	res, err = h.R().Get("https://sms.example/" + a.Phone)
	if err != nil || res.Status() != 200 {
		return err
	}
	f, err := store.Parse(a.Phone)
	if err != nil {
		return err
	}
	ads.Send(store.GetRest(f))  // want flow(Account.Phone)
	ads.Send(f.GetCountry())    // want flow(Account.Phone)
	ads.Send(store.NewID(a.ID)) // made of nothing
	ads.Send(a.ID)
	return nil
}

// What the library says of its functions holds.
func said(d *store.Directory, a *id.Account) error {
	ads.Send(d.GetE164(a.Phone)) // want flow(Account.Phone)
	n, err := d.CountKnown([]string{a.Phone})
	if err != nil {
		return err
	}
	ads.Score(n)
	_, err = d.FindAudience(a.Phone) // want flow(Account.Phone)
	return err
}
