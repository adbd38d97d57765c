// Package consent knows who agreed.
package consent

import (
	"context"
	"errors"
)

// Checker is asked by id.
type Checker interface {
	//purpose:guard advertising subject=userID
	Allowed(ctx context.Context, userID string) (bool, error)
	// Enabled says whether the campaign may run at all.
	//
	//purpose:guard advertising
	Enabled(ctx context.Context) bool
}

// ErrDenied says no.
var ErrDenied = errors.New("denied")

// Must is a wrapper.
func Must(ctx context.Context, c Checker) error {
	if !c.Enabled(ctx) {
		return ErrDenied
	}
	return nil
}

// Gate runs next if the campaign may run.
func Gate(c Checker, next func(context.Context) error) func(context.Context) error {
	return func(ctx context.Context) error {
		if err := Must(ctx, c); err != nil {
			return err
		}
		return next(ctx)
	}
}

// Each calls f for those who agreed.
func Each[T any](ctx context.Context, c Checker, all []T, f func(T)) {
	if !c.Enabled(ctx) {
		return
	}
	for _, x := range all {
		f(x)
	}
}
