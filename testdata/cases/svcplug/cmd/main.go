// Command cmd opens channels.
package main

import (
	"log"

	"example.com/cases/id"
	_ "example.com/cases/svcplug/mailer"
	"example.com/cases/svcplug/plugin"
	_ "example.com/cases/svcplug/pusher"
)

func main() {
	var fan plugin.Fan
	for _, name := range plugin.Names() {
		c, err := plugin.Open(name, map[string]string{"url": "x"})
		if err != nil {
			log.Fatal(err)
		}
		fan = append(fan, plugin.Retry{Channel: c, Times: 3})
	}
	a := id.Load("1")
	if err := fan.Deliver(a, "your account "+a.Name); err != nil {
		log.Print(err)
	}
	fan.Deliver(a, "we will call "+a.Email) // want flow(Account.Email)
}
