// Package notify notifies by way of channels that it does not know.
package notify

import (
	"context"
	"errors"
	"fmt"
)

// Message is one message to one person.
type Message struct {
	To, Subject, Body string
	Tags              []string
}

// Channel delivers.
type Channel interface {
	Name() string
	Deliver(ctx context.Context, m *Message) error
}

// Notifier picks a channel by name.
type Notifier struct {
	channels map[string]Channel
	fallback Channel
	retries  int
	before   []func(*Message)
}

// Option configures a notifier.
type Option func(*Notifier)

// With adds a channel.
func With(c Channel) Option { return func(n *Notifier) { n.channels[c.Name()] = c } }

// Fallback sets the channel for unknown names.
func Fallback(c Channel) Option { return func(n *Notifier) { n.fallback = c } }

// Retries sets how often.
func Retries(k int) Option { return func(n *Notifier) { n.retries = k } }

// Before adds a hook.
func Before(f func(*Message)) Option { return func(n *Notifier) { n.before = append(n.before, f) } }

// New returns a notifier.
func New(os ...Option) *Notifier {
	n := &Notifier{channels: map[string]Channel{}, retries: 1}
	for _, o := range os {
		o(n)
	}
	return n
}

// Send sends m on a channel.
func (n *Notifier) Send(ctx context.Context, channel string, m *Message) error {
	c, ok := n.channels[channel]
	if !ok {
		if n.fallback == nil {
			return errors.New("no channel")
		}
		c = n.fallback
	}
	for _, f := range n.before {
		f(m)
	}
	var err error
	for range n.retries {
		if err = c.Deliver(ctx, m); err == nil {
			return nil
		}
	}
	return fmt.Errorf("%s: %w", c.Name(), err)
}
