package wire

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
)

// maxUnpacked bounds what data unpacks to, so that corrupt data takes no memory.
const maxUnpacked = 256 << 20

// maxRatio is how much more than its own size compressed data can hold.
const maxRatio = 1100

// A Packer compresses data. It is larger than most of what it compresses, so that
// one should do for all.
type Packer struct{ z *flate.Writer }

// Pack compresses data, behind its size: what is handed on from below repeats the
// same names and places.
func (p *Packer) Pack(data []byte) []byte {
	b := bytes.NewBuffer(binary.AppendUvarint(nil, uint64(len(data))))
	var err error
	if p.z == nil {
		p.z, err = flate.NewWriter(b, flate.BestSpeed)
	} else {
		p.z.Reset(b)
	}
	if err == nil {
		_, err = p.z.Write(data)
		err = errors.Join(err, p.z.Close())
	}
	if err != nil {
		panic(err) // the level is valid, and a buffer takes everything
	}
	return b.Bytes()
}

// An Unpacker reads what a Packer wrote, one piece after the other.
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
