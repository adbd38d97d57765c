// Package imp imports files.
package imp

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
)

// Row is one line.
type Row struct {
	Key   string
	Phone string `purpose:"security,kind=phone"`
	Spent int
}

// Read reads lines.
func Read(r io.Reader) (rows []Row, err error) {
	c := csv.NewReader(r)
	head, err := c.Read()
	if err != nil {
		return nil, err
	}
	col := map[string]int{}
	for i, h := range head {
		col[strings.ToLower(h)] = i
	}
	for line := 2; ; line++ {
		rec, err := c.Read()
		if errors.Is(err, io.EOF) {
			return rows, nil
		}
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", line, err)
		}
		n, _ := strconv.Atoi(rec[col["spent"]])
		rows = append(rows, Row{Key: rec[col["key"]], Phone: rec[col["phone"]], Spent: n})
	}
}

// Totals sends sums.
func Totals(r io.Reader) error {
	rows, err := Read(r)
	if err != nil {
		ads.Send(err.Error())
		return err
	}
	byKey := map[string]int{}
	top := 0
	for _, row := range rows {
		byKey[row.Key] += row.Spent
		top = max(top, row.Spent)
		ads.Send(row.Key)
		ads.Send(row.Phone) // want flow(Row.Phone)
	}
	ads.Score(top)
	for k, n := range byKey {
		ads.Send(k)
		ads.Score(min(n, 100))
	}
	clear(byKey)
	return nil
}

// Scan scans words.
func Scan(a *id.Account, text string) {
	sc := bufio.NewScanner(strings.NewReader(text))
	sc.Split(bufio.ScanWords)
	hits, words := 0, 0
	for sc.Scan() {
		words++
		if strings.EqualFold(sc.Text(), a.Email) {
			hits++
		}
	}
	ads.Score(words)
	ads.Score(hits) // want match(Account.Email)
	var buf bytes.Buffer
	w := bufio.NewWriter(&buf)
	fmt.Fprintf(w, "%s,%d\n", a.ID, a.Age)
	w.Flush()
	ads.Bytes(buf.Bytes())
	fmt.Fprintf(w, "%s\n", a.Phone)
	w.Flush()
	ads.Bytes(buf.Bytes()) // want flow(Account.Phone)
}

type page struct {
	XMLName xml.Name `xml:"page"`
	ID      string   `xml:"id,attr"`
	Hidden  string   `xml:"-"`
	Items   []item   `xml:"items>item"`
}

type item struct {
	Text string `xml:",chardata"`
}

// Page sends XML.
func Page(a *id.Account) error {
	p := page{ID: a.ID, Hidden: a.Phone, Items: []item{{a.Name}}}
	data, err := xml.Marshal(p)
	if err != nil {
		return err
	}
	ads.Bytes(data)
	p.Items = append(p.Items, item{a.Email})
	data, err = xml.MarshalIndent(p, "", " ")
	ads.Bytes(data) // want flow(Account.Email)
	return err
}
