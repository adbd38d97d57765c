// Package varsourcecaptured reads variables that a function it calls has read
// for a goroutine.
package varsourcecaptured

import (
	"example.com/cases/ads"
	"example.com/cases/varsourcecaptured/conf"
	"example.com/cases/varsourcecaptured/notify"
)

func after() {
	notify.Admin()
	ads.Send(conf.AdminPhone) // want flow(AdminPhone)
	ads.Send(conf.Region)
}
