package guardparts

// Profile has a name, which describes whom it is about.
type Profile struct {
	Name  string
	Email string //purpose:source security
}

// Device is a row of its owner's.
type Device struct {
	MemberID string
	Number   string //purpose:source security
}

// Visit has a name of its own beside.
type Visit struct {
	ID       string
	MemberID string
	Number   string //purpose:source security
}

// Pal is somebody else who has but a name.
type Pal struct {
	Name  string
	Phone string //purpose:source security
	Next  *Pal
}

type Member struct {
	ID       string
	Profile  *Profile
	Profiles []Profile
	ByKind   map[string]*Profile
	Device   *Device
	Visits   []Visit
	Pal      *Pal
	Friend   *Profile
	Referrer *Device
}

func (m *Member) profile() *Profile { return m.Profile }

func named(m, other *Member) {
	if !Allowed(m.ID) {
		return
	}
	Target(m.ID, m.Profile.Email)
	Target(m.ID, m.Profiles[0].Email)
	Target(m.ID, m.ByKind["home"].Email)
	Target(m.ID, m.profile().Email)
	Target(m.ID, m.Device.Number)
	for _, p := range m.Profiles {
		Target(m.ID, p.Email)
	}
	Target(m.ID, m.Visits[0].Number)  // want flow(Visit.Number)
	Target(m.ID, m.Pal.Phone)         // want flow(Pal.Phone)
	Target(m.ID, m.Friend.Email)      // want flow(Profile.Email)
	Target(m.ID, m.Referrer.Number)   // want flow(Device.Number)
	Target(m.ID, other.Profile.Email) // want flow(Profile.Email)
	Target(m.ID, other.Device.Number) // want flow(Device.Number)
}

func namedList(ms []*Member) {
	var ok []*Member
	for _, m := range ms {
		if Allowed(m.ID) {
			Target(m.ID, m.Profile.Email)
			Target(m.ID, ms[0].Profile.Email) // want flow(Profile.Email)
			ok = append(ok, m)
		}
	}
	for _, m := range ok {
		Target(m.ID, m.Profile.Email)
		Target(m.ID, m.Friend.Email) // want flow(Profile.Email)
	}
}

// Deal leads to two parties that have but names.
type Deal struct {
	BuyerID  string
	PayerKey string
	From, To *Party
}

type Party struct {
	Name  string
	Phone string //purpose:source security
}

func deal(d *Deal) {
	if Allowed(d.BuyerID) {
		Target(d.BuyerID, d.From.Phone) // want flow(Party.Phone)
	}
	if Allowed(d.From.Name) {
		Target(d.BuyerID, d.From.Phone)
		Target(d.BuyerID, d.To.Phone) // want flow(Party.Phone)
	}
}
