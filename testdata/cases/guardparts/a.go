// Package guardparts has consent for what lies behind pointers and in lists of the one
// who was asked, and for what belongs to others to whom they lead.
package guardparts

type Security struct {
	Phone   string `purpose:"security"`
	Carrier string
}

type Contact struct {
	Kind  string
	Value string //purpose:source security
}

type User struct {
	ID       string
	Sec      *Security
	Secs     []Security
	Contacts []*Contact
	ByKind   map[string]*Security
	Phones   []string //purpose:source security
	Backup   *string  //purpose:source security
	Friend   *User
	Agent    *Agent
}

type Agent struct {
	AgentID string
	Sec     *Security
}

func (u *User) GetID() string { return u.ID }

type Order struct {
	BuyerID string
	Buyer   *User
	Seller  *User
	ShipTo  *Security
}

//purpose:guard advertising subject=user
func Allowed(user string) bool { return user == "u1" }

//purpose:guard advertising subject=user
func AllowedU(user *User) bool { return user.ID == "u1" }

//purpose:sink advertising params=key
func Target(id, key string) {}

func parts(u *User) {
	if !Allowed(u.ID) {
		return
	}
	Target(u.ID, u.Sec.Phone)
	Target(u.ID, u.Secs[0].Phone)
	Target(u.ID, u.Contacts[0].Value)
	Target(u.ID, u.ByKind["sms"].Phone)
	Target(u.ID, u.Phones[0])
	Target(u.ID, *u.Backup)
	for _, s := range u.Secs {
		Target(u.ID, s.Phone)
	}
	for _, c := range u.Contacts {
		Target(u.ID, c.Value)
	}
	s := u.Sec
	Target(u.ID, s.Phone)
}

func whole(u *User) {
	if AllowedU(u) {
		Target(u.ID, u.Sec.Phone)
		Target(u.ID, u.Secs[0].Phone)
		for _, c := range u.Contacts {
			Target(u.ID, c.Value)
		}
	}
}

func getter(u *User) {
	if Allowed(u.GetID()) {
		Target(u.ID, u.Sec.Phone)
	}
}

func others(u *User) {
	if Allowed(u.ID) {
		Target(u.ID, u.Friend.Sec.Phone) // want flow(Security.Phone)
		Target(u.ID, u.Agent.Sec.Phone)  // want flow(Security.Phone)
	}
}

func order(o *Order) {
	if Allowed(o.BuyerID) {
		Target(o.BuyerID, o.Seller.Sec.Phone) // want flow(Security.Phone)
		Target(o.BuyerID, o.ShipTo.Phone)
	}
	if Allowed(o.Buyer.ID) {
		Target(o.BuyerID, o.Seller.Sec.Phone) // want flow(Security.Phone)
		Target(o.BuyerID, o.Buyer.Sec.Phone)
	}
}

func list(us []*User) {
	for i, u := range us {
		if Allowed(u.ID) {
			Target(u.ID, u.Sec.Phone)
			Target(u.ID, us[i].Sec.Phone)
			Target(u.ID, us[0].Sec.Phone)     // want flow(Security.Phone)
			Target(u.ID, us[0].Secs[0].Phone) // want flow(Security.Phone)
		}
	}
}

func send(u *User) {
	Target(u.ID, u.Sec.Phone)
}

func sendOther(u *User) {
	Target(u.ID, u.Agent.Sec.Phone) // want flow(Security.Phone)
}

func viaHelper(us []*User) {
	for _, u := range us {
		if Allowed(u.ID) {
			send(u)
			sendOther(u)
		}
	}
}
