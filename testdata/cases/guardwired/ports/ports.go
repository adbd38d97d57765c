// Package ports has the interfaces of the services.
package ports

import "context"

// Consent asks.
type Consent interface {
	//purpose:guard advertising subject=id
	May(ctx context.Context, id string) bool
}

// Ads is declared a sink.
type Ads interface {
	//purpose:sink advertising
	Send(ctx context.Context, s ...string) error
}

// Mail is none: what implements it may be.
type Mail interface {
	Mail(ctx context.Context, to string)
	MailAll(ctx context.Context, to ...string)
}
