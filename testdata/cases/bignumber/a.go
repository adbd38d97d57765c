// Package bignumber counts with large numbers, which are changed in place.
package bignumber

import (
	"math/big"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func sums(a *id.Account) {
	n, ok := new(big.Int).SetString(a.Phone, 10)
	if !ok {
		return
	}
	k := big.NewInt(7)
	sum := new(big.Int).Add(n, k)
	ads.Put(k)
	ads.Put(sum)           // want flow(Account.Phone)
	ads.Send(sum.Text(36)) // want flow(Account.Phone)
	ads.Send(k.String())
}

func inPlace(a *id.Account) {
	n := new(big.Int).SetBytes([]byte(a.Phone))
	n.Add(n, big.NewInt(1))
	ads.Put(n) // want flow(Account.Phone)
	k := new(big.Int).Set(n)
	ads.Put(k) // want flow(Account.Phone)
	k.Mul(big.NewInt(2), big.NewInt(3))
	ads.Put(k)
	n.SetInt64(int64(len(a.Phone)))
	ads.Put(n)
}

func divided(a *id.Account) {
	n := new(big.Int).SetBytes([]byte(a.Phone))
	rest := new(big.Int)
	q, r := new(big.Int).DivMod(n, big.NewInt(97), rest)
	ads.Put(q)    // want flow(Account.Phone)
	ads.Put(r)    // want flow(Account.Phone)
	ads.Put(rest) // want flow(Account.Phone)
	q, r = q.DivMod(big.NewInt(9), big.NewInt(2), rest)
	ads.Put(q)
	ads.Put(r)
	ads.Put(rest)
}

func fractions(a *id.Account) {
	f := new(big.Rat).SetInt(new(big.Int).SetBytes([]byte(a.Phone)))
	half := big.NewRat(1, 2)
	ads.Put(new(big.Rat).Mul(f, half)) // want flow(Account.Phone)
	ads.Put(half)
	x := new(big.Float).SetRat(f)
	one := big.NewFloat(1)
	ads.Put(new(big.Float).Quo(x, one)) // want flow(Account.Phone)
	ads.Put(one)
}
