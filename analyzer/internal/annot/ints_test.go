package annot

import "fmt"

func ints(list []int) string { return fmt.Sprint(list) }
