// Package rows fills what it is handed pointers to, by ways that nobody can follow: a table of
// functions that other packages register.
package rows

// A DB finds rows.
type DB struct {
	dest any
	Err  error
}

var steps []func(*DB)

// Register adds a step.
func Register(f func(*DB)) { steps = append(steps, f) }

// First fills a struct.
func (db *DB) First(dest any, conds ...any) *DB {
	db.dest = dest
	for _, f := range steps {
		f(db)
	}
	return db
}

// Scan fills variables.
func (db *DB) Scan(dest ...any) error { return db.First(&dest).Err }

// A Row can be scanned.
type Row interface{ Scan(dest ...any) error }

// Query finds a row.
func Query(q string) Row { return &DB{} }

// All collects rows.
func All[T any](n int, one func() (T, error)) ([]T, error) {
	var out []T
	for range n {
		t, err := one()
		if err != nil {
			return nil, err
		}
		out = append(out, t)
	}
	return out, nil
}

// Log says whether there is something.
func Log(v any) { println(v != nil) }

// By makes a struct of a row.
func By[T any]() (t T, err error) {
	new(DB).First(&t)
	return t, err
}
