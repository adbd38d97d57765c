// Package flownumbers has contacts that are numbers.
package flownumbers

import "fmt"

type Account struct {
	ID    int
	Phone int64    //purpose:source security kind=phone
	Code  [4]uint8 //purpose:source security
	Text  string   //purpose:source security
}

//purpose:source security
type Number int64

//purpose:sink advertising
func UpN(n int64) { fmt.Println("up", n) }

//purpose:sink advertising
func Up(v any) { fmt.Println("up", v) }

func other(a Account) { Up(a.Phone) } // want flow(Account.Phone)

func run() {
	a := Account{ID: 1, Phone: 15550100, Text: "+15550100"}
	UpN(a.Phone)            // want flow(Account.Phone)
	Up(fmt.Sprint(a.Phone)) // want flow(Account.Phone)
	Up(a.Text)              // want flow(Account.Text)
	Up(a)                   // want flow(Account.Phone) flow(Account.Text)
	n := Number(15550100)
	UpN(int64(n)) // want flow(Number)
	b := &Account{}
	b.Phone = 15550101
	UpN(b.Phone) // want flow(Account.Phone)
	other(a)
	up := map[int64]bool{15550100: true}
	if up[a.Phone] {
		Up(a.ID) // want match(Account.Phone)
	}
	match(a, map[int64]int{15550100: 7}, map[string]int{"+15550100": 7})
}

func match(a Account, nums map[int64]int, strs map[string]int) {
	if id, ok := strs[a.Text]; ok {
		Up(id) // want match(Account.Text)
	}
	if id, ok := nums[a.Phone]; ok {
		Up(id) // want match(Account.Phone)
	}
	lit := map[int64]int{15550100: 7}
	if id, ok := lit[a.Phone]; ok {
		Up(id) // want match(Account.Phone)
	}
	lits := map[string]int{"+15550100": 7}
	if id, ok := lits[a.Text]; ok {
		Up(id) // want match(Account.Text)
	}
}
