// Package help fills what others hand it.
package help

import (
	"database/sql"
	"encoding/json"
	"net/http"
	"reflect"
)

// Read decodes the body of a request.
func Read(r *http.Request, into any) error { return json.NewDecoder(r.Body).Decode(into) }

// Decode decodes a value.
func Decode[T any](data []byte) (v T, err error) {
	err = json.Unmarshal(data, &v)
	return v, err
}

// Select fills a slice of structs from rows.
func Select(rows *sql.Rows, into any) error {
	list := reflect.ValueOf(into).Elem()
	for rows.Next() {
		item := reflect.New(list.Type().Elem()).Elem()
		var ptrs []any
		for i := range item.NumField() {
			ptrs = append(ptrs, item.Field(i).Addr().Interface())
		}
		if err := rows.Scan(ptrs...); err != nil {
			return err
		}
		list.Set(reflect.Append(list, item))
	}
	return rows.Err()
}

// Reset fills a struct with zeros.
func Reset(into any) {
	v := reflect.ValueOf(into).Elem()
	v.Set(reflect.Zero(v.Type()))
}
