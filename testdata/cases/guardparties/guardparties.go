// Package guardparties has two accounts in one struct, of which one agreed.
package guardparties

import (
	"fmt"
	"strings"
)

//purpose:sink advertising
func send(s string) { fmt.Println("SINK", strings.Contains(s, "MK"), s) }

type Account struct {
	ID    string
	Phone string //purpose:source security
}

var yes = map[string]bool{"inviter": true} // the invitee never agreed

//purpose:guard advertising subject=a
func May(a *Account) bool { return yes[a.ID] }

//purpose:guard advertising subject=user
func MayID(user string) bool { return yes[user] }

type Referral struct{ Inviter, Invitee Account }
type Mixed struct {
	Inviter Account
	Invitee *Account
	Others  []*Account
}
type Ptrs struct{ Inviter, Invitee *Account }

func values(r *Referral) {
	if May(&r.Inviter) {
		send(r.Inviter.Phone)
		send(r.Invitee.Phone) // want flow(Account.Phone)
	}
	if MayID(r.Inviter.ID) {
		send(r.Invitee.Phone) // want flow(Account.Phone)
	}
}

func mixed(r *Mixed) {
	if May(&r.Inviter) {
		send(r.Invitee.Phone)   // want flow(Account.Phone)
		send(r.Others[0].Phone) // want flow(Account.Phone)
	}
}

func ptrs(r *Ptrs) {
	if May(r.Inviter) {
		send(r.Invitee.Phone) // want flow(Account.Phone)
	}
	if MayID(r.Inviter.ID) {
		send(r.Invitee.Phone) // want flow(Account.Phone)
	}
}

func run() {
	a, b := Account{"inviter", "+49 1"}, Account{"invitee", "+49MK1"}
	values(&Referral{a, b})
	mixed(&Mixed{a, &b, []*Account{&b}})
	ptrs(&Ptrs{&a, &b})
}
