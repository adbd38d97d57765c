package audience_test

import (
	"context"
	"slices"
	"testing"

	"example.com/incident/account"
	"example.com/incident/ads"
	"example.com/incident/audience"
	"example.com/incident/consent"
	"example.com/incident/contact"
)

// list has one customer, by two numbers and addresses that may be hers.
var list = audience.List{Name: "shoes", Hashes: []string{
	contact.Hash("+15550100"), contact.Hash("ann@home.example"),
}}

type call func(context.Context, *audience.Matcher, *audience.Index) error

// fill returns who is in the audience of list after call.
func fill(t *testing.T, a account.Account, do call) []string {
	t.Helper()
	accounts := account.NewStore(a, account.Account{ID: "bob", Name: "Bob"})
	platform := ads.NewPlatform()
	m := audience.NewMatcher(accounts, platform, consent.NewRegistry("agreed"))
	if err := do(t.Context(), m, audience.NewIndex(accounts, platform)); err != nil {
		t.Fatal(err)
	}
	return platform.Members(list.Name)
}

// What an audience holds depends on the contact that selected it, though the
// contact itself is never handed on.
func TestSelected(t *testing.T) {
	byPhone := func(ctx context.Context, m *audience.Matcher, _ *audience.Index) error {
		return m.ByPhone(ctx, list)
	}
	byRecovery := func(ctx context.Context, m *audience.Matcher, _ *audience.Index) error {
		return m.ByRecoveryEmail(ctx, list)
	}
	byMarketing := func(ctx context.Context, m *audience.Matcher, _ *audience.Index) error {
		return m.ByMarketingEmail(ctx, list)
	}
	byConsented := func(ctx context.Context, m *audience.Matcher, _ *audience.Index) error {
		return m.ByConsentedPhone(ctx, list)
	}
	byIndex := func(ctx context.Context, _ *audience.Matcher, ix *audience.Index) error {
		return ix.Target(ctx, list)
	}
	tests := []struct {
		name string
		do   call
		acct account.Account
		want []string
	}{
		{"phone", byPhone, account.Account{ID: "ann", Phone: "+1 555-0100"}, []string{"ann"}},
		{"other phone", byPhone, account.Account{ID: "ann", Phone: "+1 555-0199"}, nil},
		{"recovery", byRecovery, account.Account{ID: "ann", RecoveryEmail: "Ann@home.example"}, []string{"ann"}},
		{"other recovery", byRecovery, account.Account{ID: "ann", RecoveryEmail: "a@home.example"}, nil},
		{"index", byIndex, account.Account{ID: "ann", Phone: "+1 555-0100"}, []string{"ann"}},
		{"index, other phone", byIndex, account.Account{ID: "ann", Phone: "+1 555-0199"}, nil},
		{"marketing", byMarketing, account.Account{ID: "ann", MarketingEmail: "ann@home.example"}, []string{"ann"}},
		{"marketing, phone unused", byMarketing, account.Account{ID: "ann", Phone: "+1 555-0100"}, nil},
		{"agreed", byConsented, account.Account{ID: "agreed", Phone: "+1 555-0100"}, []string{"agreed"}},
		{"not agreed", byConsented, account.Account{ID: "ann", Phone: "+1 555-0100"}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := fill(t, tt.acct, tt.do); !slices.Equal(got, tt.want) {
				t.Errorf("audience %q, want %q", got, tt.want)
			}
		})
	}
}

// An exact size tells whether one person has an account; a rounded one not.
func TestPreview(t *testing.T) {
	size := func(phone string, preview func(*audience.Index)) int {
		platform := ads.NewPlatform()
		accounts := account.NewStore(account.Account{ID: "ann", Phone: phone})
		preview(audience.NewIndex(accounts, platform))
		return platform.Size(list.Name)
	}
	exact := func(ix *audience.Index) { ix.Preview(list) }
	if got := size("+15550100", exact) - size("+15550199", exact); got != 1 {
		t.Errorf("exact sizes differ by %d, want 1", got)
	}
	rounded := func(ix *audience.Index) { ix.PreviewRounded(list) }
	if got := size("+15550100", rounded) - size("+15550199", rounded); got != 0 {
		t.Errorf("rounded sizes differ by %d, want 0", got)
	}
}
