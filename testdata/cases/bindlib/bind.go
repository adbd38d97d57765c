// Package bindlib gives decoders away as an interface of its own.
package bindlib

import (
	"encoding/json"
	"io"
)

type Decoder interface{ Decode(v any) error }

func JSON(r io.Reader) Decoder { return json.NewDecoder(r) }

func Bind(d Decoder, v any) error { return d.Decode(v) }
