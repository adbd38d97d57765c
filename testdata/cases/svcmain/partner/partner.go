// Package partner pushes.
package partner

import "example.com/cases/ads"

// Live pushes to the partner.
type Live struct{ c *ads.Client }

// NewLive returns it.
func NewLive() *Live { return &Live{ads.NewClient("x")} }

// Push pushes.
func (l *Live) Push(key string) { l.c.Push(key) }

// Dry logs.
type Dry struct{}

// Push logs.
func (Dry) Push(key string) { ads.Log(key) }
