package matchconst

import (
	"slices"
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
)

var (
	free      = []string{"gmail.com", "gmx.de"}
	kinds     = []struct{ suffix, kind string }{{"edu", "school"}, {"gov", "state"}}
	countries = map[string]string{"de": "Germany", "at": "Austria"}
	grown     = []string{"gmail.com"}
)

func grow(s string) { grown = append(grown, s) }

// Whoever compares with each of a table of constants compares with constants.
func ofTables(a *id.Account) {
	for _, d := range []string{"gmail.com", "gmx.de"} {
		if strings.HasSuffix(a.Email, "@"+d) {
			ads.Send(a.ID)
		}
	}
	for _, d := range free {
		if a.Email == d || strings.HasSuffix(a.Email, d) {
			ads.Send(a.ID)
		}
	}
	for _, d := range [...]string{"gmail.com", "gmx.de"} {
		if strings.HasSuffix(a.Email, d) {
			ads.Send(a.ID)
		}
	}
	for _, k := range kinds {
		if strings.HasSuffix(a.Email, "."+k.suffix) {
			ads.Send(k.kind)
		}
	}
	for c := range countries {
		if strings.HasSuffix(a.Email, c) {
			ads.Send(c)
		}
	}
	if isFree(a.Email) {
		ads.Send(a.ID)
	}
}

func isFree(email string) bool {
	for _, d := range free {
		if strings.HasSuffix(email, d) {
			return true
		}
	}
	return false
}

// Tables that are handed in, changed, or list people are no constants.
func ofUploads(a *id.Account, upload []string) {
	for _, d := range upload {
		if strings.HasSuffix(a.Email, "@"+d) {
			ads.Send(a.ID) // want match(Account.Email)
		}
	}
	for _, d := range grown {
		if a.Email == d {
			ads.Send(a.ID) // want match(Account.Email)
		}
	}
	for _, d := range []string{"jane@example.com", "joe@example.com"} {
		if a.Email == d {
			ads.Send(a.ID) // want match(Account.Email)
		}
	}
	domains := slices.Clone(upload)
	for _, d := range domains {
		if a.Email == d {
			ads.Send(a.ID) // want match(Account.Email)
		}
	}
}
