// Package container makes what functions need by the functions that return it.
package container

import "reflect"

// A C is a container.
type C struct {
	makers map[reflect.Type]reflect.Value
}

// Provide adds a function that makes something, also as values of interfaces.
func (c *C) Provide(f any, as ...any) {
	if c.makers == nil {
		c.makers = make(map[reflect.Type]reflect.Value)
	}
	v := reflect.ValueOf(f)
	c.makers[v.Type().Out(0)] = v
	for _, p := range as {
		c.makers[reflect.TypeOf(p).Elem()] = v
	}
}

// Invoke calls a function with what it needs.
func (c *C) Invoke(f any) { c.call(reflect.ValueOf(f)) }

func (c *C) call(f reflect.Value) []reflect.Value {
	args := make([]reflect.Value, f.Type().NumIn())
	for i := range args {
		args[i] = c.call(c.makers[f.Type().In(i)])[0]
	}
	return f.Call(args)
}
