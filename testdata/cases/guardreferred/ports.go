package guardreferred

// finder is implemented elsewhere.
type finder interface {
	ByID(id string) (*Person, error)
	All() ([]*Person, error)
}

type Credentials struct {
	Phone string //purpose:source security
}

type Person struct {
	ID, Referrer, Name, City string
	Credentials              Credentials
}

type service struct{ people finder }

func (s *service) byReferrer(id string) error {
	if !May(id) {
		return nil
	}
	p, err := s.people.ByID(id)
	if err != nil {
		return err
	}
	send(p.Credentials.Phone)
	again, err := s.people.ByID(p.ID)
	if err != nil {
		return err
	}
	send(again.Credentials.Phone)
	r, err := s.people.ByID(p.Referrer)
	if err != nil {
		return err
	}
	send(r.Credentials.Phone) // want flow(Credentials.Phone)
	n, err := s.people.ByID(p.Name)
	if err != nil {
		return err
	}
	send(n.Credentials.Phone) // want flow(Credentials.Phone)
	return nil
}

func (s *service) neighbour(p *Person) (*Person, error) {
	all, err := s.people.All()
	if err != nil {
		return nil, err
	}
	for _, q := range all {
		if q.ID != p.ID && q.City == p.City {
			return q, nil
		}
	}
	return p, nil
}

func (s *service) byNeighbour(id string) error {
	p, err := s.people.ByID(id)
	if err != nil || !May(p.ID) {
		return err
	}
	n, err := s.neighbour(p)
	if err != nil {
		return err
	}
	send(n.Credentials.Phone) // want flow(Credentials.Phone)
	return nil
}

type memory []*Person

func (m memory) All() ([]*Person, error) { return m, nil }

func (m memory) ByID(id string) (*Person, error) {
	for _, p := range m {
		if p.ID == id {
			return p, nil
		}
	}
	return m[1], nil
}

func ports(a *Account) {
	s := &service{memory{{"a", "b", "b", "Bonn", Credentials{"+49MK1"}}, {"b", "", "", "Bonn", Credentials{"+49MK2"}}}}
	_ = s.byReferrer(a.ID)
	_ = s.byNeighbour(a.ID)
}
