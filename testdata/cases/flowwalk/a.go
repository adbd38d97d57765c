// Package flowwalk walks trees, and resolves queries by calling itself.
package flowwalk

import (
	"fmt"
)

type User struct {
	ID      string
	Phone   string `purpose:"security"`
	Friends []*User
}

//purpose:sink advertising
func Log(s string) {}

// Trees of pointers, values and tables.
type Node struct {
	Name string
	Val  any
	Sub  []*Node
}

func walk(n *Node, path string) {
	Log(path + n.Name)
	for _, c := range n.Sub {
		walk(c, path+n.Name+".")
	}
}

type Item struct {
	Name  string
	Val   string
	Items []Item
}

func items(list []Item) {
	for _, i := range list {
		Log(i.Name)
		items(i.Items)
	}
}

func values(list []Item) {
	for _, i := range list {
		Log(i.Val) // want flow(User.Phone)
		values(i.Items)
	}
}

type Dir struct {
	Name string
	Note string
	Dirs map[string]*Dir
}

func dirs(d *Dir, path []string) {
	path = append(path, d.Name)
	Log(fmt.Sprint(path))
	for _, c := range d.Dirs {
		dirs(c, path)
	}
}

func notes(d *Dir) {
	Log(d.Note) // want flow(User.Phone)
	for _, c := range d.Dirs {
		notes(c)
	}
}

// A resolver of queries, which calls itself with what the resolvers of fields return.
type Field struct {
	Type    *Object
	Resolve func(parent any) (any, error)
}

type Object struct {
	fields map[string]*Field
	order  []string
}

type Sel struct {
	Name string
	Sub  []Sel
}

func exec(o *Object, parent any, sels []Sel) (map[string]any, error) {
	out := map[string]any{}
	for _, s := range sels {
		f := o.fields[s.Name]
		v, err := f.Resolve(parent)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", s.Name, err)
		}
		if f.Type != nil {
			switch l := v.(type) {
			case []any:
				var vs []any
				for _, x := range l {
					m, err := exec(f.Type, x, s.Sub)
					if err != nil {
						return nil, err
					}
					vs = append(vs, m)
				}
				v = vs
			default:
				m, err := exec(f.Type, v, s.Sub)
				if err != nil {
					return nil, err
				}
				v = m
			}
		}
		out[s.Name] = v
	}
	return out, nil
}

func run(p string) {
	u := &User{ID: "u1", Phone: p, Friends: []*User{{ID: "u2"}}}
	t := &Node{"root", u.Phone, []*Node{{"a", nil, nil}}}
	walk(t, "")
	Log(t.Name)
	Log(fmt.Sprint(t.Sub[0].Val))
	items([]Item{{"a", "x", nil}, {"b", u.Phone, []Item{{"c", "y", nil}}}})
	values([]Item{{"a", "x", nil}, {"b", "z", []Item{{"c", u.Phone, nil}}}})
	d := &Dir{Name: "a", Dirs: map[string]*Dir{"b": {Name: "b", Note: u.Phone}}}
	dirs(d, nil)
	notes(d)
	user := &Object{fields: map[string]*Field{}}
	user.fields["id"] = &Field{nil, func(p any) (any, error) { return p.(*User).ID, nil }}
	user.fields["phone"] = &Field{nil, func(p any) (any, error) { return p.(*User).Phone, nil }}
	user.fields["friends"] = &Field{user, func(p any) (any, error) {
		var out []any
		for _, f := range p.(*User).Friends {
			out = append(out, f)
		}
		return out, nil
	}}
	q := &Object{fields: map[string]*Field{"me": {user, func(any) (any, error) { return u, nil }}}, order: []string{"me"}}
	res, err := exec(q, nil, []Sel{{"me", []Sel{{"id", nil}, {"phone", nil}, {"friends", []Sel{{"id", nil}}}}}})
	if err != nil {
		fmt.Println(err)
	}
	Log(fmt.Sprint(res)) // want flow(User.Phone)
	Log(q.order[0])
}
