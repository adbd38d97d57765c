package ads

import "fmt"

type Platform interface {
	//purpose:sink advertising
	Sync(list []string) error
	//purpose:guard advertising
	Allowed() bool
	//purpose:source security
	Phone(id string) string
	Close() error
}
type impl struct{}

func (impl) Sync(l []string) error  { fmt.Println("SYNC", l); return nil }
func (impl) Allowed() bool          { return true }
func (impl) Phone(id string) string { return "+49" + id }
func (impl) Close() error           { return nil }

func New() Platform { return impl{} }
