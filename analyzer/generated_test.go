package analyzer_test

import "testing"

// TestGenerated does for real and realistic generated code what TestCases does
// for the cases: protoc-gen-go's messages, mocks, and structs in the style of
// sqlc, ent and gorm.
func TestGenerated(t *testing.T) { compareModule(t, "generated") }
