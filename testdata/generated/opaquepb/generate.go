// Package opaquepb holds a message of protobuf's opaque API.
package opaquepb

//go:generate go run -C ../gen . ../opaquepb/account.proto default_api_level=API_OPAQUE
