// Package reg has registries that others fill in init functions.
package reg

import (
	"sort"
	"sync"
)

// Exporter exports one record.
type Exporter interface {
	Export(rec map[string]string) error
}

// ExporterFunc is a function as exporter.
type ExporterFunc func(map[string]string) error

// Export calls f.
func (f ExporterFunc) Export(rec map[string]string) error { return f(rec) }

var (
	mu        sync.Mutex
	exporters = map[string]Exporter{}
	auditors  []func(string)
)

// Register adds an exporter.
func Register(name string, e Exporter) {
	mu.Lock()
	defer mu.Unlock()
	exporters[name] = e
}

// OnAudit adds an auditor.
func OnAudit(f func(string)) { auditors = append(auditors, f) }

// Audit calls all auditors.
func Audit(s string) {
	for _, f := range auditors {
		f(s)
	}
}

// Export calls all exporters.
func Export(rec map[string]string) error {
	names := make([]string, 0, len(exporters))
	for n := range exporters {
		names = append(names, n)
	}
	sort.Strings(names)
	for _, n := range names {
		if err := exporters[n].Export(rec); err != nil {
			return err
		}
	}
	return nil
}
