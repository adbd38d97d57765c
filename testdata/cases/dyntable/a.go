// Package dyntable calls functions that are kept in package variables.
package dyntable

type Row struct {
	ID    string
	Email string `purpose:"security,kind=email"`
}

//purpose:sink advertising
func Upload(n string, body string) {}

type column struct {
	head string
	get  func(Row) string
}

var all = []column{
	{"id", func(r Row) string { return r.ID }},
	{"mail", func(r Row) string { return r.Email }},
}

var get = func(r Row) string { return r.Email }

func export(r Row, cols []column) (s string) {
	for _, c := range cols {
		s += c.head + "=" + c.get(r) + " "
	}
	return s
}

func call(r Row, f func(Row) string) string { return f(r) }

func run() {
	r := Row{"u1", "a@b.example"}
	Upload("direct", all[1].get(r))                                                    // want flow(Row.Email)
	Upload("table", export(r, all))                                                    // want flow(Row.Email)
	Upload("var", call(r, get))                                                        // want flow(Row.Email)
	Upload("lit", call(r, func(r Row) string { return r.Email }))                      // want flow(Row.Email)
	Upload("local", export(r, []column{{"x", func(r Row) string { return r.Email }}})) // want flow(Row.Email)
}
