// Command cmd makes reports.
package main

import (
	"bufio"
	"os"

	"example.com/cases/id"
	"example.com/cases/svcseq/report"
)

func main() {
	all := id.LoadAll()
	report.Lists(all)
	leads := map[string]bool{}
	for sc := bufio.NewScanner(os.Stdin); sc.Scan(); {
		leads[sc.Text()] = true
	}
	report.Leads(all, leads)
	report.Trees(all)
}
