// Package db runs functions in transactions.
package db

import (
	"context"
	"errors"

	"example.com/cases/id"
)

// Tx is one transaction.
type Tx interface {
	Accounts() Accounts
	Outbox() Outbox
}

// Accounts has accounts.
type Accounts interface {
	Find(ctx context.Context, key string) (*id.Account, error)
	Each(ctx context.Context, f func(*id.Account) error) error
}

// Outbox has messages that are sent after the commit.
type Outbox interface {
	Add(topic string, payload any)
}

// Manager starts transactions.
type Manager struct {
	hooks []func(topic string, payload any)
	rows  map[string]*id.Account
}

// NewManager reads everything.
func NewManager() *Manager {
	m := &Manager{rows: map[string]*id.Account{}}
	for _, a := range id.LoadAll() {
		m.rows[a.ID] = a
	}
	return m
}

// OnCommit registers what gets the messages.
func (m *Manager) OnCommit(h func(topic string, payload any)) { m.hooks = append(m.hooks, h) }

type message struct {
	topic   string
	payload any
}

type tx struct {
	m       *Manager
	pending []message
}

func (t *tx) Accounts() Accounts { return accounts{t} }
func (t *tx) Outbox() Outbox     { return (*outbox)(t) }

type accounts struct{ *tx }

func (a accounts) Find(_ context.Context, key string) (*id.Account, error) {
	if r, ok := a.m.rows[key]; ok {
		return r, nil
	}
	return nil, errors.New("none")
}

func (a accounts) Each(ctx context.Context, f func(*id.Account) error) error {
	for _, r := range a.m.rows {
		if err := errors.Join(ctx.Err(), f(r)); err != nil {
			return err
		}
	}
	return nil
}

type outbox tx

func (o *outbox) Add(topic string, payload any) {
	o.pending = append(o.pending, message{topic, payload})
}

// Do runs f and hands its messages on.
func (m *Manager) Do(ctx context.Context, f func(context.Context, Tx) error) (err error) {
	t := &tx{m: m}
	defer func() {
		if r := recover(); r != nil {
			err = errors.New("panicked")
			return
		}
		if err != nil {
			return
		}
		for _, p := range t.pending {
			for _, h := range m.hooks {
				h(p.topic, p.payload)
			}
		}
	}()
	return f(ctx, t)
}
