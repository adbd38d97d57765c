// Package dynbus brings together who publishes and who subscribes.
package dynbus

import (
	_ "example.com/cases/dynbus/account"
	_ "example.com/cases/dynbus/market"
	_ "example.com/cases/dynbus/quiet"
)
