package newsletter_test

import (
	"testing"

	"example.com/incident/account"
	"example.com/incident/newsletter"
	"example.com/incident/notify"
)

func TestSend(t *testing.T) {
	accounts := account.NewStore(
		account.Account{ID: "ann", MarketingEmail: "ann@offers.example", RecoveryEmail: "ann@home.example"},
		account.Account{ID: "bob", RecoveryEmail: "bob@home.example"},
		account.Account{ID: "eve"},
	)
	var asked, all notify.Outbox
	if err := newsletter.New(accounts, &asked).Send(t.Context(), "Shoes"); err != nil {
		t.Fatal(err)
	}
	if err := newsletter.New(accounts, &all).SendToAll(t.Context(), "Shoes"); err != nil {
		t.Fatal(err)
	}
	if sent := asked.Sent(); len(sent) != 1 || sent[0].To != "ann@offers.example" {
		t.Errorf("to those who asked: %+v", sent)
	}
	if sent := all.Sent(); len(sent) != 2 || sent[1].To != "bob@home.example" {
		t.Errorf("to all: %+v", sent)
	}
}
