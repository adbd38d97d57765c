// Package wire builds reminders, with a mailer that leaks and with a mock of it.
package wire

import (
	"context"

	"go.uber.org/mock/gomock"

	"example.com/generated/accountpb"
	"example.com/generated/mock"
	"example.com/generated/mock/mocks"
	"example.com/generated/mock/partner"
)

func real(ctx context.Context, a *accountpb.Account) error {
	return mock.NewReminder(&partner.Mailer{}).Remind(ctx, a) // want flow(Account_RecoveryEmail.RecoveryEmail)
}

func mocked(ctx context.Context, t gomock.TestReporter, a *accountpb.Account) error {
	m := mocks.NewMockMailer(gomock.NewController(t))
	m.EXPECT().Send(ctx, a.GetRecoveryEmail(), gomock.Any())
	return mock.NewReminder(m).Remind(ctx, a)
}

// Directly, a mock is nothing but itself.
func direct(ctx context.Context, t gomock.TestReporter, a *accountpb.Account) error {
	m := mocks.NewMockAudience(gomock.NewController(t))
	m.EXPECT().Add(ctx, a.GetPhone())
	return m.Add(ctx, a.GetName())
}
