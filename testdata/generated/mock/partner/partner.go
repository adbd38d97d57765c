// Package partner sends mail through an advertising partner.
package partner

import "context"

// Mailer is the partner's. It reads what it sends.
type Mailer struct{ sent []string }

// Send implements mock.Mailer.
//
//purpose:sink advertising
func (m *Mailer) Send(_ context.Context, to, text string) error {
	m.sent = append(m.sent, to+" "+text)
	return nil
}
