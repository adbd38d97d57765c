// Package c is the top's supply of sinks.
package c

import "example.com/cases/ads"

// AdSink sends.
type AdSink struct{}

// Take sends s.
func (AdSink) Take(s string) { ads.Send(s) }

// LogSink logs.
type LogSink struct{}

// Take logs s.
func (LogSink) Take(s string) { ads.Log(s) }
