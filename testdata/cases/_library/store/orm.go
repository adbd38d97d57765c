package store

import "context"

// DB maps rows to structs.
type DB struct {
	d            driver
	words        []any
	Error        error
	RowsAffected int
}

func (db *DB) with(words ...any) *DB {
	c := *db
	c.words = append(c.words[:len(c.words):len(c.words)], words...)
	return &c
}

func (db *DB) run(into any) *DB {
	c := *db
	c.RowsAffected, c.Error = c.d.speak(c.words, []any{into})
	return &c
}

// Model says of which table.
func (db *DB) Model(of any) *DB { return db.with(of) }

// Where adds a condition.
func (db *DB) Where(cond any, args ...any) *DB { return db.with(cond).with(args...) }

// Limit bounds how many are found.
func (db *DB) Limit(n int) *DB { return db.with(n) }

// Scopes lets functions add conditions.
func (db *DB) Scopes(funcs ...func(*DB) *DB) *DB {
	for _, f := range funcs {
		db = f(db)
	}
	return db
}

// First fills the first row.
func (db *DB) First(dest any, conds ...any) *DB { return db.with(conds...).run(dest) }

// Find fills all rows.
func (db *DB) Find(dest any, conds ...any) *DB { return db.with(conds...).run(dest) }

// Count counts rows.
func (db *DB) Count(n *int64) *DB { return db.run(n) }

// Raw says a whole query.
func (db *DB) Raw(sql string, args ...any) *DB { return db.with(sql).with(args...) }

// Scan fills anything.
func (db *DB) Scan(dest any) *DB { return db.run(dest) }

// Create stores a row.
func (db *DB) Create(row any) *DB { return db.run(row) }

// Save stores it again.
func (db *DB) Save(row any) *DB { return db.run(row) }

// Update stores one column.
func (db *DB) Update(column string, value any) *DB { return db.with(column, value).run(nil) }

// A SelectQuery is built, and fills what it was told when it was begun.
type SelectQuery struct {
	d     driver
	words []any
	into  any
}

// NewSelect begins one.
func (db *DB) NewSelect() *SelectQuery { return &SelectQuery{d: db.d} }

// Model says what is filled.
func (q *SelectQuery) Model(into any) *SelectQuery {
	q.into = into
	return q
}

// Where adds a condition.
func (q *SelectQuery) Where(cond string, args ...any) *SelectQuery {
	q.words = append(append(q.words, cond), args...)
	return q
}

// Scan runs it.
func (q *SelectQuery) Scan(ctx context.Context, into ...any) error {
	_, err := q.d.speak(q.words, append(into, q.into))
	return err
}

// Exists runs it, and says whether there is any.
func (q *SelectQuery) Exists(ctx context.Context) (bool, error) {
	n, err := q.d.speak(q.words, nil)
	return n > 0, err
}

// Level says how many words it has.
func (q *SelectQuery) Level() int { return len(q.words) }

// An InsertQuery stores a row.
type InsertQuery struct {
	d     driver
	words []any
}

// NewInsert begins one.
func (db *DB) NewInsert() *InsertQuery { return &InsertQuery{d: db.d} }

// Value says what is in a column.
func (q *InsertQuery) Value(column string, v any) *InsertQuery {
	q.words = append(q.words, column, v)
	return q
}

// Scan runs it, and fills what the database made up.
func (q *InsertQuery) Scan(ctx context.Context, into ...any) error {
	_, err := q.d.speak(q.words, into)
	return err
}

// SQL returns what the query is made of, by way of what it is registered as.
func (q *SelectQuery) SQL() (string, []any, error) {
	var text string
	var args []any
	_, err := q.d.speak(nil, []any{&text, &args})
	return text, args, err
}
