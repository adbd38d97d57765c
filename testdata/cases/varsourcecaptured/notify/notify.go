// Package notify reads the variable for a goroutine.
package notify

import (
	"sync"

	"example.com/cases/ads"
	"example.com/cases/varsourcecaptured/conf"
)

// Admin calls the admin.
func Admin() {
	var wg sync.WaitGroup
	phone, region := conf.AdminPhone, conf.Region
	wg.Add(1)
	go func() {
		defer wg.Done()
		ads.Log(phone + region)
	}()
	wg.Wait()
}
