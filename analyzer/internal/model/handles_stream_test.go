package model

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"compress/lzw"
	"crypto/sha3"
	"fmt"
	"hash"
	"hash/maphash"
	"io"
	"mime/multipart"
	"mime/quotedprintable"
	"strings"
)

// tarOf returns an archive with one file.
func tarOf(name, content string) *bytes.Buffer {
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	must(w.WriteHeader(&tar.Header{Name: name, Size: int64(len(content))}))
	value(w.Write([]byte(content)))
	must(w.Close())
	return &b
}

// tarred calls a function with a writer that has begun a file, and writes what
// comes out to a buffer that shows it.
func tarred(h *held, do func(w *tar.Writer) error) error {
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	must(w.WriteHeader(&tar.Header{Name: "f", Size: int64(len(h.Content))}))
	err := do(w)
	h.Content = b.String()
	return err
}

func zipped(h *held, do func(w *zip.Writer) error) error {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	err := do(w)
	must(w.Close())
	h.Content = b.String()
	return err
}

func zipOf(content string) *bytes.Reader {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	value(io.WriteString(value(w.Create("f")), content))
	must(w.Close())
	return bytes.NewReader(b.Bytes())
}

// compressed returns what a writer makes of a text.
func compressed(text string, wrap func(w io.Writer) io.WriteCloser) *bytes.Buffer {
	var b bytes.Buffer
	w := wrap(&b)
	value(io.WriteString(w, text))
	must(w.Close())
	return &b
}

var archiveHandles = map[string]any{
	"(*archive/tar.Reader).Read": func(h *held, p []byte) (int, error) {
		r := tar.NewReader(tarOf("f", h.Content))
		value(r.Next())
		return r.Read(p)
	},
	"(*archive/tar.Writer).Write": func(h *held, p []byte) (n int, err error) {
		err = tarred(h, func(w *tar.Writer) error { n, err = w.Write(p); return err })
		return
	},
	"(*archive/tar.Writer).Close": func(h *held) error { return tarred(&held{""}, func(w *tar.Writer) error { return w.Close() }) },
	"(*archive/tar.Writer).Flush": func(h *held) error { return tarred(&held{""}, func(w *tar.Writer) error { return w.Flush() }) },
	"(*archive/tar.Writer).WriteHeader": func(h *held, name string) error {
		return tarred(&held{""}, func(w *tar.Writer) error {
			err := w.WriteHeader(&tar.Header{Name: name})
			must(w.Close())
			h.Content = fmt.Sprint(name == "", err)
			return err
		})
	},
	"archive/zip.NewWriter": func(w *bytes.Buffer) any { z := zip.NewWriter(w); must(z.Close()); return w },
	"archive/zip.NewReader": func(h *held) (any, error) {
		b := zipOf(h.Content)
		r, err := zip.NewReader(b, b.Size())
		return readAll(value(r.File[0].Open())), err
	},
	"(*archive/zip.Writer).Create": func(h *held, name string) (any, error) {
		return nil, zipped(h, func(w *zip.Writer) error { _, err := w.Create(name); return err })
	},
	"(*archive/zip.Writer).CreateHeader": func(h *held, f *zip.FileHeader) (any, error) {
		f.Method = zip.Store
		return nil, zipped(h, func(w *zip.Writer) error { _, err := w.CreateHeader(f); return err })
	},
	"(*archive/zip.Writer).CreateRaw": func(h *held, f *zip.FileHeader) (any, error) {
		f.Method = zip.Store
		return nil, zipped(h, func(w *zip.Writer) error { _, err := w.CreateRaw(f); return err })
	},
	"(*archive/zip.Writer).SetComment": func(h *held, s string) error { return zipped(h, func(w *zip.Writer) error { return w.SetComment(s) }) },
	"(*archive/zip.Writer).Flush":      func(h *held) error { return zipped(&held{""}, func(w *zip.Writer) error { return w.Flush() }) },
	"(*archive/zip.Writer).Close":      func(h *held) error { return zip.NewWriter(&bytes.Buffer{}).Close() },
	"(*archive/zip.Writer).RegisterCompressor": func(h *held) {
		zip.NewWriter(&bytes.Buffer{}).RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return nil, nil })
	},
	"(*archive/zip.Reader).RegisterDecompressor": func(h *held) {
		b := zipOf(h.Content)
		value(zip.NewReader(b, b.Size())).RegisterDecompressor(zip.Deflate, func(r io.Reader) io.ReadCloser { return io.NopCloser(r) })
	},
	"(*compress/gzip.Reader).Read": func(h *held, p []byte) (int, error) {
		return value(gzip.NewReader(compressed(h.Content, func(w io.Writer) io.WriteCloser { return gzip.NewWriter(w) }))).Read(p)
	},
	"(*compress/lzw.Reader).Read": func(h *held, p []byte) (int, error) {
		return lzw.NewReader(compressed(h.Content, func(w io.Writer) io.WriteCloser { return lzw.NewWriter(w, lzw.LSB, 8) }), lzw.LSB, 8).Read(p)
	},
}

// parts calls a function with a writer of parts, whose boundary is always the
// same, and takes over what was written.
func parts(h *held, do func(w *multipart.Writer) error) error {
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	must(w.SetBoundary("boundary"))
	err := do(w)
	h.Content = b.String()
	return err
}

// written puts a text into what was created.
func put(w io.Writer, err error) error {
	if err == nil {
		_, err = io.WriteString(w, "x")
	}
	return err
}

var mimeHandles = map[string]any{
	"mime/multipart.NewWriter": func(w *bytes.Buffer) any {
		m := multipart.NewWriter(w)
		must(m.SetBoundary("b"))
		return []any{m.Boundary(), w}
	},
	"(*mime/multipart.Part).Read": func(h *held, p []byte) (int, error) {
		r := multipart.NewReader(strings.NewReader("--b\r\nK: v\r\n\r\n"+h.Content+"\r\n--b--\r\n"), "b")
		return value(r.NextPart()).Read(p)
	},
	"(*mime/multipart.Writer).Close": func(h *held) error { return parts(&held{""}, (*multipart.Writer).Close) },
	"(*mime/multipart.Writer).WriteField": func(h *held, k, v string) error {
		return parts(h, func(w *multipart.Writer) error { return w.WriteField(k, v) })
	},
	"(*mime/multipart.Writer).CreateFormField": func(h *held, k string) (any, error) {
		return nil, parts(h, func(w *multipart.Writer) error { return put(w.CreateFormField(k)) })
	},
	"(*mime/multipart.Writer).CreateFormFile": func(h *held, k, f string) (any, error) {
		return nil, parts(h, func(w *multipart.Writer) error { return put(w.CreateFormFile(k, f)) })
	},
	"(*mime/multipart.Writer).CreatePart": func(h *held, header map[string][]string) (any, error) {
		return nil, parts(h, func(w *multipart.Writer) error { return put(w.CreatePart(header)) })
	},
	"(*mime/quotedprintable.Reader).Read": func(h *held, p []byte) (int, error) {
		return quotedprintable.NewReader(strings.NewReader(h.Content)).Read(p)
	},
	"(*mime/quotedprintable.Writer).Close": func(h *held) error { return quotedprintable.NewWriter(&bytes.Buffer{}).Close() },
}

// throughPipe returns what a reader gets while another function writes.
func throughPipe(write func(w *io.PipeWriter)) string {
	r, w := io.Pipe()
	go func() {
		write(w)
		_ = w.Close()
	}()
	return readAll(r)
}

// area is memory that can be written to anywhere.
type area struct{ Bytes []byte }

func (a *area) WriteAt(p []byte, off int64) (int, error) {
	a.Bytes = append(a.Bytes[:min(int(off), len(a.Bytes))], p...)
	return len(p), nil
}

var ioHandles = map[string]any{
	"(*io.PipeReader).Read": func(h *held, p []byte) (int, error) {
		r, w := io.Pipe()
		go func() { _, _ = io.WriteString(w, h.Content) }()
		return r.Read(p)
	},
	"(*io.PipeReader).Close":          func(h *held) error { r, _ := io.Pipe(); return r.Close() },
	"(*io.PipeReader).CloseWithError": func(h *held, err error) error { r, _ := io.Pipe(); return r.CloseWithError(err) },
	"(*io.PipeWriter).Write": func(h *held, p []byte) (n int, err error) {
		h.Content = throughPipe(func(w *io.PipeWriter) { n, err = w.Write(p) })
		return
	},
	"(*io.PipeWriter).Close":          func(h *held) error { _, w := io.Pipe(); return w.Close() },
	"(*io.PipeWriter).CloseWithError": func(h *held, err error) error { _, w := io.Pipe(); return w.CloseWithError(err) },
	"io.NewOffsetWriter":              func(a *area) any { return io.NewOffsetWriter(a, 1) },
	"(*io.OffsetWriter).Write":        func(a *area, p []byte) (int, error) { return io.NewOffsetWriter(a, 1).Write(p) },
	"(*io.OffsetWriter).WriteAt":      func(a *area, p []byte) (int, error) { return io.NewOffsetWriter(a, 1).WriteAt(p, 1) },
	"(io.WriterAt).WriteAt":           func(a *area, p []byte) (int, error) { return io.WriterAt(a).WriteAt(p, 1) },
}

// hashSeed is the same for the whole run.
var hashSeed = maphash.MakeSeed()

var hashHandles = map[string]any{
	"hash/maphash.Bytes":  func(_ int, p []byte) uint64 { return maphash.Bytes(hashSeed, p) },
	"hash/maphash.String": func(_ int, s string) uint64 { return maphash.String(hashSeed, s) },
	"hash/maphash.WriteComparable": func(h *held, v string) {
		var m maphash.Hash
		m.SetSeed(hashSeed)
		maphash.WriteComparable(&m, v)
		h.Content = fmt.Sprint(m.Sum64())
	},
	"(*hash/maphash.Hash).Sum64": func(s string) uint64 {
		var m maphash.Hash
		m.SetSeed(hashSeed)
		value(m.WriteString(s))
		return m.Sum64()
	},
	"(hash.XOF).Reset": func(h *held) {
		x := hash.XOF(sha3.NewSHAKE128())
		value(io.WriteString(x, h.Content))
		x.Reset()
		h.Content = readAll(io.LimitReader(x, 8))
	},
	"(*hash/maphash.Hash).Reset": func(h *held) {
		var m maphash.Hash
		value(m.WriteString(h.Content))
		m.Reset()
	},
}
