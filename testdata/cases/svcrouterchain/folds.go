package svcrouterchain

import (
	"context"

	"example.com/cases/svcrouterchain/ads"
	"example.com/cases/svcrouterchain/chain"
	"example.com/cases/svcrouterchain/user"
)

var client ads.Client

func sees(next chain.Handler) chain.Handler {
	return func(ctx context.Context, in string) string {
		client.Track(ctx, "in", in) // want flow(User.Phone)
		return next(ctx, in)
	}
}

func blind(next chain.Handler) chain.Handler {
	return func(ctx context.Context, in string) string {
		client.Track(ctx, "blind", in)
		return next(ctx, in)
	}
}

func adds(u *user.User) chain.Middleware {
	return func(next chain.Handler) chain.Handler {
		return func(ctx context.Context, in string) string { return next(ctx, in+u.Phone) }
	}
}

func hides(next chain.Handler) chain.Handler {
	return func(ctx context.Context, _ string) string { return next(ctx, "") }
}

func last(ctx context.Context, in string) string {
	client.Track(ctx, "last", in)
	return ""
}

// What stands before the middleware that adds the contact does not see it, nor does
// what stands behind the one that hides it.
func chains(u *user.User) {
	ctx := context.Background()
	chain.Backward(last, blind, adds(u), sees, hides, blind)(ctx, "x")
	chain.Forward(last, blind, hides, sees, adds(u), blind)(ctx, "x")
	chain.New(blind, adds(u), sees, hides, blind).Wrap(last)(ctx, "x")
}
