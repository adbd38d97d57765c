// Package matchstruct compares structs and arrays that hold a contact.
package matchstruct

import (
	"crypto/sha256"
	"reflect"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type key struct{ phone, city string }

func structs(a *id.Account, lead key) {
	if (key{a.Phone, a.Profile.City}) == lead {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	if (key{a.Name, a.Profile.City}) == lead {
		ads.Send(a.ID)
	}
}

// The field that is compared does not hold the contact.
func otherField(a *id.Account, lead key) {
	k := key{a.Phone, a.Profile.City}
	if k.city == lead.city {
		ads.Send(a.ID)
	}
	if k.phone == lead.phone {
		ads.Send(a.ID) // want match(Account.Phone)
	}
}

func arrays(a *id.Account, lead [sha256.Size]byte) {
	if sha256.Sum256([]byte(a.Phone)) == lead {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	if sha256.Sum256([]byte(a.Name)) == lead {
		ads.Send(a.ID)
	}
}

func words(a *id.Account, lead [2]string) {
	if lead != [2]string{a.Email, a.Name} {
		return
	}
	ads.Send(a.ID) // want match(Account.Email)
}

func wordsOfName(a *id.Account, lead [2]string) {
	if lead != [2]string{a.ID, a.Name} {
		return
	}
	ads.Send(a.ID)
}

// A profile is compared as a whole, with the backup address in it.
func profiles(a, b *id.Account) {
	if a.Profile == b.Profile {
		ads.Send(a.ID) // want match(Profile.Backup)
	}
	if a.Profile.City == b.Profile.City {
		ads.Send(a.ID)
	}
}

func deep(a *id.Account, lead []string) {
	if reflect.DeepEqual([]string{a.Phone}, lead) {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	if reflect.DeepEqual([]string{a.Name}, lead) {
		ads.Send(a.ID)
	}
}

func boxed(a *id.Account, lead any) {
	if any(a.Phone) == lead {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	if lead == any(a.Name) {
		ads.Send(a.ID)
	}
}
