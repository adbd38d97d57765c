package analyzer

import "example.com/purposevet/analyzer/internal/model"

// IsStandard reports whether a package is taken for one of the standard library, by its
// import path. These packages are modelled: the analyzer finds nothing in them and has no
// facts about them.
func IsStandard(path string) bool { return model.IsStd(path) }
