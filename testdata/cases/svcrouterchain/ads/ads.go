package ads

import (
	"context"
	"fmt"
)

type Client struct{ seen []string }

//purpose:sink advertising
func (c *Client) Track(ctx context.Context, ev string, v any) error {
	fmt.Println("TRACK", ev, v)
	c.seen = append(c.seen, ev)
	return nil
}
