// Package flowtables reads tables that are package variables.
package flowtables

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

type get func(*id.Account) string

func name(a *id.Account) string  { return a.Name }
func phone(a *id.Account) string { return a.Phone }

// Only the initializer writes these.
var (
	byName = map[string]func(*id.Account) string{
		"name":  func(a *id.Account) string { return a.Name },
		"phone": func(a *id.Account) string { return a.Phone },
	}
	listed  = []get{name, phone}
	array   = [...]get{0: name, 1: phone}
	columns = []column{{"name", name}, {"phone", phone}}
	named   = map[string]column{"name": {"Name", name}, "phone": {"Phone", phone}}
	rows    = [2]column{{"name", name}, {title: "phone", get: phone}}
	texts   = map[string]string{"name": "Name", "phone": "Phone"}
)

type column struct {
	title string
	get   func(*id.Account) string
}

const (
	colName = iota
	colPhone
)

func read(a *id.Account) {
	ads.Send(byName["name"](a))
	ads.Send(byName["phone"](a)) // want flow(Account.Phone)
	ads.Send(listed[colName](a))
	ads.Send(listed[colPhone](a)) // want flow(Account.Phone)
	ads.Send(array[colName](a))
	ads.Send(array[colPhone](a)) // want flow(Account.Phone)
	ads.Send(columns[0].get(a))
	ads.Send(columns[1].get(a)) // want flow(Account.Phone)
	ads.Send(columns[1].title)
	ads.Send(named["name"].get(a))
	ads.Send(named["phone"].get(a)) // want flow(Account.Phone)
	ads.Send(rows[0].get(a))
	ads.Send(rows[1].get(a)) // want flow(Account.Phone)
	ads.Send(texts["phone"])
}

// Which one is asked for is not known here.
func byKey(a *id.Account, key string, n int) {
	ads.Send(byName[key](a)) // want flow(Account.Phone)
	ads.Send(listed[n](a))   // want flow(Account.Phone)
	if get, ok := byName["phone"]; ok {
		ads.Send(get(a)) // want flow(Account.Phone)
	}
	if get, ok := byName["name"]; ok {
		ads.Send(get(a))
	}
	for _, c := range columns {
		ads.Send(c.get(a)) // want flow(Account.Phone)
	}
	c := named["name"]
	ads.Send(c.get(a))
	c = columns[1]
	ads.Send(c.get(a)) // want flow(Account.Phone)
}

// Something else writes these.
var (
	added    = map[string]get{"name": name}
	replaced = map[string]get{"name": name}
	handed   = map[string]get{"name": name}
	stored   = []get{name, name}
	pointed  = [...]get{name, name}
	whole    = [...]get{name, name}
	lent     = []get{name, name}

	returned map[string]get
)

// Exported ones, other packages may.
var Exported = map[string]get{"name": name, "phone": phone}

func init() {
	added["name"] = phone
	fill(handed)
	stored[0] = phone
	p := &pointed[0]
	*p = phone
	q := &whole
	q[0] = phone
	copy(lent[:1], []get{phone})
	returned = byMail()
}

func byMail() map[string]get {
	return map[string]get{"name": func(a *id.Account) string { return a.Email }}
}

func fill(m map[string]get) { m["name"] = phone }

func set() { replaced = map[string]get{"name": phone} }

func readWritten(a *id.Account) {
	ads.Send(added["name"](a))     // want flow(Account.Phone)
	ads.Send(replaced["name"](a))  // want flow(Account.Phone)
	ads.Send(handed["name"](a))    // want flow(Account.Phone)
	ads.Send(stored[0](a))         // want flow(Account.Phone)
	ads.Send(pointed[0](a))        // want flow(Account.Phone)
	ads.Send(whole[0](a))          // want flow(Account.Phone)
	ads.Send(lent[0](a))           // want flow(Account.Phone)
	ads.Send(returned["name"](a))  // want flow(Account.Email)
	ads.Send(Exported["phone"](a)) // want flow(Account.Phone)
}

// What is in a table of records that are annotated is a sample.
var samples = []id.Account{{ID: "1", Phone: "+4930123"}, {ID: "2"}}

func readSamples() {
	ads.Send(samples[0].Phone) // want flow(Account.Phone)
	ads.Send(samples[0].ID)
}

// A table that is kept elsewhere may be written there.
var kept = map[string]get{"name": name}

var holder struct{ m map[string]get }

func register() {
	holder.m = kept
	m := kept
	m["name"] = phone
}

func readKept(a *id.Account) {
	ads.Send(kept["name"](a)) // want flow(Account.Phone)
}

// What is in an interface is called by its type.
type exporter interface{ export(a *id.Account) string }

type (
	nameExporter  struct{}
	phoneExporter struct{}
	fieldExporter struct{ get get }
)

func (nameExporter) export(a *id.Account) string    { return a.Name }
func (*phoneExporter) export(a *id.Account) string  { return a.Phone }
func (f fieldExporter) export(a *id.Account) string { return f.get(a) }

var exporters = map[string]exporter{
	"name":  nameExporter{},
	"phone": &phoneExporter{},
	"id":    fieldExporter{name},
	"mail":  fieldExporter{func(a *id.Account) string { return a.Email }},
}

func export(a *id.Account, key string) {
	ads.Send(exporters["name"].export(a))
	ads.Send(exporters["phone"].export(a)) // want flow(Account.Phone)
	ads.Send(exporters["id"].export(a))
	ads.Send(exporters["mail"].export(a)) // want flow(Account.Email)
	ads.Send(exporters[key].export(a))    // want flow(Account.Phone) flow(Account.Email)
	if e, ok := exporters["name"]; ok {
		ads.Send(e.export(a))
	}
}
