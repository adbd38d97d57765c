package analyzer_test

import "testing"

// TestIncident does for the incident, the bundled example, what TestCases does
// for the cases. Its marks are the violations that its README lists, and all
// else in it is legitimate.
func TestIncident(t *testing.T) { compareModule(t, "incident") }
