package ads

import "fmt"

// Writer is the wire to the ad platform.
type Writer interface {
	//purpose:sink advertising
	Write(p []byte) (int, error)
	Close() error
}

type conn struct{}

func (conn) Write(p []byte) (int, error) { fmt.Printf("W %q\n", p); return len(p), nil }
func (conn) Close() error                { return nil }

func Dial() Writer { return conn{} }

type Visitor interface {
	//purpose:sink advertising
	Visit(s string) bool
}
type V struct{}

func (V) Visit(s string) bool { fmt.Println("V", s); return true }
