package audience

import (
	"context"

	"example.com/incident/account"
	"example.com/incident/ads"
	"example.com/incident/contact"
	"example.com/incident/stats"
)

// Index answers for large lists, without reading every account each time.
type Index struct {
	platform *ads.Platform
	ids      map[string]string // account ID by hash of the phone number
}

// NewIndex returns an index of the accounts there are now.
func NewIndex(accounts *account.Store, platform *ads.Platform) *Index {
	ix := &Index{platform: platform, ids: make(map[string]string)}
	for _, a := range accounts.All() {
		if a.Phone != "" {
			ix.ids[contact.Hash(contact.Phone(a.Phone))] = a.ID
		}
	}
	return ix
}

// Target fills the audience of l.
func (ix *Index) Target(ctx context.Context, l List) error {
	for _, h := range l.Hashes {
		id, ok := ix.ids[h]
		if !ok {
			continue
		}
		if err := ix.platform.Target(ctx, l.Name, id); err != nil { // want match(Account.Phone)
			return err
		}
	}
	return nil
}

// Preview tells the advertiser how many people the audience of l would have.
func (ix *Index) Preview(l List) {
	ix.platform.Estimate(l.Name, ix.count(l)) // want match(Account.Phone)
}

// PreviewRounded tells it so that no list can be used to ask about one person.
func (ix *Index) PreviewRounded(l List) {
	ix.platform.Estimate(l.Name, stats.Rounded(ix.count(l), stats.MinGroup))
}

func (ix *Index) count(l List) int {
	n := 0
	for _, h := range l.Hashes {
		if _, ok := ix.ids[h]; ok {
			n++
		}
	}
	return n
}
