// Package router calls handlers that other packages register by path.
package router

type H func(string) error

type Router struct{ m map[string]H }

func New() *Router { return &Router{map[string]H{}} }

func (r *Router) Get(path string, h H) { r.m[path] = h }

func (r *Router) Serve(path string) {
	if h, ok := r.m[path]; ok {
		if err := h(path); err != nil {
			println(err.Error())
		}
	}
}
