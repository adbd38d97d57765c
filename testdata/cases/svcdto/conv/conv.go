// Package conv converts between what is stored, sent and shown.
package conv

import (
	"example.com/cases/id"
	"example.com/cases/svcdto/pb"
)

// View is shown.
type View struct {
	ID, Name string
	Labels   []Label
	Contact  *Contact
}

// Label is one label.
type Label struct{ Key, Value string }

// Contact is how to reach somebody.
type Contact struct{ Kind, Value string }

// Opt changes a view.
type Opt func(*View, *pb.User)

// WithContact adds the contact.
func WithContact(v *View, u *pb.User) { v.Contact = &Contact{"phone", u.GetPhone()} }

// ToView converts.
func ToView(u *pb.User, opts ...Opt) *View {
	v := &View{ID: u.GetId(), Name: u.GetDisplayName()}
	for k, x := range u.GetLabels() {
		v.Labels = append(v.Labels, Label{k, x})
	}
	for _, o := range opts {
		o(v, u)
	}
	return v
}

// ToProto converts.
func ToProto(a *id.Account) *pb.User {
	name := a.Name
	u := &pb.User{Id: a.ID, Phone: a.Phone, DisplayName: &name, Labels: map[string]string{"city": a.Profile.City}}
	if a.Profile.Newsletter != "" {
		u.Contact = &pb.User_Newsletter{Newsletter: a.Profile.Newsletter}
	} else {
		u.Contact = &pb.User_RecoveryMail{RecoveryMail: a.Email}
	}
	return u
}
