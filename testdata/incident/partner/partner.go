// Package partner talks to the company that shows our audiences on other
// sites.
package partner

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"strings"
)

// Client sends data to the partner.
type Client struct {
	base string
	http *http.Client
}

// NewClient returns a client of the partner whose service is at base.
func NewClient(base string) *Client { return &Client{base: base, http: http.DefaultClient} }

// Post hands body to the partner.
//
//purpose:sink advertising params=body
func (c *Client) Post(ctx context.Context, path string, body []byte) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, c.base+path, bytes.NewReader(body))
	if err != nil {
		return fmt.Errorf("partner: %w", err)
	}
	resp, err := c.http.Do(req)
	if err != nil {
		return fmt.Errorf("partner: %w", err)
	}
	defer resp.Body.Close()
	if resp.StatusCode >= http.StatusMultipleChoices {
		return fmt.Errorf("partner: %s: %s", path, resp.Status)
	}
	return nil
}

// Exporter writes rows to the partner.
type Exporter struct {
	client *Client
}

// NewExporter returns an exporter that uses client.
func NewExporter(client *Client) *Exporter { return &Exporter{client: client} }

// Export hands all rows to the partner.
func (e *Exporter) Export(ctx context.Context, rows []string) error {
	return e.client.Post(ctx, "/rows", []byte(strings.Join(rows, "\n")))
}
