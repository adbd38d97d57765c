// Package stream carries events to the systems that read them.
package stream

import "example.com/incident/ads"

// Event is something that a person did.
type Event struct {
	Name, AccountID, Detail string
}

// Stream hands each event on at once.
type Stream struct {
	platform *ads.Platform
}

// New returns a stream that the advertising platform reads.
func New(platform *ads.Platform) *Stream { return &Stream{platform: platform} }

// Publish hands e to all readers.
func (s *Stream) Publish(e Event) {
	signal := e.Name
	if e.Detail != "" {
		signal += ":" + e.Detail
	}
	s.platform.Ingest(e.AccountID, signal)
}
