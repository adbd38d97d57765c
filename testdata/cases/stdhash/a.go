// Package stdhash hashes, signs, encrypts and encodes contacts.
package stdhash

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"hash/fnv"
	"io"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func sum(a *id.Account) {
	h := sha256.Sum256([]byte(a.Phone))
	ads.Bytes(h[:])                    // want flow(Account.Phone)
	ads.Send(hex.EncodeToString(h[:])) // want flow(Account.Phone)
	ads.Send(fmt.Sprintf("%x", h))     // want flow(Account.Phone)
	g := sha256.Sum256([]byte(a.Name))
	ads.Send(hex.EncodeToString(g[:]))
}

func digest(a *id.Account) {
	h := sha256.New()
	h.Write([]byte(a.Email))
	ads.Bytes(h.Sum(nil)) // want flow(Account.Email)
	h.Reset()
	io.WriteString(h, a.Name)
	ads.Bytes(h.Sum(nil))
	ads.Score(h.Size())
}

func mac(a *id.Account, key []byte) {
	m := hmac.New(sha256.New, key)
	io.WriteString(m, a.Phone)
	out := m.Sum([]byte("v1:"))
	ads.Send(base64.StdEncoding.EncodeToString(out)) // want flow(Account.Phone)
}

func fnvHash(a *id.Account) {
	h := fnv.New32a()
	h.Write([]byte(a.Phone))
	ads.Score(int(h.Sum32())) // want flow(Account.Phone)
}

func encrypt(a *id.Account, key []byte) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return
	}
	gcm, err := cipher.NewGCM(block)
	if err != nil {
		return
	}
	nonce := make([]byte, gcm.NonceSize())
	rand.Read(nonce)
	ads.Bytes(nonce)
	ads.Bytes(gcm.Seal(nil, nonce, []byte(a.Email), nil)) // want flow(Account.Email)
	ads.Bytes(gcm.Seal(nil, nonce, []byte(a.ID), nil))
}

func stream(a *id.Account, block cipher.Block, iv []byte) {
	dst := make([]byte, len(a.Phone))
	cipher.NewCTR(block, iv).XORKeyStream(dst, []byte(a.Phone))
	ads.Bytes(dst) // want flow(Account.Phone)
}

func encodings(a *id.Account) {
	dst := make([]byte, hex.EncodedLen(len(a.Phone)))
	hex.Encode(dst, []byte(a.Phone))
	ads.Bytes(dst) // want flow(Account.Phone)
	var b bytes.Buffer
	w := base64.NewEncoder(base64.URLEncoding, &b)
	w.Write([]byte(a.Email))
	w.Close()
	ads.Send(b.String()) // want flow(Account.Email)
	raw, err := base64.StdEncoding.DecodeString(a.Phone)
	ads.Put(raw) // want flow(Account.Phone)
	_ = err
	ads.Bytes(binary.BigEndian.AppendUint32(nil, uint32(a.Phone[0]))) // want flow(Account.Phone)
}
