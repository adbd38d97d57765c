// Package accountpb holds messages as protoc-gen-go writes them. The directives
// in the comments of account.proto land in the comments of the structs.
package accountpb

//go:generate go run -C ../gen . ../accountpb/account.proto
