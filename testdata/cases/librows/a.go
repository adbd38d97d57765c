// Package librows looks contacts up in stores whose clients are libraries of another module: what
// was found was matched by the contact.
package librows

import (
	"context"
	"errors"

	"example.com/cases/ads"
	"example.com/cases/id"
	"example.org/library/store"
)

type lead struct {
	ID   string
	Name string
}

func first(db *store.DB, a *id.Account) {
	var l lead
	db.Where("phone = ?", a.Phone).Limit(1).First(&l)
	ads.Send(l.ID) // want match(Account.Phone)
}

func firstOrNothing(db *store.DB, a *id.Account) error {
	var l lead
	if err := db.First(&l, "phone = ?", a.Phone).Error; err != nil {
		return err
	}
	ads.Send(l.ID) // want match(Account.Phone)
	ads.Send(a.ID) // want match(Account.Phone)
	return nil
}

func notThere(db *store.DB, a *id.Account) {
	var l lead
	err := db.Where(&id.Account{Phone: a.Phone}).First(&l).Error
	if errors.Is(err, store.ErrNone) {
		return
	}
	ads.Send(a.ID) // want match(Account.Phone)
}

func affected(db *store.DB, a *id.Account) {
	var l lead
	if db.Where("phone = ?", a.Phone).First(&l).RowsAffected > 0 {
		ads.Send(a.ID) // want match(Account.Phone)
	}
}

func counted(db *store.DB, a *id.Account) {
	var n int64
	db.Model(&lead{}).Where("phone = ?", a.Phone).Count(&n)
	if n > 0 {
		ads.Send(a.ID) // want match(Account.Phone)
	}
}

func list(db *store.DB, all []*id.Account) {
	var phones []string
	for _, a := range all {
		phones = append(phones, a.Phone)
	}
	var found []lead
	if db.Where("phone in ?", phones).Find(&found).Error != nil {
		return
	}
	for _, l := range found {
		ads.Send(l.ID) // want match(Account.Phone)
	}
}

func raw(db *store.DB, a *id.Account) {
	var found string
	db.Raw("select id from leads where phone = ?", a.Phone).Scan(&found)
	ads.Send(found) // want match(Account.Phone)
}

func inSteps(db *store.DB, a *id.Account, all bool) {
	q := db.Model(&lead{})
	if !all {
		q = q.Where("phone = ?", a.Phone)
	}
	var l lead
	q.First(&l)
	ads.Send(l.ID) // want match(Account.Phone)
}

func byPhone(phone string) func(*store.DB) *store.DB {
	return func(db *store.DB) *store.DB { return db.Where("phone = ?", phone) }
}

func scoped(db *store.DB, a *id.Account) {
	var l lead
	db.Scopes(byPhone(a.Phone)).First(&l)
	ads.Send(l.ID) // want match(Account.Phone)
}

// A helper may end the question that its caller began.
func only(db *store.DB) (*lead, error) {
	var l lead
	if err := db.First(&l).Error; err != nil {
		return nil, err
	}
	return &l, nil
}

func ended(db *store.DB, a *id.Account) {
	l, err := only(db.Where("phone = ?", a.Phone))
	if err != nil {
		return
	}
	ads.Send(l.ID) // want match(Account.Phone)
}

func endedByName(db *store.DB, a *id.Account) {
	other, err := only(db.Where("id = ?", a.ID))
	if err != nil {
		return
	}
	ads.Send(other.ID)
}

type repository struct {
	db    *store.DB
	cache *store.Cache
}

func (r *repository) byPhone(phone string) (*lead, error) {
	var l lead
	if err := r.db.Where("phone = ?", phone).First(&l).Error; err != nil {
		return nil, err
	}
	return &l, nil
}

func (r *repository) cached(ctx context.Context, phone string) (string, error) {
	return r.cache.Get(ctx, phone).Result()
}

func (r *repository) use(ctx context.Context, a *id.Account) {
	if l, err := r.byPhone(a.Phone); err == nil {
		ads.Send(l.ID) // want match(Account.Phone)
	}
	if s, err := r.cached(ctx, a.Phone); err == nil {
		ads.Send(s) // want match(Account.Phone)
	}
	if l, err := r.byPhone(a.ID); err == nil {
		ads.Send(l.ID)
	}
}

// What is filled may have been named before the question.
func built(ctx context.Context, db *store.DB, a *id.Account) {
	var l lead
	if db.NewSelect().Model(&l).Where("phone = ?", a.Phone).Scan(ctx) != nil {
		return
	}
	ads.Send(l.ID) // want match(Account.Phone)
}

func builtInPlace(ctx context.Context, db *store.DB, a *id.Account) {
	var l lead
	q := db.NewSelect().Model(&l)
	q.Where("phone = ?", a.Phone)
	if q.Scan(ctx) != nil {
		return
	}
	ads.Send(l.ID) // want match(Account.Phone)
}

func exists(ctx context.Context, db *store.DB, a *id.Account) {
	ok, err := db.NewSelect().Model((*lead)(nil)).Where("phone = ?", a.Phone).Exists(ctx)
	if err != nil {
		return
	}
	ads.Send(a.Name)
	if ok {
		ads.Send(a.ID) // want match(Account.Phone)
	}
}
