package analyzer

import "example.com/purposevet/analyzer/internal/policy"

// The name of a policy file, and the environment variable that names one.
const (
	PolicyFileName = policy.FileName
	PolicyVariable = policy.Variable
)

// FindPolicy returns the path of the policy file of a run in dir: the file that
// PolicyVariable names, whether it exists or not, or the nearest PolicyFileName from dir
// upward to the root of the main module or workspace. It is "" if there is none.
func FindPolicy(dir string) (string, error) { return policy.Find(dir) }

// CheckPolicy reads a policy file and returns what is wrong with it, with file, line and
// column. Whether symbols exist is known only once their package is analysed.
func CheckPolicy(path string) error {
	_, err := policy.Load(path)
	return err
}

// A PolicyPart is one entry of the policy in force: its section, the entry as YAML on one
// line, and its line in the file, or 0 for the default rule.
type PolicyPart = policy.Part

// PolicyParts returns the policy in force, in the order of its sections. Path
// is "" without a policy file.
func PolicyParts(path string) ([]PolicyPart, error) { return policy.Parts(path) }

// UnusedPolicy returns an error for each entry of a policy file whose symbol is in none
// of the packages, which are given by import path.
func UnusedPolicy(path string, packages []string) ([]error, error) {
	p, err := policy.Load(path)
	if err != nil {
		return nil, err
	}
	var out []error
	for _, e := range p.Unused(packages) {
		out = append(out, e)
	}
	return out, nil
}
