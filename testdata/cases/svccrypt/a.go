// Package svccrypt hashes, encodes and encrypts: no release.
package svccrypt

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base32"
	"encoding/base64"
	"encoding/binary"
	"encoding/gob"
	"encoding/hex"
	"encoding/xml"
	"hash/crc32"
	"hash/fnv"
	"io"
	"math/big"
	"strconv"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func seal(key, plain []byte) ([]byte, error) {
	b, err := aes.NewCipher(key)
	if err != nil {
		return nil, err
	}
	g, err := cipher.NewGCM(b)
	if err != nil {
		return nil, err
	}
	nonce := make([]byte, g.NonceSize())
	if _, err := io.ReadFull(rand.Reader, nonce); err != nil {
		return nil, err
	}
	return g.Seal(nonce, nonce, plain, nil), nil
}

func encrypted(a *id.Account, key []byte) {
	c, err := seal(key, []byte(a.Phone))
	if err != nil {
		ads.Send(err.Error())
		return
	}
	ads.Bytes(c) // want flow(Account.Phone)
	n, _ := seal(key, []byte(a.Name))
	ads.Bytes(n)
}

func xor(s string, key byte) []byte {
	out := make([]byte, len(s))
	for i := range s {
		out[i] = s[i] ^ key
	}
	return out
}

func stream(a *id.Account, key, iv []byte) {
	ads.Bytes(xor(a.Email, 7)) // want flow(Account.Email)
	ads.Bytes(xor(a.Name, 7))
	b, _ := aes.NewCipher(key)
	dst := make([]byte, 32)
	cipher.NewCTR(b, iv).XORKeyStream(dst, []byte(a.Phone))
	ads.Bytes(dst) // want flow(Account.Phone)
	blk := make([]byte, 16)
	b.Encrypt(blk, []byte(a.Email))
	ads.Bytes(blk) // want flow(Account.Email)
	ads.Bytes(iv)
}

func djb(s string) (h uint32) {
	h = 5381
	for _, c := range s {
		h = h*33 + uint32(c)
	}
	return h
}

func hashed(a *id.Account, key []byte) {
	ads.Score(int(djb(a.Phone))) // want flow(Account.Phone)
	ads.Score(int(djb(a.Name)))
	m := hmac.New(sha256.New, key)
	m.Write([]byte(a.Phone))
	ads.Send(hex.EncodeToString(m.Sum(nil))) // want flow(Account.Phone)
	m.Reset()
	m.Write([]byte(a.Name))
	ads.Send(hex.EncodeToString(m.Sum(nil)))
	f := fnv.New64a()
	io.WriteString(f, a.Email)
	ads.Send(strconv.FormatUint(f.Sum64(), 36))         // want flow(Account.Email)
	ads.Score(int(crc32.ChecksumIEEE([]byte(a.Phone)))) // want flow(Account.Phone)
	ads.Score(m.Size() + f.BlockSize())
	var sum [32]byte = sha256.Sum256([]byte(a.ID + a.Phone))
	ads.Send(base32.StdEncoding.EncodeToString(sum[:8])) // want flow(Account.Phone)
	k := hmac.New(sha256.New, []byte(a.Phone))
	k.Write([]byte(a.ID))
	ads.Bytes(k.Sum(nil)) // want flow(Account.Phone)
}

func encoded(a *id.Account) {
	ads.Send(base64.URLEncoding.EncodeToString([]byte(a.Phone))) // want flow(Account.Phone)
	dst := make([]byte, 64)
	hex.Encode(dst, []byte(a.Phone))
	ads.Bytes(dst) // want flow(Account.Phone)
	var buf bytes.Buffer
	gob.NewEncoder(&buf).Encode(struct{ P string }{a.Email})
	ads.Bytes(buf.Bytes()) // want flow(Account.Email)
	x, _ := xml.Marshal(struct{ N, P string }{a.Name, a.Phone})
	ads.Bytes(x) // want flow(Account.Phone)
	buf.Reset()
	binary.Write(&buf, binary.BigEndian, []byte(a.Phone))
	ads.Bytes(buf.Bytes()) // want flow(Account.Phone)
	n := new(big.Int).SetBytes([]byte(a.Phone))
	ads.Send(n.Text(36)) // want flow(Account.Phone)
	i, err := strconv.ParseInt(a.Phone, 10, 64)
	if err == nil {
		ads.Score(int(i % 97)) // want flow(Account.Phone)
	}
	b := binary.BigEndian.AppendUint64(nil, uint64(i))
	ads.Bytes(b) // want flow(Account.Phone)
	buf.Reset()
	buf.WriteString(a.Name)
	ads.Send(buf.String())
}
