// Package matchhash compares hashes and other encodings of contacts.
package matchhash

import (
	"crypto/sha256"
	"encoding/hex"
	"hash/crc32"
	"hash/fnv"
	"strconv"
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func digest(s string) string {
	sum := sha256.Sum256([]byte(strings.ToLower(s)))
	return hex.EncodeToString(sum[:])
}

func hashes(all []*id.Account, upload map[string]bool) {
	for _, a := range all {
		if upload[digest(a.Email)] {
			ads.Send(a.ID) // want match(Account.Email)
		}
		if upload[digest(a.Name)] {
			ads.Send(a.ID)
		}
	}
}

func checksum(a *id.Account, lead uint32) {
	if crc32.ChecksumIEEE([]byte(a.Phone)) == lead {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	if crc32.ChecksumIEEE([]byte(a.ID)) == lead {
		ads.Send(a.ID)
	}
}

func streaming(a *id.Account, lead uint64) {
	h := fnv.New64a()
	h.Write([]byte(a.Phone))
	if h.Sum64() == lead {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	h.Reset()
	h.Write([]byte(a.Name))
	if h.Sum64() == lead {
		ads.Send(a.ID)
	}
}

// A prefix of a hash still tells people apart.
func bucket(a *id.Account, leads map[string][]string) {
	for _, campaign := range leads[digest(a.Phone)[:2]] {
		ads.Send(campaign) // want match(Account.Phone)
	}
	for _, campaign := range leads[digest(a.ID)[:2]] {
		ads.Send(campaign)
	}
}

// Characters one by one.
func bytewise(a *id.Account, lead string) {
	same := len(a.Phone) == len(lead)
	for i := 0; same && i < len(lead); i++ {
		if a.Phone[i] != lead[i] {
			same = false
		}
	}
	if same {
		ads.Send(a.ID) // want match(Account.Phone)
	}
}

// The same number of characters is nobody's secret.
func sameLength(a *id.Account, lead string) {
	if len(a.Phone) == len(lead) {
		ads.Send(a.ID)
	}
}

func number(a *id.Account, lead int64) {
	n, err := strconv.ParseInt(a.Phone, 10, 64)
	if err == nil && n == lead {
		ads.Send(a.ID) // want match(Account.Phone)
	}
}

func difference(a *id.Account, lead int64) {
	n, err := strconv.ParseInt(a.Phone, 10, 64)
	if err == nil && n-lead == 0 {
		ads.Send(a.ID) // want match(Account.Phone)
	}
}
