package text

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Sanitize returns text from the analysed code as it is safe to print: what
// could move the cursor, colour the terminal or turn the direction of writing
// is spelt as an escape. Tabs become spaces.
func Sanitize(s string) string {
	if strings.IndexFunc(s, unsafe) < 0 && utf8.ValidString(s) {
		return s
	}
	var b strings.Builder
	for len(s) > 0 {
		r, size := utf8.DecodeRuneInString(s)
		switch {
		case r == utf8.RuneError && size == 1:
			fmt.Fprintf(&b, `\x%02x`, s[0])
		case r == '\t':
			b.WriteByte(' ')
		case !unsafe(r):
			b.WriteRune(r)
		default:
			b.WriteString(escape(r))
		}
		s = s[size:]
	}
	return b.String()
}

// SanitizeJSON spells the same characters in JSON as escapes, which mean the
// same there.
func SanitizeJSON(text []byte) []byte {
	var b strings.Builder
	for _, r := range string(text) {
		if r == '\n' || r == '\t' || !unsafe(r) {
			b.WriteRune(r)
		} else {
			b.WriteString(jsonEscape(r))
		}
	}
	return []byte(b.String())
}

// unsafe reports control characters, and those of category Cf: the marks that
// change the direction of writing and other characters without a shape.
func unsafe(r rune) bool {
	return unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || r == '\u2028' || r == '\u2029'
}

func escape(r rune) string {
	switch {
	case r < 0x80:
		return fmt.Sprintf(`\x%02x`, r)
	case r > 0xffff:
		return fmt.Sprintf(`\U%08x`, r)
	}
	return fmt.Sprintf(`\u%04x`, r)
}

func jsonEscape(r rune) string {
	if r > 0xffff {
		r -= 0x10000
		return fmt.Sprintf(`\u%04x\u%04x`, 0xd800+(r>>10), 0xdc00+(r&0x3ff))
	}
	return fmt.Sprintf(`\u%04x`, r)
}
