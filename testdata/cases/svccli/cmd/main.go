// Command cmd has commands.
package main

import (
	"fmt"
	"os"

	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/svccli/cli"
)

type app struct {
	accounts []*id.Account
	region   *string
	picked   *id.Account
}

func (a *app) export(_ *cli.Command, args []string) error {
	for _, x := range a.accounts {
		ads.UploadRegion(*a.region, []string{x.Email}) // want flow(Account.Email)
		ads.UploadRegion(*a.region, []string{x.Name})
		ads.Send(*a.region)
	}
	ads.Upload(args)
	return nil
}

func (a *app) pick(args []string) {
	for _, x := range a.accounts {
		if x.ID == args[0] {
			a.picked = x
		}
	}
}

func (a *app) show(c *cli.Command, _ []string) error {
	if a.picked == nil {
		return fmt.Errorf("%s: nobody", c.Use)
	}
	ads.Send(a.picked.Name)
	ads.Send(a.picked.Phone) // want flow(Account.Phone)
	return nil
}

func main() {
	a := &app{accounts: id.LoadAll()}
	root := &cli.Command{Use: "root"}
	exp := &cli.Command{Use: "export", Run: a.export}
	a.region = exp.String("region", "eu")
	root.Add(exp, &cli.Command{Use: "show", Run: a.show, Pre: a.pick})
	root.Add(&cli.Command{Use: "count", Run: func(*cli.Command, []string) error {
		ads.Score(len(a.accounts))
		return nil
	}})
	if err := root.Execute(os.Args[1:]); err != nil {
		ads.Send(err.Error())
		os.Exit(1)
	}
}
