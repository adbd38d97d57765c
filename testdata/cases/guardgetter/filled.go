package guardgetter

import "encoding/json"

type User struct {
	ID    string
	Name  string
	Phone string //purpose:source security
	Boss  *User
}

func (u *User) Tel() string { return u.Phone }

// GetID and GetPhone look for nil first, as generated getters do.
func (u *User) GetID() string {
	if u != nil {
		return u.ID
	}
	return ""
}

func (u *User) GetPhone() string {
	if u != nil {
		return u.Phone
	}
	return ""
}

func (u *User) Chief() *User { return u.Boss }

type conn interface {
	Invoke(method string, in, out any) error
}

type client struct{ cc conn }

func (c *client) Get(id string) (*User, error) {
	out := new(User)
	if err := c.cc.Invoke("get", id, out); err != nil {
		return nil, err
	}
	return out, nil
}

func called(c *client) {
	u, err := c.Get("x")
	if err != nil {
		return
	}
	if Has(u.GetID()) {
		send(u.GetPhone())
		send(u.Phone)
		send(u.Chief().GetPhone()) // want flow(User.Phone)
	}
	if Has(u.ID) {
		send(u.Tel())
	}
	send(u.Tel()) // want flow(User.Phone)
}

func decoded(b []byte) {
	u := &User{}
	if json.Unmarshal(b, u) != nil {
		return
	}
	if Has(u.GetID()) {
		send(u.Phone)
		send(u.Tel())
	}
	if Has(u.ID) {
		send(u.GetPhone())
		send(u.Boss.GetPhone()) // want flow(User.Phone)
	}
}

func filled(c *client, x, y *User) {
	if c.cc.Invoke("get", "x", x) != nil || c.cc.Invoke("get", "y", y) != nil {
		return
	}
	if Has(x.GetID()) {
		send(x.Tel())
		send(y.Tel()) // want flow(User.Phone)
	}
}

// In a loop, one decoder fills several.
func rounds(rows [][]byte) {
	var before *User
	for _, b := range rows {
		u := &User{}
		if json.Unmarshal(b, u) != nil {
			continue
		}
		if before != nil && Has(before.GetID()) {
			send(u.Tel())      // want flow(User.Phone)
			send(u.GetPhone()) // want flow(User.Phone)
		}
		if Has(u.GetID()) {
			send(u.Tel())
		}
		before = u
	}
}
