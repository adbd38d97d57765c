package model

import (
	"crypto"
	"crypto/aes"
	"crypto/cipher"
	"crypto/ecdh"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha256"
	"crypto/x509"
	"encoding/asn1"
	"math/big"
	"sync"
)

// Keys are slow to make, so there are two of each kind.
type keys struct {
	rsa   *rsa.PrivateKey
	ecdsa *ecdsa.PrivateKey
	ecdh  *ecdh.PrivateKey
}

var twoKeys = sync.OnceValue(func() [2]keys {
	var both [2]keys
	for i := range both {
		both[i] = keys{
			rsa:   value(rsa.GenerateKey(rand.Reader, 1024)),
			ecdsa: value(ecdsa.GenerateKey(elliptic.P256(), rand.Reader)),
			ecdh:  value(ecdh.X25519().GenerateKey(rand.Reader)),
		}
	}
	return both
})

// keysOf returns the keys that go with a marker.
func keysOf(text string) keys { return twoKeys()[seed(text)&1] }

func edKey(text string) ed25519.PrivateKey { return ed25519.NewKeyFromSeed(key(text)) }

func digest(text string) []byte {
	sum := sha256.Sum256([]byte(text))
	return sum[:]
}

func gcm(text string) cipher.AEAD { return value(cipher.NewGCM(value(aes.NewCipher(key(text))))) }

// decrypted stands for a decryption: the text that was encrypted comes out.
func decrypted(text string) (string, error) {
	k := twoKeys()[0].rsa
	c := value(rsa.EncryptPKCS1v15(rand.Reader, &k.PublicKey, []byte(text)))
	p, err := rsa.DecryptPKCS1v15(nil, k, c)
	return string(p), err
}

var cryptoHandles = map[string]any{
	"(crypto/cipher.AEAD).Seal": func(k string, dst, nonce, text, more []byte) []byte {
		return gcm(k).Seal(dst, key(string(nonce))[:12], text, more)
	},
	"(crypto/cipher.AEAD).Open": func(k string, dst []byte, _ int, text []byte, _ int) ([]byte, error) {
		n := make([]byte, 12)
		return gcm(k).Open(dst, n, gcm(k).Seal(nil, n, text, nil), nil)
	},
	"crypto/rsa.DecryptPKCS1v15": func(_, _ int, text string) (any, error) { p, err := decrypted(text); return p, err },
	"crypto/rsa.DecryptOAEP": func(_, _, _ int, text string, _ int) (any, error) {
		k := twoKeys()[0].rsa
		return rsa.DecryptOAEP(sha256.New(), nil, k, value(rsa.EncryptOAEP(sha256.New(), rand.Reader, &k.PublicKey, []byte(text), nil)), nil)
	},
	"crypto/rsa.SignPKCS1v15": func(_ int, k string, _ int, text string) (any, error) {
		return rsa.SignPKCS1v15(nil, keysOf(k).rsa, crypto.SHA256, digest(text))
	},
	"crypto/ed25519.Verify": func(k, text, sig string) bool {
		return ed25519.Verify(edKey(k).Public().(ed25519.PublicKey), []byte(text), ed25519.Sign(edKey(sig), []byte("alice-5551")))
	},
	"crypto/ecdsa.VerifyASN1": func(k, text, sig string) bool {
		return ecdsa.VerifyASN1(&keysOf(k).ecdsa.PublicKey, digest(text), value(ecdsa.SignASN1(rand.Reader, keysOf("alice-5551").ecdsa, digest(sig))))
	},
	"crypto/ecdsa.Verify": func(k, text, sig string) bool {
		r, s, err := ecdsa.Sign(rand.Reader, keysOf("alice-5551").ecdsa, digest(sig))
		must(err)
		return ecdsa.Verify(&keysOf(k).ecdsa.PublicKey, digest(text), r, s)
	},
	"(crypto.Signer).Sign": func(k string, _ int, text string) (any, error) {
		return crypto.Signer(edKey(k)).Sign(nil, []byte(text), crypto.Hash(0))
	},
	"(crypto.Decrypter).Decrypt": func(_, _ int, text string) (any, error) {
		k := twoKeys()[0].rsa
		return crypto.Decrypter(k).Decrypt(nil, value(rsa.EncryptPKCS1v15(rand.Reader, &k.PublicKey, []byte(text))), nil)
	},

	"(*crypto/ecdh.PrivateKey).Equal":   func(a, b string) bool { return keysOf(a).ecdh.Equal(keysOf(b).ecdh) },
	"(*crypto/ecdh.PublicKey).Equal":    func(a, b string) bool { return keysOf(a).ecdh.PublicKey().Equal(keysOf(b).ecdh.PublicKey()) },
	"(*crypto/ecdsa.PrivateKey).Equal":  func(a, b string) bool { return keysOf(a).ecdsa.Equal(keysOf(b).ecdsa) },
	"(*crypto/ecdsa.PublicKey).Equal":   func(a, b string) bool { return keysOf(a).ecdsa.PublicKey.Equal(&keysOf(b).ecdsa.PublicKey) },
	"(*crypto/rsa.PrivateKey).Equal":    func(a, b string) bool { return keysOf(a).rsa.Equal(keysOf(b).rsa) },
	"(*crypto/rsa.PublicKey).Equal":     func(a, b string) bool { return keysOf(a).rsa.PublicKey.Equal(&keysOf(b).rsa.PublicKey) },
	"(crypto/ed25519.PrivateKey).Equal": func(a, b string) bool { return edKey(a).Equal(edKey(b)) },
	"(crypto/ed25519.PublicKey).Equal":  func(a, b string) bool { return edKey(a).Public().(ed25519.PublicKey).Equal(edKey(b).Public()) },
	"(*crypto/x509.Certificate).Equal": func(a, b string) bool {
		return (&x509.Certificate{Raw: []byte(a)}).Equal(&x509.Certificate{Raw: []byte(b)})
	},
	"(crypto/x509.OID).Equal":        func(a, b string) bool { return oid(a).Equal(oid(b)) },
	"(crypto/x509.OID).EqualASN1OID": func(a, b string) bool { return oid(a).EqualASN1OID(asn1.ObjectIdentifier{1, 2, int(seed(b) & 0xffff)}) },
	"(*crypto/x509.CertPool).Equal":  func(a, b string) bool { return pool(a).Equal(pool(b)) },
}

func oid(text string) x509.OID {
	return value(x509.OIDFromInts([]uint64{1, 2, uint64(seed(text) & 0xffff)}))
}

func pool(text string) *x509.CertPool {
	p := x509.NewCertPool()
	p.AddCert(&x509.Certificate{Raw: []byte(text), RawSubject: []byte(text), SerialNumber: big.NewInt(seed(text))})
	return p
}
