package wire

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"sync"
)

// maxUnpacked bounds what data unpacks to, so that corrupt data takes no memory.
const maxUnpacked = 256 << 20

// maxRatio is how much more than its own size compressed data can hold.
const maxRatio = 1100

// packers are reused: one is larger than most of what it compresses.
var packers sync.Pool

// Pack compresses data, preceded by its size: what is handed on from below repeats the
// same names and places.
func Pack(data []byte) []byte {
	b := bytes.NewBuffer(binary.AppendUvarint(nil, uint64(len(data))))
	var err error
	z, ok := packers.Get().(*flate.Writer)
	if ok {
		z.Reset(b)
	} else {
		z, err = flate.NewWriter(b, flate.BestSpeed)
	}
	if err == nil {
		_, err = z.Write(data)
		err = errors.Join(err, z.Close())
	}
	if err != nil {
		panic(err) // the level is valid, and a buffer takes everything
	}
	packers.Put(z)
	return b.Bytes()
}

// An Unpacker reads what Pack returned, one piece after the other.
type Unpacker struct{ z io.ReadCloser }

// Unpack returns the data that was packed, or an error if it is corrupt.
func (u *Unpacker) Unpack(packed []byte) ([]byte, error) {
	size, n := binary.Uvarint(packed)
	if n <= 0 || size > uint64(len(packed))*maxRatio {
		return nil, ErrCorrupt
	}
	if size > maxUnpacked {
		return nil, fmt.Errorf("facts of more than %d bytes", maxUnpacked)
	}
	data := make([]byte, size)
	if _, err := io.ReadFull(u.inflate(packed[n:]), data); err != nil {
		return nil, ErrCorrupt
	}
	return data, nil
}

func (u *Unpacker) inflate(data []byte) io.Reader {
	r := bytes.NewReader(data)
	if z, ok := u.z.(flate.Resetter); ok && z.Reset(r, nil) == nil {
		return u.z
	}
	u.z = flate.NewReader(r)
	return u.z
}
