package login_test

import (
	"slices"
	"strings"
	"testing"

	"example.com/incident/account"
	"example.com/incident/ads"
	"example.com/incident/events"
	"example.com/incident/login"
	"example.com/incident/notify"
	"example.com/incident/stream"
)

func TestLogin(t *testing.T) {
	outbox, platform := new(notify.Outbox), ads.NewPlatform()
	accounts := account.NewStore(account.Account{ID: "ann", Phone: "+15550100"})
	s := login.New(accounts, outbox, events.NewRecorder(stream.New(platform)))

	if err := s.Start(t.Context(), "bob"); err != login.ErrUnknown {
		t.Errorf("start without account: %v, want %v", err, login.ErrUnknown)
	}
	if err := s.Start(t.Context(), "ann"); err != nil {
		t.Fatal(err)
	}
	sent := outbox.Sent()
	if len(sent) != 1 || sent[0].To != "+15550100" {
		t.Fatalf("sent %+v, want one code to the phone", sent)
	}
	code := strings.TrimPrefix(sent[0].Text, "Your code is ")
	if err := s.Verify("ann", code); err != nil {
		t.Errorf("right code: %v", err)
	}
	if err := s.Verify("ann", code); err != login.ErrCode {
		t.Errorf("the same code again: %v, want %v", err, login.ErrCode)
	}

	// Nobody who wrote the login meant to tell the platform this.
	if signals := platform.Signals(); !slices.Contains(signals, "ann code_sent:+15550100") {
		t.Errorf("signals %q do not have the phone", signals)
	}
}
