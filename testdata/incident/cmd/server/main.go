// Command server runs the social service.
package main

import (
	"context"
	"flag"
	"log"
	"net/http"
	"os/signal"
	"syscall"
	"time"

	"example.com/incident/account"
	"example.com/incident/ads"
	"example.com/incident/audience"
	"example.com/incident/consent"
	"example.com/incident/digest"
	"example.com/incident/events"
	"example.com/incident/login"
	"example.com/incident/notify"
	"example.com/incident/partner"
	"example.com/incident/partnersync"
	"example.com/incident/promote"
	"example.com/incident/recovery"
	"example.com/incident/stream"
	"example.com/incident/web"
)

type config struct {
	addr       string
	partnerURL string
	archiveDir string
}

func main() {
	var c config
	flag.StringVar(&c.addr, "addr", "localhost:8080", "listen on this `address`")
	flag.StringVar(&c.partnerURL, "partner", "http://localhost:8081", "`URL` of the partner")
	flag.StringVar(&c.archiveDir, "archive", ".", "write the archive to this `directory`")
	flag.Parse()

	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	if err := newApp(c, account.NewStore(), ads.NewPlatform(), new(notify.Outbox)).run(ctx); err != nil {
		log.Fatal(err)
	}
}

// app is the service with all its parts.
type app struct {
	server  *http.Server
	syncer  *partnersync.Syncer
	archive *digest.Digest // stays with us
	weekly  *digest.Digest // what the partner's contract calls "the weekly rows"
}

func newApp(c config, accounts *account.Store, platform *ads.Platform, outbox *notify.Outbox) *app {
	client := partner.NewClient(c.partnerURL)
	syncer := partnersync.Start(context.Background(), client)
	consents := consent.NewRegistry()
	handler := web.New(web.Services{
		Accounts: accounts,
		Login:    login.New(accounts, outbox, events.NewRecorder(stream.New(platform))),
		Recovery: recovery.New(accounts, outbox, "https://social.example/recover"),
		Matcher:  audience.NewMatcher(accounts, platform, consents),
		Promoter: promote.New(accounts, platform, consents),
		Syncer:   syncer,
		Platform: platform,
	})
	return &app{
		server:  &http.Server{Addr: c.addr, Handler: handler, ReadHeaderTimeout: 5 * time.Second},
		syncer:  syncer,
		archive: digest.New(accounts, digest.Archive{Dir: c.archiveDir}),
		weekly:  digest.New(accounts, partner.NewExporter(client)),
	}
}

// run serves until ctx ends, and writes the digests once a week.
func (a *app) run(ctx context.Context) error {
	errs := make(chan error, 1)
	go func() { errs <- a.server.ListenAndServe() }()

	week := time.NewTicker(7 * 24 * time.Hour)
	defer week.Stop()
	for {
		select {
		case <-week.C:
			if err := a.digests(ctx); err != nil {
				log.Print(err)
			}
		case err := <-errs:
			return err
		case <-ctx.Done():
			err := a.server.Shutdown(context.WithoutCancel(ctx))
			a.syncer.Close()
			return err
		}
	}
}

func (a *app) digests(ctx context.Context) error {
	if err := a.archive.Run(ctx); err != nil {
		return err
	}
	return a.weekly.Run(ctx) // want flow(Account.Phone)
}
