package promote_test

import (
	"context"
	"fmt"
	"testing"

	"example.com/incident/account"
	"example.com/incident/ads"
	"example.com/incident/consent"
	"example.com/incident/promote"
)

// What the platform is given differs with the contacts, or does not.
func TestContactsReachPlatform(t *testing.T) {
	tests := []struct {
		audience string
		do       func(context.Context, *promote.Promoter, account.Account) error
		differs  bool
	}{
		{"welcome", func(ctx context.Context, p *promote.Promoter, a account.Account) error {
			return p.Welcome(ctx, a)
		}, true},
		{"lookalike:Turin", func(ctx context.Context, p *promote.Promoter, _ account.Account) error {
			return p.Lookalike(ctx, "Turin")
		}, true},
		{"referred", func(ctx context.Context, p *promote.Promoter, a account.Account) error {
			return p.Referred(ctx, account.Account{ID: "agreed"}, a)
		}, true},
		{"remind", func(ctx context.Context, p *promote.Promoter, a account.Account) error {
			p.Visited(a)
			return p.Remind(ctx, a.ID)
		}, true},
		{"agreed", func(ctx context.Context, p *promote.Promoter, _ account.Account) error {
			return p.Agreed(ctx)
		}, false},
		{"protect", func(ctx context.Context, p *promote.Promoter, _ account.Account) error {
			return p.Protect(ctx)
		}, false},
		{"smoke-test", func(ctx context.Context, p *promote.Promoter, _ account.Account) error {
			return p.SmokeTest(ctx)
		}, false},
	}
	for _, tt := range tests {
		t.Run(tt.audience, func(t *testing.T) {
			members := func(phone, recovery string) string {
				a := account.Account{ID: "ann", City: "Turin", Phone: phone, RecoveryEmail: recovery}
				platform := ads.NewPlatform()
				p := promote.New(account.NewStore(a), platform, consent.NewRegistry("agreed"))
				if err := tt.do(t.Context(), p, a); err != nil {
					t.Fatal(err)
				}
				return fmt.Sprint(platform.Members(tt.audience))
			}
			one, other := members("+15550100", "ann@a.example"), members("+15550199", "ann@b.example")
			if differs := one != other; differs != tt.differs {
				t.Errorf("audiences %s and %s: differ is %v, want %v", one, other, differs, tt.differs)
			}
		})
	}
}

func TestForecastHidesSmallGroups(t *testing.T) {
	accounts := account.NewStore(account.Account{ID: "ann", Phone: "+39 0100"})
	for i := range 60 {
		accounts.Save(account.Account{ID: fmt.Sprint(i), Phone: fmt.Sprintf("+1 555 %04d", i)})
	}
	platform := ads.NewPlatform()
	promote.New(accounts, platform, consent.NewRegistry()).Forecast()
	if got := fmt.Sprint(platform.Reach()); got != "map[+1:60]" {
		t.Errorf("forecast %s, want map[+1:60]", got)
	}
}
