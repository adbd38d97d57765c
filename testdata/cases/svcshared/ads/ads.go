// Package ads is the SDK of the advertising network.
//
//purpose:sink advertising
package ads

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"strings"
)

// Event is a conversion event.
type Event struct {
	User  string
	Props map[string]any
}

var (
	endpoint = "https://ads.example.net"
	hc       = &http.Client{}
)

// Send reports an event.
func Send(ctx context.Context, e Event) error {
	b, err := json.Marshal(e)
	if err != nil {
		return err
	}
	return send(ctx, "/e", strings.NewReader(string(b)))
}

func send(ctx context.Context, path string, r io.Reader) error {
	req, err := http.NewRequestWithContext(ctx, "POST", endpoint+path, r)
	if err != nil {
		return err
	}
	resp, err := hc.Do(req)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}
