package ads

import "fmt"

//purpose:sink advertising
func Add(id string, n int) { fmt.Println("ADS", id, n) }
