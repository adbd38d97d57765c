package directive

import (
	"fmt"
	"strings"
)

// shownPurposes is how many purposes a message lists.
const shownPurposes = 8

// NoRule returns a message about a purpose that none of the rules names, which are
// those that are known.
func NoRule(name string, known []string) string {
	text := fmt.Sprintf("no rule names the purpose %q", name)
	if hint := Hint(name, known); hint != "" {
		return text + hint
	}
	list := strings.Join(known[:min(len(known), shownPurposes)], ", ")
	if more := len(known) - shownPurposes; more > 0 {
		list += fmt.Sprintf(" and %d more", more)
	}
	return text + ": they name " + list + "; add a rule to the policy for another one"
}

// Hint returns a question to append to an error about a misspelt word:
// `; did you mean "source"?`, or "" if no word is near.
func Hint(text string, words []string) string {
	if w := nearest(text, words); w != "" {
		return `; did you mean "` + w + `"?`
	}
	return ""
}

// nearest returns the word with the fewest edits from text, if they are few enough for a
// slip, and "" otherwise. The edit distance is that of Levenshtein (1966).
func nearest(text string, words []string) string {
	best, bestCost := "", max(2, len(text)/3)+1
	for _, w := range words {
		if c := distance(text, w); c < bestCost && c < len(w) {
			best, bestCost = w, c
		}
	}
	return best
}

// distance takes time len(a)*len(b). Text that was generated may be long, so only its
// beginning counts.
func distance(a, b string) int {
	const longest = 100
	a, b = a[:min(len(a), longest)], b[:min(len(b), longest)]
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
