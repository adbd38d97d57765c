// Package svcvalidators checks forms by validators that factories make.
package svcvalidators

import (
	"os"
	"regexp"
	"strings"
)

type Form struct {
	Name  string
	Phone string `purpose:"security,kind=phone"`
}

//purpose:sink advertising
func Ad(n string, v any) {}

var phoneRE = regexp.MustCompile(`^\+[0-9]{7,15}$`)

func matches(re *regexp.Regexp) func(string) bool {
	return func(s string) bool { return re.MatchString(s) }
}
func prefix(p string) func(string) bool {
	return func(s string) bool { return strings.HasPrefix(s, p) }
}
func minLen(n int) func(string) bool {
	return func(s string) bool { return len(s) >= n }
}
func oneOf(xs ...string) func(string) bool {
	return func(s string) bool {
		for _, x := range xs {
			if x == s {
				return true
			}
		}
		return false
	}
}
func isPhone(s string) bool                  { return phoneRE.MatchString(s) }
func match(re *regexp.Regexp, s string) bool { return re.MatchString(s) }

func run() {
	f := &Form{"ann", os.Getenv("HOME")}
	if !phoneRE.MatchString(f.Phone) {
		Ad("direct", f.Name)
	}
	if !isPhone(f.Phone) {
		Ad("fn", f.Name)
	}
	if !match(phoneRE, f.Phone) {
		Ad("match", f.Name)
	}
	if !matches(phoneRE)(f.Phone) {
		Ad("closure", f.Name)
	}
	if !prefix("+")(f.Phone) {
		Ad("prefix", f.Name)
	}
	if !minLen(3)(f.Phone) {
		Ad("min", f.Name)
	}
	if oneOf("none", "unknown")(f.Phone) {
		Ad("oneOf", f.Name)
	}
	if ok, _ := regexp.MatchString(`^\+49`, f.Phone); ok {
		Ad("re", f.Name)
	}
	if regexp.MustCompile(os.Getenv("PATTERNS")).MatchString(f.Phone) {
		Ad("list", f.Name) // want match(Form.Phone)
	}
}
