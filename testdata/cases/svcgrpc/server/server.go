// Package server implements the service.
package server

import (
	"context"

	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/svcgrpc/pb"
)

type server struct{ seen func(string) }

// New returns a server.
func New(seen func(string)) pb.UserServer { return &server{seen} }

// Get implements pb.UserServer.
func (s *server) Get(_ context.Context, r *pb.GetRequest) (*pb.User, error) {
	a := id.Load(r.Id)
	s.seen(a.ID)
	ads.Send(a.Email) // want flow(Account.Email)
	return &pb.User{Id: a.ID, Phone: a.Phone, Name: a.Name}, nil
}
