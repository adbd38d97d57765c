package vettool

import (
	"bytes"
	"encoding/binary"
	"encoding/gob"
	"fmt"
	"go/token"
	"go/types"
	"io"
	"os"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/gcexportdata"
	"golang.org/x/tools/go/types/objectpath"
)

// A vetx file is what the driver, unitchecker, writes about a package for its importers:
// vetxMagic, the lengths of two parts as 32 bits each, low byte first, and the parts:
// types as export data, and facts. The format is the driver's own; TestDeclared fails if
// it changes.
const (
	vetxMagic  = "vetx"
	vetxHeader = len(vetxMagic) + 8
)

// exportMark is the byte before export data in the only format that gcexportdata writes.
// A vetx file does not have it.
const exportMark = 'i'

// A gobFact is a fact as the driver encodes it with gob, in a slice sorted by package and
// object.
type gobFact struct {
	PkgPath string
	Object  objectpath.Path
	Fact    analysis.Fact
}

// readVetx reads the types of a package; all receives the packages to which they refer.
func readVetx(file string, fset *token.FileSet, all map[string]*types.Package, path string) (*types.Package, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	types, _, err := splitVetx(text)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	in := io.MultiReader(bytes.NewReader([]byte{exportMark}), bytes.NewReader(types))
	return gcexportdata.Read(&io.LimitedReader{R: in, N: int64(len(types)) + 1}, fset, all, path)
}

// splitVetx returns the two parts of a vetx file.
func splitVetx(text []byte) (types, facts []byte, err error) {
	if len(text) < vetxHeader || string(text[:len(vetxMagic)]) != vetxMagic {
		return nil, nil, fmt.Errorf("no %s file", vetxMagic)
	}
	lengths := text[len(vetxMagic):]
	t, f := uint64(binary.LittleEndian.Uint32(lengths)), uint64(binary.LittleEndian.Uint32(lengths[4:]))
	parts := text[vetxHeader:]
	if t+f != uint64(len(parts)) {
		return nil, nil, fmt.Errorf("%d bytes of types and %d of facts in %d bytes", t, f, len(parts))
	}
	return parts[:t], parts[t:], nil
}

// writeVetx writes the vetx file of a package.
func writeVetx(file string, fset *token.FileSet, pkg *types.Package, facts []gobFact) error {
	var types, rest bytes.Buffer
	if err := gcexportdata.Write(&types, fset, pkg); err != nil {
		return err
	}
	if len(facts) > 0 {
		if err := gob.NewEncoder(&rest).Encode(facts); err != nil {
			return err
		}
	}
	text := []byte(vetxMagic)
	text = binary.LittleEndian.AppendUint32(text, uint32(types.Len()-1))
	text = binary.LittleEndian.AppendUint32(text, uint32(rest.Len()))
	text = append(text, types.Bytes()[1:]...)
	return os.WriteFile(file, append(text, rest.Bytes()...), 0o666)
}
