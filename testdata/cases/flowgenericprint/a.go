// Package flowgenericprint prints and encodes values of type parameters.
package flowgenericprint

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

type User struct {
	Phone string `purpose:"security"`
	Plan  string
}

func (u User) String() string { return "user on " + u.Plan }

type Row struct {
	Phone string `purpose:"security"`
	Plan  string
}

//purpose:sink advertising
func Put(s string) {}

func Text[T any](v T) string               { return fmt.Sprint(v) }
func Textf[T any](v T) string              { return fmt.Sprintf("<%v>", v) }
func Err[T any](v T) error                 { return fmt.Errorf("bad %v", v) }
func Stringer[T fmt.Stringer](v T) string  { return fmt.Sprint(v) }
func OfString[T ~string](v T) string       { return fmt.Sprint(v) }
func First[T any](v []T) string            { return fmt.Sprint(v[0]) }
func Behind[T any](v *T) string            { return fmt.Sprint(*v) }
func Boxed[T any](v T) string              { var x any = v; return fmt.Sprint(x) }
func str(x any) string                     { return fmt.Sprint(x) }
func Through[T any](v T) string            { return str(v) }
func JSON[T any](v T) string               { b, _ := json.Marshal(v); return string(b) }
func Emit[T any](w io.Writer, v T)         { fmt.Fprintln(w, v) }
func Encode[T any](w io.Writer, v T) error { return json.NewEncoder(w).Encode(v) }
func Lines[T any](w io.Writer, vs []T) {
	for _, v := range vs {
		fmt.Fprintln(w, v)
	}
}

type Box[T any] struct{ v T }

func (b Box[T]) Text() string { return fmt.Sprint(b.v) }
func (b *Box[T]) Ptr() string { return fmt.Sprintf("%v", b.v) }

type Named string

func join[T any](vs ...T) string {
	var b strings.Builder
	for _, v := range vs {
		fmt.Fprintf(&b, "%v,", v)
	}
	return b.String()
}

func run(p string) {
	r := Row{Phone: p, Plan: "free"}
	u := User{Phone: p, Plan: "free"}
	Put(Text(r))       // want flow(Row.Phone)
	Put(Text(r.Phone)) // want flow(Row.Phone)
	Put(Text(r.Plan))
	Put(Text(u))
	Put(Textf(r))  // want flow(Row.Phone)
	Put(Textf(&r)) // want flow(Row.Phone)
	Put(Textf(r.Plan))
	Put(Err(r.Phone).Error()) // want flow(Row.Phone)
	Put(Err(r.Plan).Error())
	Put(Stringer(u))
	Put(OfString(Named(r.Phone))) // want flow(Row.Phone)
	Put(OfString(Named(r.Plan)))
	Put(First([]Row{r}))          // want flow(Row.Phone)
	Put(First([]string{r.Phone})) // want flow(Row.Phone)
	Put(First([]string{r.Plan}))
	Put(Behind(&r)) // want flow(Row.Phone)
	Put(Boxed(r))   // want flow(Row.Phone)
	Put(Boxed(r.Plan))
	Put(Through(r))       // want flow(Row.Phone)
	Put(Through(r.Phone)) // want flow(Row.Phone)
	Put(Through(u))
	Put(JSON(r)) // want flow(Row.Phone)
	Put(JSON(r.Plan))
	Put(JSON(map[string]any{"a": r})) // want flow(Row.Phone)
	Put(Text([]Row{r}))               // want flow(Row.Phone)
	Put(Text(map[string]Row{"a": r})) // want flow(Row.Phone)
	Put(Text(any(r)))                 // want flow(Row.Phone)
	Put(Text(any(r.Plan)))
	Put(Box[Row]{r}.Text()) // want flow(Row.Phone)
	Put(Box[string]{r.Plan}.Text())
	Put((&Box[Row]{r}).Ptr()) // want flow(Row.Phone)
	Put((&Box[User]{u}).Ptr())
	Put(join(r.Phone, "x")) // want flow(Row.Phone)
	Put(join(r.Plan, "x"))
	var a, b, c, d bytes.Buffer
	Emit(&a, r)
	Put(a.String()) // want flow(Row.Phone)
	Emit(&b, r.Plan)
	Put(b.String())
	Encode(&c, r)
	Put(c.String()) // want flow(Row.Phone)
	Lines(&d, []Row{r})
	Put(d.String())                  // want flow(Row.Phone)
	Put(errors.Join(Err(r)).Error()) // want flow(Row.Phone)
}
