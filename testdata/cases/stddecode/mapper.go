package stddecode

import (
	"database/sql"
	"encoding/csv"
	"encoding/json"
	"io"
	"reflect"
	"strconv"

	"example.com/cases/ads"
	"example.com/cases/id"
)

// scan fills a struct from a row, as a mapper of rows does.
func scan(row *sql.Row, into any) error {
	v := reflect.ValueOf(into).Elem()
	ptrs := make([]any, v.NumField())
	for i := range ptrs {
		ptrs[i] = v.Field(i).Addr().Interface()
	}
	return row.Scan(ptrs...)
}

func scanned(row *sql.Row) {
	var a, b id.Account
	if scan(row, &a) != nil {
		return
	}
	ads.Send(a.Phone) // want flow(Account.Phone)
	ads.Send(a.Name)
	ads.Send(b.Phone)
}

// selectAll fills a slice of structs.
func selectAll(rows *sql.Rows, into any) error {
	list := reflect.ValueOf(into).Elem()
	for rows.Next() {
		item := reflect.New(list.Type().Elem()).Elem()
		for i := range item.NumField() {
			if err := rows.Scan(item.Field(i).Addr().Interface()); err != nil {
				return err
			}
		}
		list.Set(reflect.Append(list, item))
	}
	return rows.Err()
}

func selected(rows *sql.Rows) {
	var all []id.Account
	if selectAll(rows, &all) != nil {
		return
	}
	for _, a := range all {
		ads.Send(a.Phone) // want flow(Account.Phone)
		ads.Send(a.Name)
	}
}

// fromMap fills the fields that a map has.
func fromMap(m map[string]any, into any) {
	v := reflect.ValueOf(into).Elem()
	for i := range v.NumField() {
		if x, ok := m[v.Type().Field(i).Name]; ok {
			v.Field(i).Set(reflect.ValueOf(x))
		}
	}
}

func mapped(data []byte) {
	var m map[string]any
	if json.Unmarshal(data, &m) != nil {
		return
	}
	var a id.Account
	fromMap(m, &a)
	ads.Send(a.Phone) // want flow(Account.Phone)
	ads.Send(a.Name)
}

// What is in a map that was made here is known.
func mappedHere(a *id.Account) {
	var b id.Account
	fromMap(map[string]any{"Name": a.Name}, &b)
	ads.Send(b.Name)
	ads.Send(b.Phone)
	var c struct{ Name, Key string }
	fromMap(map[string]any{"Key": a.Phone}, &c)
	ads.Send(c.Key) // want flow(Account.Phone)
}

// fromCSV sets fields from the columns of a record.
func fromCSV(r *csv.Reader, into any) error {
	record, err := r.Read()
	if err != nil {
		return err
	}
	v := reflect.ValueOf(into).Elem()
	for i, text := range record {
		setField(v.Field(i), text)
	}
	return nil
}

func setField(f reflect.Value, text string) {
	switch f.Kind() {
	case reflect.Int:
		n, _ := strconv.Atoi(text)
		f.SetInt(int64(n))
	default:
		f.SetString(text)
	}
}

func records(in io.Reader) {
	var a, b id.Account
	if fromCSV(csv.NewReader(in), &a) != nil {
		return
	}
	ads.Send(a.Phone) // want flow(Account.Phone)
	ads.Send(a.Name)
	ads.Send(b.Phone)
}

// defaults sets what tags say, which is part of the program.
func defaults(into any) {
	v := reflect.ValueOf(into).Elem()
	for i := range v.NumField() {
		text := v.Type().Field(i).Tag.Get("default")
		if n, err := strconv.Atoi(text); err == nil {
			v.Field(i).SetInt(int64(n))
			continue
		}
		v.Field(i).SetString(text)
	}
}

func clear(into any) {
	v := reflect.ValueOf(into).Elem()
	v.Set(reflect.Zero(v.Type()))
}

func known() {
	var a, b id.Account
	defaults(&a)
	ads.Send(a.Phone)
	ads.Send(a.Name)
	clear(&b)
	ads.Send(b.Phone)
}

// copyTo copies fields of the same name.
func copyTo(to, from any) {
	d, s := reflect.ValueOf(to).Elem(), reflect.ValueOf(from).Elem()
	for i := range s.NumField() {
		if f := d.FieldByName(s.Type().Field(i).Name); f.IsValid() {
			f.Set(s.Field(i))
		}
	}
}

type view struct{ Name, Phone string }

func copied(a *id.Account) {
	var v, w view
	copyTo(&v, &struct{ Phone string }{a.Phone})
	ads.Send(v.Phone) // want flow(Account.Phone)
	copyTo(&w, &view{Name: a.Name})
	ads.Send(w.Name)
	var b id.Account
	copyTo(&b, &view{Name: a.Name})
	ads.Send(b.Phone)
}

// assign converts a text to what a pointer refers to.
func assign(to any, text string) {
	switch p := to.(type) {
	case *string:
		*p = text
	case *int:
		*p, _ = strconv.Atoi(text)
	}
}

// fromTexts fills fields through pointers to them.
func fromTexts(texts []string, into any) {
	v := reflect.ValueOf(into).Elem()
	for i, text := range texts {
		assign(v.Field(i).Addr().Interface(), text)
	}
}

func assigned(in io.Reader) {
	record, _ := csv.NewReader(in).Read()
	var a, b id.Account
	fromTexts(record, &a)
	ads.Send(a.Phone) // want flow(Account.Phone)
	ads.Send(a.Name)
	ads.Send(b.Phone)
}

// One field of a pair is set through a pointer; which is not known.
func pair(a *id.Account) {
	var p, q struct{ Key, Name string }
	q.Name = a.Name
	v, w := reflect.ValueOf(&p).Elem(), reflect.ValueOf(&q).Elem()
	*(v.Field(0).Addr().Interface().(*string)) = a.Phone
	*(w.Field(0).Addr().Interface().(*string)) = a.Name
	ads.Send(p.Key) // want flow(Account.Phone)
	ads.Send(q.Key)
	ads.Send(q.Name)
	var n int
	assign(&n, a.Phone)
	ads.Score(n) // want flow(Account.Phone)
	var s string
	assign(&s, a.Name)
	ads.Send(s)
}

// What a mapper is given is not what is written to beside it.
func beside(a *id.Account) {
	b := id.Account{Phone: "none", Name: a.Name}
	assign(&b.Name, a.Name)
	ads.Send(b.Phone)
	ads.Send(b.Name)
}
