// Package svconion calls services behind chains of interceptors, which a container makes.
package svconion

import (
	"context"
	"os"
	"reflect"
)

type User struct {
	ID    string
	Phone string `purpose:"security"`
}

//purpose:sink advertising
func Sync(list []string) {}

type Handler func(ctx context.Context, req any) (any, error)

type Interceptor func(ctx context.Context, req any, method string, next Handler) (any, error)

type Server struct {
	methods map[string]Handler
	chain   []Interceptor
}

func (s *Server) Invoke(ctx context.Context, name string, req any) (any, error) {
	h := s.methods[name]
	for i := len(s.chain) - 1; i >= 0; i-- {
		ic, next := s.chain[i], h
		h = func(ctx context.Context, req any) (any, error) { return ic(ctx, req, name, next) }
	}
	return h(ctx, req)
}

func Call[Resp any](ctx context.Context, s *Server, name string, req any) (*Resp, error) {
	v, err := s.Invoke(ctx, name, req)
	if err != nil {

	}
	return v.(*Resp), nil
}

func Log(ctx context.Context, req any, method string, next Handler) (any, error) {
	resp, err := next(ctx, req)

	return resp, err
}

func Validate(ctx context.Context, req any, method string, next Handler) (any, error) {

	return next(ctx, req)
}

type Container struct {
	providers map[reflect.Type]func(*Container) any
	built     map[reflect.Type]any
}

func Provide[T any](c *Container, f func(*Container) T) {
	c.providers[reflect.TypeFor[T]()] = func(c *Container) any { return f(c) }
}

func Resolve[T any](c *Container) T {
	t := reflect.TypeFor[T]()

	v := c.providers[t](c)

	return v.(T)
}

type ck struct{}

func Auth(lookup func(string) *User) Interceptor {
	return func(ctx context.Context, req any, method string, next Handler) (any, error) {
		return next(context.WithValue(ctx, ck{}, lookup("u1")), req)
	}
}

type Repo struct{ rows map[string]*User }

func (r *Repo) Get(id string) *User { return r.rows[id] }

type Sink interface {
	//purpose:sink advertising
	Observe(name string, labels ...string)
}

type Console struct{ n int }

func (c *Console) Observe(name string, labels ...string) { c.n++ }

func Metrics(m Sink) Interceptor {
	return func(ctx context.Context, req any, method string, next Handler) (any, error) {
		resp, err := next(ctx, req)
		status := "ok"

		m.Observe("rpc", status)
		return resp, err
	}
}

type Users struct{ r *Repo }

func (u *Users) Get(ctx context.Context, id *string) (*User, error) { return u.r.Get(*id), nil }

func Unary[Req, Resp any](f func(context.Context, *Req) (*Resp, error)) Handler {
	return func(ctx context.Context, req any) (any, error) {
		r, ok := req.(*Req)
		if !ok {

		}
		return f(ctx, r)
	}
}

func (u *Users) Register(s *Server) {
	s.methods["get"] = Unary(u.Get)

}

func run() {
	c := &Container{map[reflect.Type]func(*Container) any{}, map[reflect.Type]any{}}
	Provide(c, func(c *Container) *Repo { return &Repo{map[string]*User{"u1": {"u1", os.Args[1]}}} })
	Provide(c, func(c *Container) *Server {
		return &Server{methods: map[string]Handler{}, chain: []Interceptor{Log, Validate, Metrics(Resolve[Sink](c)), Auth(Resolve[*Repo](c).Get)}}
	})
	Provide(c, func(c *Container) Sink { return &Console{} })
	Provide(c, func(c *Container) *Users { return &Users{Resolve[*Repo](c)} })
	us := Resolve[*Users](c)
	s := Resolve[*Server](c)
	us.Register(s)

	ctx := context.Background()
	id := "u1"

	u, err := Call[User](ctx, s, "get", &id)
	if err == nil {
		Sync([]string{"p", u.Phone}) // want flow(User.Phone)
	}
}
