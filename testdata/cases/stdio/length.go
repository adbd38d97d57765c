package stdio

import (
	"io"
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func lines(r io.Reader) []string {
	b, err := io.ReadAll(r)
	if err != nil {
		return nil
	}
	return strings.Split(string(b), "\n")
}

func raw(r io.Reader) []byte {
	b := make([]byte, 10)
	if _, err := r.Read(b); err != nil {
		return nil
	}
	return b
}

// How long a text is says nothing of what is in it, and a reader does not look for
// what is in the buffer that it fills.
func lengths(a *id.Account, lead string) {
	ads.Score(len(lines(strings.NewReader(a.Phone))))
	ads.Score(len(raw(strings.NewReader(a.Phone))))
	ads.Score(len(strings.Split(a.Phone, "-")))
	ads.Score(len(strings.Split(a.Phone, lead)))  // want match(Account.Phone)
	ads.Bytes(raw(strings.NewReader(a.Phone)))    // want flow(Account.Phone)
	ads.Upload(lines(strings.NewReader(a.Email))) // want flow(Account.Email)
}
