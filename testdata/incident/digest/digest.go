// Package digest writes all accounts out, one row for each.
package digest

import (
	"context"
	"os"
	"path/filepath"
	"strings"

	"example.com/incident/account"
)

// Exporter takes the rows.
type Exporter interface {
	Export(ctx context.Context, rows []string) error
}

// Digest reads the accounts and gives them to an exporter.
type Digest struct {
	accounts *account.Store
	out      Exporter
}

// New returns a digest of accounts for out.
func New(accounts *account.Store, out Exporter) *Digest {
	return &Digest{accounts: accounts, out: out}
}

// Run exports all accounts once.
func (d *Digest) Run(ctx context.Context) error {
	var rows []string
	for _, a := range d.accounts.All() {
		rows = append(rows, strings.Join([]string{a.ID, a.City, a.Phone}, ";"))
	}
	return d.out.Export(ctx, rows)
}

// Archive is an exporter that keeps the rows on our own disk.
type Archive struct {
	Dir string
}

// Export implements [Exporter].
func (a Archive) Export(_ context.Context, rows []string) error {
	return os.WriteFile(filepath.Join(a.Dir, "accounts.csv"), []byte(strings.Join(rows, "\n")), 0o600)
}
