// Package statebatch collects contacts and sends them together.
package statebatch

import (
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type batcher struct {
	buf   []string
	size  int
	flush func([]string)
}

func (b *batcher) add(s string) {
	b.buf = append(b.buf, s)
	if len(b.buf) >= b.size {
		b.send()
	}
}

func (b *batcher) send() {
	b.flush(b.buf)
	b.buf = b.buf[:0]
}

func leaking(all []*id.Account) {
	b := &batcher{size: 10, flush: func(list []string) {
		ads.Upload(list) // want flow(Account.Phone)
	}}
	for _, a := range all {
		b.add(a.Phone)
	}
	b.send()
}

func logging(all []*id.Account) {
	b := &batcher{size: 10, flush: func(list []string) { ads.Log(strings.Join(list, ",")) }}
	for _, a := range all {
		b.add(a.Phone)
	}
	b.send()
}

func names(all []*id.Account) {
	b := &batcher{size: 10, flush: func(list []string) { ads.Upload(list) }}
	for _, a := range all {
		b.add(a.Name)
	}
	b.send()
}

type audience struct {
	keys   []string
	labels []string
}

func (x *audience) record(a *id.Account) {
	x.keys = append(x.keys, a.Email)
	x.labels = append(x.labels, a.Name)
}

func (x *audience) publish() {
	ads.Upload(x.keys) // want flow(Account.Email)
	ads.Upload(x.labels)
}

func nightly(all []*id.Account) {
	var x audience
	defer x.publish()
	for _, a := range all {
		x.record(a)
	}
}
