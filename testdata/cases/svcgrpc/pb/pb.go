// Package pb is what protoc-gen-go-grpc writes, in short.
package pb

import "context"

// GetRequest asks for a user.
type GetRequest struct{ Id string }

// User is a user.
type User struct {
	Id string
	//purpose:source security kind=phone
	Phone string
	Name  string
}

// UserServer is implemented by servers.
type UserServer interface {
	Get(context.Context, *GetRequest) (*User, error)
}

// UserClient is implemented here.
type UserClient interface {
	Get(ctx context.Context, in *GetRequest) (*User, error)
}

// Conn is a connection.
type Conn interface {
	Invoke(ctx context.Context, method string, args, reply any) error
}

type userClient struct{ cc Conn }

// NewUserClient returns a client.
func NewUserClient(cc Conn) UserClient { return &userClient{cc} }

func (c *userClient) Get(ctx context.Context, in *GetRequest) (*User, error) {
	out := new(User)
	if err := c.cc.Invoke(ctx, "/User/Get", in, out); err != nil {
		return nil, err
	}
	return out, nil
}

// Registrar registers.
type Registrar interface{ RegisterService(desc *Desc, impl any) }

// Interceptor sees each call.
type Interceptor func(ctx context.Context, req any, next func(context.Context, any) (any, error)) (any, error)

// Desc describes a service.
type Desc struct {
	Name    string
	Methods map[string]func(srv any, ctx context.Context, dec func(any) error, i Interceptor) (any, error)
}

// RegisterUserServer registers.
func RegisterUserServer(r Registrar, srv UserServer) { r.RegisterService(&userDesc, srv) }

func getHandler(srv any, ctx context.Context, dec func(any) error, i Interceptor) (any, error) {
	in := new(GetRequest)
	if err := dec(in); err != nil {
		return nil, err
	}
	if i == nil {
		return srv.(UserServer).Get(ctx, in)
	}
	return i(ctx, in, func(ctx context.Context, req any) (any, error) {
		return srv.(UserServer).Get(ctx, req.(*GetRequest))
	})
}

var userDesc = Desc{
	Name: "User",
	Methods: map[string]func(any, context.Context, func(any) error, Interceptor) (any, error){
		"Get": getHandler,
	},
}
