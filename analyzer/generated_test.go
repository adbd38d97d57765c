package analyzer_test

import (
	"os/exec"
	"strings"
	"testing"
)

// TestGenerated does for generated code what TestCases does for the cases:
// structs in the style of sqlc, ent and gorm, annotated by tags and the policy.
func TestGenerated(t *testing.T) { compareModule(t, "generated", "sqlc", "ent", "gorm") }

// TestProtobuf does the same for what protoc-gen-go and mockgen really wrote.
func TestProtobuf(t *testing.T) {
	compareModule(t, "generated", "protoget", "protowire", "protoopaque", "mock")
}

// TestCgo does the same for functions that are written in C, where there is a
// compiler for it.
func TestCgo(t *testing.T) {
	out, err := exec.Command("go", "env", "CGO_ENABLED", "CC").Output()
	enabled, compiler, _ := strings.Cut(strings.TrimSpace(string(out)), "\n")
	if _, missing := exec.LookPath(compiler); err != nil || enabled != "1" || missing != nil {
		t.Skip("cgo is not to be had")
	}
	compareModule(t, "cgo")
}
