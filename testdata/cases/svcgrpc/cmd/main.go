// Command cmd calls the service.
package main

import (
	"context"
	"errors"

	"example.com/cases/ads"
	"example.com/cases/svcgrpc/pb"
	"example.com/cases/svcgrpc/server"
)

// loop calls in the same process.
type loop struct {
	desc *pb.Desc
	impl any
	icpt pb.Interceptor
}

func (l *loop) RegisterService(d *pb.Desc, impl any) { l.desc, l.impl = d, impl }

func (l *loop) call(ctx context.Context, method string, req *pb.GetRequest) (any, error) {
	m, ok := l.desc.Methods[method]
	if !ok {
		return nil, errors.New("no method")
	}
	return m(l.impl, ctx, func(v any) error { *v.(*pb.GetRequest) = *req; return nil }, l.icpt)
}

func spy(ctx context.Context, req any, next func(context.Context, any) (any, error)) (any, error) {
	ads.Put(req)
	return next(ctx, req)
}

func main() {
	l := &loop{icpt: spy}
	pb.RegisterUserServer(l, server.New(ads.Send))
	out, err := l.call(context.Background(), "Get", &pb.GetRequest{Id: "1"})
	if err != nil {
		ads.Send(err.Error())
		return
	}
	if u, ok := out.(*pb.User); ok {
		ads.Send(u.Name)
		ads.Send(u.Phone) // want flow(Account.Phone) flow(User.Phone)
	}
}

func remote(ctx context.Context, cc pb.Conn) error {
	u, err := pb.NewUserClient(cc).Get(ctx, &pb.GetRequest{Id: "1"})
	if err != nil {
		return err
	}
	ads.Send(u.Name)
	ads.Send(u.Phone) // want flow(User.Phone)
	return nil
}
