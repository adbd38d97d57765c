// Package ads is the client of the ads platform.
package ads

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"runtime"
)

func rec(v any) {
	_, f, l, _ := runtime.Caller(2)
	b, err := json.Marshal(v)
	if err != nil {
		b = []byte(fmt.Sprintf("%+v", v))
	}
	fmt.Printf("AD %s:%d %s\n", filepath.Base(f), l, b)
}

//purpose:sink advertising
func Send(s string) { rec(s) }

//purpose:sink advertising
func List(ss []string) { rec(ss) }

//purpose:sink advertising
func Bytes(b []byte) { rec(string(b)) }

//purpose:sink advertising
func Any(v any) { rec(fmt.Sprintf("%+v", v)) }

//purpose:sink advertising
func Num(n int) { rec(n) }
