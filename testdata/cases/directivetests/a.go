// Package directivetests has directives in its tests.
package directivetests

import "example.com/cases/ads"

func send(s string) { ads.Log(s) }
