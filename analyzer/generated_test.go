package analyzer_test

import "testing"

// TestGenerated does for generated code what TestCases does for the cases:
// structs in the style of sqlc, ent and gorm, annotated by tags and the policy.
func TestGenerated(t *testing.T) { compareModule(t, "generated", "sqlc", "ent", "gorm") }

// TestProtobuf does the same for what protoc-gen-go and mockgen really wrote.
func TestProtobuf(t *testing.T) {
	compareModule(t, "generated", "protoget", "protowire", "protoopaque", "mock")
}
