package guardlookup

// phone finds a number, and says whether there is one.
func (s *store) phone(k string) (string, error) {
	a, err := s.Get(k)
	if err != nil {
		return "", err
	}
	return a.Phone, nil
}

func (s *store) both(k, j string) (string, string) { return s.m[k].Phone, s.m[j].Phone }

func (s *store) known(k string) (bool, string) { return true, s.m[k].Phone }

func results(s *store, k, j string) {
	if !Has(k) {
		return
	}
	if p, err := s.phone(k); err == nil {
		send(p)
	}
	if p, err := s.phone(j); err == nil {
		send(p) // want flow(Account.Phone)
	}
	if ok, p := s.known(k); ok {
		send(p)
	}
	if ok, p := s.known(j); ok {
		send(p) // want flow(Account.Phone)
	}
}

func previous(s *store, ks []string) {
	var last string
	for _, k := range ks {
		p, err := s.phone(k)
		if err != nil {
			continue
		}
		if Has(k) {
			send(p)
			send(last) // want flow(Account.Phone)
		}
		last = p
	}
}

type friend struct {
	ID     string
	Phone  string //purpose:source security
	Friend *friend
	Sec    *secure
}

type secure struct {
	Name  string
	Phone string //purpose:source security
}

type friends struct{ m map[string]*friend }

func (f *friends) get(k string) (*friend, error) { return f.m[k], nil }

// Who is found by a name leads to others.
func leading(f *friends, k string) {
	if !Has(k) {
		return
	}
	a, err := f.get(k)
	if err != nil {
		return
	}
	send(a.Phone)
	send(a.Sec.Phone)
	send(a.Friend.Phone) // want flow(friend.Phone)
	send(f.m[k].Sec.Phone)
	send(f.m[k].Friend.Phone) // want flow(friend.Phone)
	show(k, a.Sec)
	show(k, a.Friend) // want flow(friend.Phone) flow(secure.Phone)
}

//purpose:sink advertising params=v
func show(k string, v ...any) {}
