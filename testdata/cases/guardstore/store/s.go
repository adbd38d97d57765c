package store

type User struct {
	ID    string
	Email string //purpose:source security
	Phone string //purpose:source security
}

var users = map[string]*User{"1": {"1", "alice1@example.com", "+15551"}, "2": {"2", "bob2@example.com", "+15552"}}

func Get(id string) *User      { return users[id] }
func EmailOf(id string) string { return users[id].Email }
func PhoneOf(id string) string { return users[id].Phone }
func All() (out []*User) {
	for _, u := range users {
		out = append(out, u)
	}
	return
}
