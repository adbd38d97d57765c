// Package flowgenericclosure decodes in literals of generic functions.
package flowgenericclosure

import (
	"encoding/json"
	"os"
)

type Login struct {
	User  string
	Phone string `purpose:"security,kind=phone"`
}

//purpose:sink advertising
func ad(a string) {}

func each(bs [][]byte, f func([]byte)) {
	for _, b := range bs {
		f(b)
	}
}

func all[T any](bs [][]byte) (out []T) {
	each(bs, func(b []byte) {
		var v T
		json.Unmarshal(b, &v)
		out = append(out, v)
	})
	return
}

func stream[T any](bs [][]byte) chan T {
	c := make(chan T, 4)
	go func() {
		defer close(c)
		for _, b := range bs {
			var v T
			json.Unmarshal(b, &v)
			c <- v
		}
	}()
	return c
}

func plain(bs [][]byte) (out []Login) {
	each(bs, func(b []byte) {
		var v Login
		json.Unmarshal(b, &v)
		out = append(out, v)
	})
	return
}

func run() {
	p := `{"user":"u","phone":"+15550100"}`
	if len(os.Args) > 1 {
		p = os.Args[1]
	}
	bs := [][]byte{[]byte(p)}
	ad(all[Login](bs)[0].Phone)     // want flow(Login.Phone)
	ad((<-stream[Login](bs)).Phone) // want flow(Login.Phone)
	ad(plain(bs)[0].Phone)          // want flow(Login.Phone)
}
