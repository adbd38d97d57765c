// Package orm maps rows to structs by reflection.
package orm

import (
	"database/sql"
	"reflect"
)

// DB is a database.
type DB struct{ db *sql.DB }

// First reads the row of that primary key into a struct.
func (d *DB) First(dest any, id uint) error {
	into := reflect.ValueOf(dest).Elem()
	row := d.db.QueryRow("SELECT * FROM "+into.Type().Name()+" WHERE id = ?", id)
	return row.Scan(fields(into)...)
}

// Find reads all rows that meet a condition into a slice of structs.
func (d *DB) Find(dest any, condition string) error {
	list := reflect.ValueOf(dest).Elem()
	elem := list.Type().Elem()
	rows, err := d.db.Query("SELECT * FROM " + elem.Name() + " WHERE " + condition)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		item := reflect.New(elem).Elem()
		if err := rows.Scan(fields(item)...); err != nil {
			return err
		}
		list.Set(reflect.Append(list, item))
	}
	return rows.Err()
}

// Create inserts a struct.
func (d *DB) Create(value any) error {
	from := reflect.ValueOf(value).Elem()
	_, err := d.db.Exec("INSERT INTO "+from.Type().Name(), fields(from)...)
	return err
}

func fields(v reflect.Value) []any {
	list := make([]any, v.NumField())
	for i := range list {
		list[i] = v.Field(i).Addr().Interface()
	}
	return list
}
