// Package wire writes.
package wire

import (
	"bytes"
	"encoding/csv"
	"encoding/gob"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"

	"example.com/cases/ads"
)

// JSON sends JSON.
func JSON(v any) error {
	data, err := json.Marshal(v)
	if err != nil {
		return err
	}
	ads.Bytes(data)
	return nil
}

// XML sends XML.
func XML(v any) error {
	enc := xml.NewEncoder(ads.Writer{})
	enc.Indent("", " ")
	return enc.Encode(v)
}

// Gob sends gob.
func Gob(v any) error {
	var buf bytes.Buffer
	if err := gob.NewEncoder(&buf).Encode(v); err != nil {
		return err
	}
	ads.Bytes(buf.Bytes())
	return nil
}

// CSV sends rows.
func CSV(rows [][]string) error {
	w := csv.NewWriter(ads.Writer{})
	if err := w.WriteAll(rows); err != nil {
		return err
	}
	w.Flush()
	return w.Error()
}

// Text sends text.
func Text(w io.Writer, format string, args ...any) {
	fmt.Fprintf(w, format, args...)
}

// Logf sends a line.
func Logf(format string, args ...any) { ads.Send(fmt.Sprintf(format, args...)) }

// Debugf sends a line.
func Debugf(format string, args ...any) { Logf("debug: "+format, args...) }

// Infof sends a line.
func Infof(format string, args ...any) { Logf(format, args...) }

// Log is a logger.
type Log struct{ prefix string }

// Printf sends a line.
func (l *Log) Printf(format string, args ...any) {
	ads.Send(l.prefix + fmt.Sprintf(format, args...))
}
