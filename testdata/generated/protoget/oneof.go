package protoget

import (
	"example.com/generated/accountpb"
	"example.com/generated/ads"
)

func oneofGetters(a *accountpb.Account) {
	ads.Upload(a.GetRecoveryEmail()) // want flow(Account_RecoveryEmail.RecoveryEmail)
	ads.Upload(a.GetQuestion())
}

func oneofSwitch(a *accountpb.Account) {
	switch r := a.GetReach().(type) {
	case *accountpb.Account_RecoveryEmail:
		ads.Upload(r.RecoveryEmail) // want flow(Account_RecoveryEmail.RecoveryEmail)
	case *accountpb.Account_Question:
		ads.Upload(r.Question)
	}
}

// What a message built here holds is what was put into it.
func oneofBuilt(question string) {
	a := &accountpb.Account{Reach: &accountpb.Account_Question{Question: question}}
	ads.Upload(a.GetQuestion())
	ads.Upload(a.GetRecoveryEmail())
}

func oneofBuiltOf(b *accountpb.Account) {
	a := &accountpb.Account{Reach: &accountpb.Account_RecoveryEmail{RecoveryEmail: b.GetRecoveryEmail()}}
	ads.Upload(a.GetRecoveryEmail()) // want flow(Account_RecoveryEmail.RecoveryEmail)
	ads.Upload(a.GetQuestion())
}
