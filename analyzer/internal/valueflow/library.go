package valueflow

import (
	"encoding/binary"
	"hash/crc32"
	"maps"
	"slices"

	"example.com/purposevet/analyzer/internal/summary"
	"example.com/purposevet/analyzer/internal/wire"
)

// Most packages ask little of their imports: of hundreds of functions they call a few. So
// summaries are packed in pieces, called shelves, and a shelf is unpacked when one of its
// summaries is needed.

// shelfSize is how many bytes are packed together. Larger pieces compress better, smaller
// ones are read faster.
const shelfSize = 32 << 10

// usualName replaces a name that follows from the function's key.
const usualName = "."

// A library has the summaries in a package's facts.
type library struct {
	keys     []string // sorted
	ends     []int    // the number of keys up to the end of each shelf
	packed   [][]byte
	shelves  []map[string]*wire.Reader // those unpacked so far
	unpacker *wire.Unpacker
}

// encodeSummaries appends the keys of summaries to w, and returns the shelves.
func encodeSummaries(w *wire.Writer, e *summary.Encoder, sums map[string]*summary.Summary) [][]byte {
	keys := slices.Sorted(maps.Keys(sums))
	var shelves [][]byte
	var ends []int
	e.W = &wire.Writer{}
	for i, key := range keys {
		sum := *sums[key]
		if sum.Name == shortName(key) {
			sum.Name = usualName
		}
		e.W.Segment(func() { e.Summary(&sum) })
		if e.W.Len() >= shelfSize || i == len(keys)-1 {
			shelves, ends = append(shelves, e.W.Bytes()), append(ends, i+1)
			e.W = &wire.Writer{}
		}
	}
	w.Strings(keys)
	w.Ints(ends)
	return shelves
}

var checksums = crc32.MakeTable(crc32.Castagnoli)

// PackFacts returns the bytes of facts: a checksum of what follows, the lengths of the
// parts, and the packed parts. All importers read the common part.
func PackFacts(common []byte, shelves [][]byte) []byte {
	lengths := binary.AppendUvarint(nil, uint64(1+len(shelves)))
	var parts []byte
	for _, data := range append([][]byte{common}, shelves...) {
		packed := wire.Pack(data)
		lengths = binary.AppendUvarint(lengths, uint64(len(packed)))
		parts = append(parts, packed...)
	}
	rest := slices.Concat(lengths, parts)
	return append(binary.BigEndian.AppendUint32(nil, crc32.Checksum(rest, checksums)), rest...)
}

// UnpackFacts returns the common part of facts, and the shelves, still packed. It checks
// the shelves too, since nobody might notice later that they are corrupt.
func UnpackFacts(data []byte, u *wire.Unpacker) (common []byte, shelves [][]byte, err error) {
	if len(data) < 4 || binary.BigEndian.Uint32(data) != crc32.Checksum(data[4:], checksums) {
		return nil, nil, wire.ErrCorrupt
	}
	data = data[4:]
	count, n := binary.Uvarint(data)
	if n <= 0 || count == 0 || count > uint64(len(data)) {
		return nil, nil, wire.ErrCorrupt
	}
	data = data[n:]
	lengths := make([]uint64, count)
	for i := range lengths {
		if lengths[i], n = binary.Uvarint(data); n <= 0 {
			return nil, nil, wire.ErrCorrupt
		}
		data = data[n:]
	}
	parts := make([][]byte, count)
	for i, length := range lengths {
		if length > uint64(len(data)) {
			return nil, nil, wire.ErrCorrupt
		}
		parts[i], data = data[:length], data[length:]
	}
	common, err = u.Unpack(parts[0])
	return common, parts[1:], err
}

func decodeLibrary(r *wire.Reader, packed [][]byte, u *wire.Unpacker) (*library, error) {
	l := &library{keys: r.Strings(), ends: r.Ints(), packed: packed, unpacker: u, shelves: make([]map[string]*wire.Reader, len(packed))}
	last := 0
	for _, end := range l.ends {
		if end <= last {
			return nil, wire.ErrCorrupt
		}
		last = end
	}
	if last != len(l.keys) || len(l.ends) != len(packed) || !slices.IsSorted(l.keys) {
		return nil, wire.ErrCorrupt
	}
	return l, nil
}

// find returns a reader of a summary, and whether there is one. The reader is nil if the
// shelf is corrupt.
func (l *library) find(key string) (*wire.Reader, bool) {
	i, ok := slices.BinarySearch(l.keys, key)
	if !ok {
		return nil, false
	}
	at, _ := slices.BinarySearch(l.ends, i+1)
	if l.shelves[at] == nil {
		l.shelves[at] = l.unpack(at)
	}
	r := l.shelves[at][key]
	if r == nil {
		return nil, true
	}
	again := *r // a copy, since the summary may be asked for again
	return &again, true
}

// unpack reads the summaries of one shelf.
func (l *library) unpack(at int) map[string]*wire.Reader {
	first := 0
	if at > 0 {
		first = l.ends[at-1]
	}
	shelf := make(map[string]*wire.Reader, l.ends[at]-first)
	data, err := l.unpacker.Unpack(l.packed[at])
	if err != nil {
		return shelf
	}
	r := wire.NewReader(data)
	for _, key := range l.keys[first:l.ends[at]] {
		shelf[key] = r.Segment()
	}
	if r.Err() != nil {
		clear(shelf)
	}
	return shelf
}
