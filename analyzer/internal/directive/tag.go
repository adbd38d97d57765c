package directive

import (
	"strconv"
	"strings"
)

// TagKey is the key of the struct tag that is a source directive.
const TagKey = "purpose"

// A Pair is a key and its value in a struct tag.
type Pair struct{ Key, Value string }

// Pairs splits a struct tag as reflect.StructTag does. If the tag is malformed, rest is
// the text that StructTag would not see.
func Pairs(tag string) (pairs []Pair, rest string) {
	for {
		tag = strings.TrimLeft(tag, " ")
		i := 0
		for i < len(tag) && tag[i] > ' ' && tag[i] != ':' && tag[i] != '"' && tag[i] != 0x7f {
			i++
		}
		if i == 0 || i+1 >= len(tag) || tag[i] != ':' || tag[i+1] != '"' {
			return pairs, tag
		}
		quoted, err := strconv.QuotedPrefix(tag[i+1:])
		if err != nil {
			return pairs, tag
		}
		value, err := strconv.Unquote(quoted)
		if err != nil {
			return pairs, tag
		}
		pairs = append(pairs, Pair{tag[:i], value})
		tag = tag[i+1+len(quoted):]
	}
}
