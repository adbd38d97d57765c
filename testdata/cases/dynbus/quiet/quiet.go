// Package quiet subscribes to other things.
package quiet

import "example.com/cases/dynbus/bus"

func init() { bus.Quiet = keeper{} }

type keeper struct{}

var kept []string

func (keeper) Export(contact string) { kept = append(kept, contact) }
