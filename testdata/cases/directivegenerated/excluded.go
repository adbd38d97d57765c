//go:build neverever

// What stands in files that the build leaves out is not read.
package directivegenerated

type other struct {
	Phone string //purpose:sorce security
}
