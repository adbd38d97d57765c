package model

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"io"
)

// memoryDB is a database whose only row is found by any query that has its
// content as an argument or in its text, and by those without arguments.
type memoryDB struct{ content string }

func (d memoryDB) Connect(context.Context) (driver.Conn, error) { return d, nil }
func (d memoryDB) Driver() driver.Driver                        { return d }
func (d memoryDB) Open(string) (driver.Conn, error)             { return d, nil }
func (d memoryDB) Close() error                                 { return nil }
func (d memoryDB) Begin() (driver.Tx, error)                    { return d, nil }
func (d memoryDB) Commit() error                                { return nil }
func (d memoryDB) Rollback() error                              { return nil }
func (d memoryDB) Prepare(q string) (driver.Stmt, error)        { return &memoryStmt{d, q}, nil }

type memoryStmt struct {
	db    memoryDB
	query string
}

func (s *memoryStmt) Close() error  { return nil }
func (s *memoryStmt) NumInput() int { return -1 }

func (s *memoryStmt) Exec([]driver.Value) (driver.Result, error) { return driver.RowsAffected(1), nil }

func (s *memoryStmt) Query(args []driver.Value) (driver.Rows, error) {
	found := s.query == s.db.content || len(args) == 0
	for _, a := range args {
		found = found || a == s.db.content
	}
	return &memoryRows{content: s.db.content, done: !found}, nil
}

type memoryRows struct {
	content string
	done    bool
}

func (r *memoryRows) Columns() []string { return []string{"c"} }
func (r *memoryRows) Close() error      { return nil }

func (r *memoryRows) Next(dest []driver.Value) error {
	if r.done {
		return io.EOF
	}
	r.done = true
	dest[0] = r.content
	return nil
}

func database(h *held) *sql.DB { return sql.OpenDB(memoryDB{h.Content}) }

func transaction(h *held) *sql.Tx { return value(database(h).Begin()) }

func connection(h *held) *sql.Conn { return value(database(h).Conn(context.Background())) }

// statement is a prepared query.
func statement(query string) *sql.Stmt { return value(database(&held{"content"}).Prepare(query)) }

// found returns what was found, as far as it can be told from what it holds.
func found(rows *sql.Rows, err error) (any, error) {
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	return rows.Next(), rows.Err()
}

func foundRow(row *sql.Row) any {
	var s string
	return row.Scan(&s) == nil
}

type prepared struct{ Query string }

func prepare(s *sql.Stmt, err error) (any, error) {
	if err != nil {
		return nil, err
	}
	return foundRow(s.QueryRow("x")), nil
}

// background stands for the context of a call.
var background = context.Background()

var sqlHandles = map[string]any{
	"(*database/sql.DB).Query": func(h *held, q string, args ...any) (any, error) { return found(database(h).Query(q, args...)) },
	"(*database/sql.DB).QueryContext": func(h *held, _ int, q string, args ...any) (any, error) {
		return found(database(h).QueryContext(background, q, args...))
	},
	"(*database/sql.DB).QueryRow": func(h *held, q string, args ...any) any { return foundRow(database(h).QueryRow(q, args...)) },
	"(*database/sql.DB).QueryRowContext": func(h *held, _ int, q string, args ...any) any {
		return foundRow(database(h).QueryRowContext(background, q, args...))
	},
	"(*database/sql.DB).Exec": func(h *held, q string, args ...any) (any, error) { return database(h).Exec(q, args...) },
	"(*database/sql.DB).ExecContext": func(h *held, _ int, q string, args ...any) (any, error) {
		return database(h).ExecContext(background, q, args...)
	},
	"(*database/sql.DB).Prepare": func(h int, q string) (any, error) { return prepare(database(&held{"x"}).Prepare(q)) },
	"(*database/sql.DB).PrepareContext": func(h, _ int, q string) (any, error) {
		return prepare(database(&held{"x"}).PrepareContext(background, q))
	},
	"(*database/sql.DB).Begin":       func(h *held) (any, error) { tx, err := database(h).Begin(); return tx.Commit(), err },
	"(*database/sql.DB).BeginTx":     func(h *held) (any, error) { tx, err := database(h).BeginTx(background, nil); return tx.Commit(), err },
	"(*database/sql.DB).Conn":        func(h *held) (any, error) { c, err := database(h).Conn(background); return c.Close(), err },
	"(*database/sql.DB).Ping":        func(h *held) error { return database(h).Ping() },
	"(*database/sql.DB).PingContext": func(h *held) error { return database(h).PingContext(background) },

	"(*database/sql.Tx).Query": func(h *held, q string, args ...any) (any, error) { return found(transaction(h).Query(q, args...)) },
	"(*database/sql.Tx).QueryContext": func(h *held, _ int, q string, args ...any) (any, error) {
		return found(transaction(h).QueryContext(background, q, args...))
	},
	"(*database/sql.Tx).QueryRow": func(h *held, q string, args ...any) any { return foundRow(transaction(h).QueryRow(q, args...)) },
	"(*database/sql.Tx).QueryRowContext": func(h *held, _ int, q string, args ...any) any {
		return foundRow(transaction(h).QueryRowContext(background, q, args...))
	},
	"(*database/sql.Tx).Exec": func(h *held, q string, args ...any) (any, error) { return transaction(h).Exec(q, args...) },
	"(*database/sql.Tx).ExecContext": func(h *held, _ int, q string, args ...any) (any, error) {
		return transaction(h).ExecContext(background, q, args...)
	},
	"(*database/sql.Tx).Prepare": func(h int, q string) (any, error) { return prepare(transaction(&held{"x"}).Prepare(q)) },
	"(*database/sql.Tx).PrepareContext": func(h, _ int, q string) (any, error) {
		return prepare(transaction(&held{"x"}).PrepareContext(background, q))
	},
	"(*database/sql.Tx).Stmt": func(h int, q string) any {
		db := database(&held{"x"})
		return foundRow(value(db.Begin()).Stmt(value(db.Prepare(q))).QueryRow("y"))
	},
	"(*database/sql.Tx).StmtContext": func(h, _ int, q string) any {
		db := database(&held{"x"})
		return foundRow(value(db.Begin()).StmtContext(background, value(db.Prepare(q))).QueryRow("y"))
	},

	"(*database/sql.Conn).QueryContext": func(h *held, _ int, q string, args ...any) (any, error) {
		return found(connection(h).QueryContext(background, q, args...))
	},
	"(*database/sql.Conn).QueryRowContext": func(h *held, _ int, q string, args ...any) any {
		return foundRow(connection(h).QueryRowContext(background, q, args...))
	},
	"(*database/sql.Conn).ExecContext": func(h *held, _ int, q string, args ...any) (any, error) {
		return connection(h).ExecContext(background, q, args...)
	},
	"(*database/sql.Conn).PrepareContext": func(h, _ int, q string) (any, error) {
		return prepare(connection(&held{"x"}).PrepareContext(background, q))
	},
	"(*database/sql.Conn).BeginTx": func(h *held) (any, error) { tx, err := connection(h).BeginTx(background, nil); return tx.Commit(), err },
	"(*database/sql.Conn).Raw":     func(h *held, f func()) error { return connection(h).Raw(func(any) error { f(); return nil }) },

	"(*database/sql.Stmt).Exec":        func(q string, args ...any) (any, error) { return statement(q).Exec(args...) },
	"(*database/sql.Stmt).ExecContext": func(q string, _ int, args ...any) (any, error) { return statement(q).ExecContext(background, args...) },
	"(*database/sql.Stmt).Query":       func(q string, args ...any) (any, error) { return found(statement(q).Query(args...)) },
	"(*database/sql.Stmt).QueryContext": func(q string, _ int, args ...any) (any, error) {
		return found(statement(q).QueryContext(background, args...))
	},
	"(*database/sql.Stmt).QueryRow": func(q string, args ...any) any { return foundRow(statement(q).QueryRow(args...)) },
	"(*database/sql.Stmt).QueryRowContext": func(q string, _ int, args ...any) any {
		return foundRow(statement(q).QueryRowContext(background, args...))
	},

	"(*database/sql.Row).Scan": func(h *held, dest ...any) error { return database(h).QueryRow("q").Scan(dest...) },
	"(*database/sql.Row).Err":  func(h *held) error { return database(h).QueryRow("q").Err() },
	"(*database/sql.Rows).Scan": func(h *held, dest ...any) error {
		rows := value(database(h).Query("q"))
		rows.Next()
		return rows.Scan(dest...)
	},
	"(*database/sql.Rows).Next":          func(h *held) bool { return value(database(h).Query("q")).Next() },
	"(*database/sql.Rows).NextResultSet": func(h *held) bool { return value(database(h).Query("q")).NextResultSet() },
	"(*database/sql.Rows).Columns":       func(h *held) ([]string, error) { return value(database(h).Query("q")).Columns() },
	"(*database/sql.Rows).ColumnTypes": func(h *held) (any, error) {
		c, err := value(database(h).Query("q")).ColumnTypes()
		return c[0].Name(), err
	},
	"(*database/sql.Rows).Err":           func(h *held) error { return value(database(h).Query("q")).Err() },
	"(*database/sql.Rows).Close":         func(h *held) error { return value(database(h).Query("q")).Close() },
	"database/sql.OpenDB":                func(h *held) any { return sql.OpenDB(memoryDB{"x"}).Ping() },
	"(database/sql.Result).LastInsertId": func(h *held) (int64, error) { return value(database(h).Exec("q")).LastInsertId() },
	"(database/sql.Result).RowsAffected": func(h *held) (int64, error) { return value(database(h).Exec("q")).RowsAffected() },
	"(database/sql.Scanner).Scan":        func(s *sql.NullString, v any) error { return sql.Scanner(s).Scan(v) },

	"(database/sql/driver.Conn).Begin": func(h *held) (any, error) {
		tx, err := driver.Conn(memoryDB{h.Content}).Begin()
		return tx.Commit(), err
	},
	"(database/sql/driver.Conn).Prepare": func(_ int, q string) (any, error) { return driver.Conn(memoryDB{"x"}).Prepare(q) },
	"(database/sql/driver.Stmt).Exec":    func(q prepared, _ []byte) (any, error) { return value(memoryDB{"x"}.Prepare(q.Query)).Exec(nil) },
	"(database/sql/driver.Stmt).Query": func(q prepared, args []string) (any, error) {
		return value(memoryDB{"alice-5551"}.Prepare(q.Query)).Query([]driver.Value{args[0]})
	},
	"(database/sql/driver.Rows).Next": func(h *held, dest []any) error {
		v := make([]driver.Value, 1)
		r := memoryRows{content: h.Content}
		err := driver.Rows(&r).Next(v)
		dest[0] = v[0]
		return err
	},
	"(database/sql/driver.Valuer).Value": func(h *held) (any, error) {
		return driver.Valuer(sql.NullString{String: h.Content, Valid: true}).Value()
	},
}
