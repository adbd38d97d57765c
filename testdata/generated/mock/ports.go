// Package mock uses mocks of real mockgen in the place of what they stand for.
package mock

import "context"

//go:generate go tool -modfile=../gen/go.mod mockgen -source=ports.go -destination=mocks/mocks.go -package=mocks

// Audience is what an advertising platform offers. Whatever implements it,
// what passes through it is meant for advertising.
type Audience interface {
	//purpose:sink advertising
	Add(ctx context.Context, key string) error
	Size(ctx context.Context) (int, error)
}

// Mailer sends mail, through whomever.
type Mailer interface {
	Send(ctx context.Context, to, text string) error
}
