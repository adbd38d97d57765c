module example.com/generated

go 1.26

require (
	go.uber.org/mock v0.6.0
	google.golang.org/protobuf v1.36.12
)
