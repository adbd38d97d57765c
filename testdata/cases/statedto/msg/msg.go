// Package msg has messages that everybody fills in his own way.
package msg

// Message goes to somebody.
type Message struct {
	To, Body string
	Meta     map[string]string
}

// New returns a message.
func New(to, body string) *Message {
	return &Message{To: to, Body: body, Meta: map[string]string{}}
}

// SetTo sets the recipient.
func (m *Message) SetTo(s string) { m.To = s }

// Recipient returns the recipient.
func (m *Message) Recipient() string { return m.To }

// Tag adds to the message.
func (m *Message) Tag(k, v string) *Message { m.Meta[k] = v; return m }
