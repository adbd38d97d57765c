package model

import (
	"flag"
	"fmt"
	"go/format"
	"go/types"
	"maps"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
)

var update = flag.Bool("update", false, "write exec_*_test.go anew from the std of this Go version")

// executable are the packages whose functions the test calls: those that stay
// inside the process.
var executable = strings.Fields(`
archive/tar archive/zip bufio bytes cmp compress/bzip2 compress/flate compress/gzip compress/lzw compress/zlib
container/heap container/list container/ring context crypto crypto/aes crypto/cipher crypto/des crypto/ecdh crypto/ecdsa crypto/ed25519 crypto/elliptic crypto/hkdf crypto/hmac
crypto/md5 crypto/pbkdf2 crypto/rc4 crypto/rsa crypto/sha1 crypto/sha256 crypto/sha3 crypto/sha512 crypto/subtle crypto/x509
crypto/x509/pkix database/sql encoding encoding/ascii85 encoding/asn1 encoding/base32 encoding/base64 encoding/binary
encoding/csv encoding/gob encoding/hex encoding/json encoding/pem encoding/xml errors expvar fmt hash
hash/adler32 hash/crc32 hash/crc64 hash/fnv hash/maphash html html/template index/suffixarray io io/fs iter log
log/slog maps math math/big math/bits math/cmplx math/rand math/rand/v2 mime mime/multipart
mime/quotedprintable net net/http net/http/cookiejar net/http/httptest net/http/httputil net/mail net/netip net/textproto net/url path path/filepath reflect regexp
slices sort strconv strings sync sync/atomic testing/fstest testing/iotest text/scanner text/tabwriter text/template time unicode
unicode/utf16 unicode/utf8 unique weak`)

// unsafeToCall are the functions of those packages that block, end the process,
// or leave it.
var unsafeToCall = []string{
	"Fatal", "Lock", "Wait", "Sleep", "net/http.Get", "net/http.Head", "net/http.Post", "net/http.Listen",
	"net/http.Serve", "http.Client)", "http.Server)", "http.Transport)", "RoundTrip", "ClientConn",
	"http.FileSystem", "http.Dir)", "http.Handle", "ServeFile", "PipeReader", "PipeWriter", "fmt.Scan",
	"fmt.Print", "log.Print", "log.Panic", "log.Output", "log/slog.Debug", "log/slog.Info", "log/slog.Warn",
	"log/slog.Error", "log/slog.Log", "log.Set", "SetDefault", "SetLogLoggerLevel", "sql.DB)", "sql.Tx)", "sql.Conn)",
	"sql.Stmt)", "sql.Rows)", "sql.Row)", "sql.Open", "sql.Register", "time.Tick", "time.After", "time.NewTi",
	"Timer)", "reflect.Select", "Recv", "Send", "ParseFiles", "ParseGlob", "ParseFS", "Glob", "filepath.Walk",
	"EvalSymlinks", "RWMutex)", "Cond)", "WaitGroup)", "AddFS", "ProbablyPrime", "ModSqrt", "GobRegister", "gob.Register",
	"sync.Locker", "math/rand.Seed", "cpu", "textproto.Pipeline)", "sync.Mutex)",
	"net.Dial", "net.Listen", "net.Lookup", "net.Resolve", "net.Interface", "net.File", "net.ListenConfig)", "net.Resolver)",
	"net.Conn)", "net.Listener)", "net.PacketConn)", "net.Pipe", "Conn)", "Listener)", "httptest.Server)", "httptest.NewServer", "httptest.NewTLS", "httptest.NewUnstarted",
	"context.With", "context.AfterFunc", "fstest.TestFS", "GenerateKey", "GenerateMultiPrimeKey", "expvar.Publish", "expvar.New", "SystemCertPool", "ReverseProxy)",
	"zip.Register", "x509.CreateCert", "x509.SetFallbackRoots", "zip.OpenReader",
}

// TestRegistry checks that the functions of the registry exist, and writes it
// with -update.
func TestRegistry(t *testing.T) {
	funcs := loadStd(t)
	if *update {
		if err := writeRegistry(funcs); err != nil {
			t.Fatal(err)
		}
	}
	for name := range registry() {
		if funcs[name] == nil {
			t.Errorf("std has no %s", name)
		}
	}
}

// A group is the functions of the packages whose rows are in one file.
type group struct {
	imports map[string]bool
	entries []string
}

// writeRegistry writes one file for each group.
func writeRegistry(funcs map[string]*types.Func) error {
	groups := make(map[string]*group)
	for _, name := range sortedKeys(funcs) {
		fn := funcs[name]
		if fn.Pkg() == nil || !slices.Contains(executable, fn.Pkg().Path()) ||
			slices.ContainsFunc(unsafeToCall, func(s string) bool { return strings.Contains(name, s) }) {
			continue
		}
		expr := expression(fn)
		if expr == "" {
			continue
		}
		key := strings.TrimSuffix(strings.TrimPrefix(fileOf(fn.Pkg().Path()), "models/"), ".txt")
		if groups[key] == nil {
			groups[key] = &group{imports: make(map[string]bool)}
		}
		groups[key].imports[fn.Pkg().Path()] = true
		groups[key].entries = append(groups[key].entries, fmt.Sprintf("%q: %s,\n", name, expr))
	}
	var list strings.Builder
	for _, key := range sortedKeys(groups) {
		variable := "exec" + strings.ReplaceAll(strings.Title(strings.ReplaceAll(key, "-", " ")), " ", "") //nolint:staticcheck // Title is good enough for the names of files
		fmt.Fprintf(&list, "%s,\n", variable)
		if err := groups[key].write(key, variable); err != nil {
			return err
		}
	}
	return writeSource("exec_all_test.go", "var registries = []map[string]any{\n"+list.String()+"}\n")
}

func (g *group) write(key, variable string) error {
	body := strings.Join(g.entries, "")
	if strings.Contains(body, alias("hash")+".") { // a type argument
		g.imports["hash"] = true
	}
	var b strings.Builder
	b.WriteString("import (\n")
	for _, path := range sortedKeys(g.imports) {
		fmt.Fprintf(&b, "%s %q\n", alias(path), path)
	}
	fmt.Fprintf(&b, ")\n\nvar %s = map[string]any{\n%s}\n", variable, body)
	return writeSource("exec_"+strings.ReplaceAll(key, "-", "_")+"_test.go", b.String())
}

func writeSource(file, body string) error {
	src, err := format.Source([]byte("// Code generated by go test -run TestRegistry -update; DO NOT EDIT.\n\npackage model\n\n" + body))
	if err != nil {
		return err
	}
	return os.WriteFile(file, src, 0o666)
}

// registry is what the files together have: functions that can be called, by
// their full names.
var registry = sync.OnceValue(func() map[string]any {
	all := make(map[string]any)
	for _, r := range registries {
		maps.Copy(all, r)
	}
	maps.Copy(all, handles())
	return all
})

func sortedKeys[V any](m map[string]V) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

func alias(path string) string { return "std_" + strings.ReplaceAll(path, "/", "_") }

// expression returns the function, or the method as a function of its receiver,
// as Go source. It is empty for methods of types that cannot be named.
func expression(fn *types.Func) string {
	pkg := alias(fn.Pkg().Path())
	sig := fn.Signature()
	if sig.Recv() == nil {
		return pkg + "." + fn.Name() + typeArgs(sig.TypeParams())
	}
	t, star := sig.Recv().Type(), ""
	if p, ok := t.(*types.Pointer); ok {
		t, star = p.Elem(), "*"
	}
	named, ok := t.(*types.Named)
	if !ok || !named.Obj().Exported() {
		return ""
	}
	return "(" + star + pkg + "." + named.Obj().Name() + typeArgs(named.TypeParams()) + ")." + fn.Name()
}

// typeArgs instantiates type parameters with strings and collections of strings.
func typeArgs(params *types.TypeParamList) string {
	if params.Len() == 0 {
		return ""
	}
	var args []string
	for p := range params.TypeParams() {
		arg := "string"
		if iface := p.Constraint().Underlying().(*types.Interface); iface.NumEmbeddeds() == 1 {
			if u, ok := iface.EmbeddedType(0).(*types.Union); ok && u.Len() == 1 {
				switch u.Term(0).Type().(type) {
				case *types.Slice:
					arg = "[]string"
				case *types.Map:
					arg = "map[string]string"
				}
			}
		}
		if p.Constraint().String() == "hash.Hash" {
			arg = "std_hash.Hash"
		}
		if p.Constraint().String() == "error" {
			arg = "error"
		}
		if strings.Contains(p.Constraint().String(), "intType") {
			arg = "int"
		}
		args = append(args, arg)
	}
	return "[" + strings.Join(args, ", ") + "]"
}
