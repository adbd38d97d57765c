// Package stats counts people without telling who they are.
package stats

// MinGroup is the size from which on a group of people may be published.
const MinGroup = 50

// KAnonymous counts equal keys and leaves out those that fewer than k people
// share.
//
//purpose:sanitizer advertising
func KAnonymous(keys []string, k int) map[string]int {
	counts := make(map[string]int)
	for _, key := range keys {
		counts[key]++
	}
	for key, n := range counts {
		if n < k {
			delete(counts, key)
		}
	}
	return counts
}

// Rounded returns n rounded down to a multiple of k, so that one person more
// or less in a group does not show.
//
//purpose:sanitizer advertising
func Rounded(n, k int) int { return n - n%k }
