package store

import "context"

// A Cache asks a cache.
type Cache struct{ d driver }

// A StringCmd is what was asked, and the answer.
type StringCmd struct {
	words []any
	val   string
	err   error
}

// Result returns the answer.
func (c *StringCmd) Result() (string, error) { return c.val, c.err }

// Val returns it alone.
func (c *StringCmd) Val() string { return c.val }

// Err returns why there is none.
func (c *StringCmd) Err() error { return c.err }

// An IntCmd is the same with a number.
type IntCmd struct {
	words []any
	val   int64
	err   error
}

// Result returns the answer.
func (c *IntCmd) Result() (int64, error) { return c.val, c.err }

// Err returns why there is none.
func (c *IntCmd) Err() error { return c.err }

func (c *Cache) text(words ...any) *StringCmd {
	cmd := &StringCmd{words: words}
	_, cmd.err = c.d.speak(words, []any{&cmd.val})
	return cmd
}

func (c *Cache) number(words ...any) *IntCmd {
	cmd := &IntCmd{words: words}
	_, cmd.err = c.d.speak(words, []any{&cmd.val})
	return cmd
}

// Get returns what is under a key.
func (c *Cache) Get(ctx context.Context, key string) *StringCmd { return c.text("get", key) }

// Exists counts the keys that are there.
func (c *Cache) Exists(ctx context.Context, keys ...string) *IntCmd { return c.number("exists", keys) }

// SIsMember looks for a member of a set.
func (c *Cache) SIsMember(ctx context.Context, key string, member any) *IntCmd {
	return c.number("sismember", key, member)
}

// Set stores a text.
func (c *Cache) Set(ctx context.Context, key string, value any) *StringCmd {
	return c.text("set", key, value)
}

// SAdd adds to a set.
func (c *Cache) SAdd(ctx context.Context, key string, members ...any) *IntCmd {
	return c.number("sadd", key, members)
}

// Incr counts.
func (c *Cache) Incr(ctx context.Context, key string) *IntCmd { return c.number("incr", key) }

// Do sends any command.
func (c *Cache) Do(command string, args ...any) (any, error) {
	var v any
	_, err := c.d.speak(append([]any{command}, args...), []any{&v})
	return v, err
}

// A Collection has documents.
type Collection struct{ d driver }

// A One is the document that was found.
type One struct {
	d     driver
	words []any
	err   error
}

// FindOne finds a document.
func (c *Collection) FindOne(ctx context.Context, filter any) *One {
	return &One{d: c.d, words: []any{filter}}
}

// Decode fills a struct.
func (o *One) Decode(v any) error {
	_, err := o.d.speak(o.words, []any{v})
	return err
}

// Err says whether there is one.
func (o *One) Err() error { return o.err }

// InsertOne stores a document and returns its name.
func (c *Collection) InsertOne(ctx context.Context, doc any) (string, error) {
	var id string
	_, err := c.d.speak([]any{doc}, []any{&id})
	return id, err
}

// Lookup calls a function with what is under a key.
func (c *Collection) Lookup(key []byte, f func(val []byte) error) error {
	var val []byte
	if _, err := c.d.speak([]any{key}, []any{&val}); err != nil {
		return err
	}
	return f(val)
}
