// Command cmd runs all.
package main

import "example.com/cases/svcposition/top"

func main() { top.Go("1") }
