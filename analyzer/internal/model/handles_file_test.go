package model

import (
	"io"
	"io/fs"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"testing/fstest"
	"time"

	ioutil "io/ioutil"
)

// onFile calls a function with a file of some content, and takes over what the
// file holds afterwards.
func onFile(h *held, do func(f *os.File)) {
	path := newPath()
	must(os.WriteFile(path, []byte(h.Content), 0o600))
	f := value(os.OpenFile(path, os.O_RDWR, 0))
	do(f)
	_ = f.Close()
	h.Content = string(value(os.ReadFile(path)))
	must(os.Remove(path))
}

// opened returns what a file holds if it was opened, and the error of one that
// does not exist.
func opened(open func(path string) (*os.File, error), name string) (any, error) {
	f, err := open(present(name))
	must(err)
	defer f.Close()
	_, err = open(missing(name))
	return readAll(f), err
}

// changed returns the error of changing a file that does not exist.
func changed(change func(path string) error) any {
	return func(name string) error { return change(missing(name)) }
}

func changedBoth(change func(from, to string) error) any {
	return func(from, to string) error { return change(missing(from), missing(to)) }
}

func root() *os.Root { return value(os.OpenRoot(scratch)) }

// inRoot is changed for the files of a root.
func inRoot(change func(r *os.Root, path string) error) any {
	return func(_ int, name string) error { return change(root(), "none/"+name) }
}

func inRootBoth(change func(r *os.Root, from, to string) error) any {
	return func(_ int, from, to string) error { return change(root(), "none/"+from, "none/"+to) }
}

func filesOf(h *held) fs.FS {
	return fstest.MapFS{"f": {Data: []byte(h.Content)}, "d/g": {Data: []byte(h.Content)}}
}

// described returns what is known of a file but for its time.
func described(info fs.FileInfo, err error) (any, error) {
	if err != nil {
		return nil, err
	}
	return []any{info.Mode()}, nil
}

var fileHandles = map[string]any{
	"os.Open":   func(name string) (any, error) { return opened(os.Open, name) },
	"os.Create": func(name string) (any, error) { _, err := os.Create(missing(name)); return nil, err },
	"os.OpenFile": func(name string) (any, error) {
		return opened(func(p string) (*os.File, error) { return os.OpenFile(p, 0, 0) }, name)
	},
	"os.OpenRoot": func(name string) (any, error) { _, err := os.OpenRoot(missing(name)); return nil, err },
	"os.OpenInRoot": func(dir int, name string) (any, error) {
		_, err := os.OpenInRoot(scratch, "none/"+name)
		return nil, err
	},
	"os.ReadDir": func(name string) (any, error) { _, err := os.ReadDir(missing(name)); return nil, err },
	"os.ReadFile": func(name string) (any, error) {
		_, err := os.ReadFile(missing(name))
		return value(os.ReadFile(present(name))), err
	},
	"os.Stat":     func(name string) (any, error) { return described(os.Stat(missing(name))) },
	"os.Lstat":    func(name string) (any, error) { return described(os.Lstat(missing(name))) },
	"os.Readlink": func(name string) (any, error) { _, err := os.Readlink(missing(name)); return nil, err },
	"os.CreateTemp": func(dir, pattern string) (any, error) {
		_, err := os.CreateTemp(missing(dir), filepath.Base(pattern))
		return nil, err
	},
	"os.MkdirTemp": func(dir, pattern string) (any, error) {
		_, err := os.MkdirTemp(missing(dir), filepath.Base(pattern))
		return nil, err
	},
	"os.SameFile": func(a, b string) bool { return os.SameFile(value(os.Stat(present(a))), value(os.Stat(present(b)))) },
	"os.DirFS": func(dir string) any {
		return readAll(value(os.DirFS(filepath.Dir(present(dir))).Open(filepath.Base(present(dir)))))
	},
	"os.Chdir":     changed(os.Chdir),
	"os.Chmod":     changed(func(p string) error { return os.Chmod(p, 0) }),
	"os.Chown":     changed(func(p string) error { return os.Chown(p, 0, 0) }),
	"os.Chtimes":   changed(func(p string) error { return os.Chtimes(p, time.Time{}, time.Time{}) }),
	"os.Lchown":    changed(func(p string) error { return os.Lchown(p, 0, 0) }),
	"os.Mkdir":     changed(func(p string) error { return os.Mkdir(p, 0o700) }),
	"os.MkdirAll":  changed(func(p string) error { return os.MkdirAll(filepath.Join(present("x"), p), 0o700) }),
	"os.Remove":    changed(os.Remove),
	"os.RemoveAll": func(name string) error { return os.RemoveAll(missing(name)) },
	"os.Truncate":  changed(func(p string) error { return os.Truncate(p, 0) }),
	"os.WriteFile": func(name string, data []byte) error {
		return os.WriteFile(missing(name), data, 0o600)
	},
	"os.CopyFS":  func(dir string, h *held) error { return os.CopyFS(missing(dir), filesOf(h)) },
	"os.Link":    changedBoth(os.Link),
	"os.Rename":  changedBoth(os.Rename),
	"os.Symlink": changedBoth(os.Symlink),
	"os.Pipe": func() (any, any, error) {
		r, w, err := os.Pipe()
		must(err)
		_ = r.Close()
		_ = w.Close()
		return nil, nil, nil
	},

	"(*os.File).Read": func(h *held, p []byte) (n int, err error) { onFile(h, func(f *os.File) { n, err = f.Read(p) }); return },
	"(*os.File).ReadAt": func(h *held, p []byte) (n int, err error) {
		onFile(h, func(f *os.File) { n, err = f.ReadAt(p, 0) })
		return
	},
	"(*os.File).ReadFrom": func(h *held, r io.Reader) (n int64, err error) {
		onFile(h, func(f *os.File) { n, err = f.ReadFrom(r) })
		return
	},
	"(*os.File).Write": func(h *held, p []byte) (n int, err error) {
		onFile(h, func(f *os.File) { n, err = f.Write(p) })
		return
	},
	"(*os.File).WriteAt": func(h *held, p []byte) (n int, err error) {
		onFile(h, func(f *os.File) { n, err = f.WriteAt(p, 1) })
		return
	},
	"(*os.File).WriteString": func(h *held, s string) (n int, err error) {
		onFile(h, func(f *os.File) { n, err = f.WriteString(s) })
		return
	},
	"(*os.File).WriteTo": func(h *held, w io.Writer) (n int64, err error) {
		onFile(h, func(f *os.File) { n, err = f.WriteTo(w) })
		return
	},
	"(*os.File).Seek":     func(h *held) (n int64, err error) { onFile(h, func(f *os.File) { n, err = f.Seek(2, 0) }); return },
	"(*os.File).Sync":     func(h *held) (err error) { onFile(h, func(f *os.File) { err = f.Sync() }); return },
	"(*os.File).Truncate": func(h *held) (err error) { onFile(h, func(f *os.File) { err = f.Truncate(3) }); return },
	"(*os.File).Close":    func(h *held) (err error) { onFile(h, func(f *os.File) { err = f.Close() }); return },
	"(*os.File).Name":     func(h *held) (s string) { onFile(h, func(f *os.File) { s = filepath.Dir(f.Name()) }); return },

	"(*os.Root).Open":      func(_ int, name string) (any, error) { _, err := root().Open("none/" + name); return nil, err },
	"(*os.Root).Create":    func(_ int, name string) (any, error) { _, err := root().Create("none/" + name); return nil, err },
	"(*os.Root).OpenFile":  func(_ int, name string) (any, error) { _, err := root().OpenFile("none/"+name, 0, 0); return nil, err },
	"(*os.Root).OpenRoot":  func(_ int, name string) (any, error) { _, err := root().OpenRoot("none/" + name); return nil, err },
	"(*os.Root).ReadFile":  func(_ int, name string) (any, error) { _, err := root().ReadFile("none/" + name); return nil, err },
	"(*os.Root).Stat":      func(_ int, name string) (any, error) { return described(root().Stat("none/" + name)) },
	"(*os.Root).Lstat":     func(_ int, name string) (any, error) { return described(root().Lstat("none/" + name)) },
	"(*os.Root).Readlink":  func(_ int, name string) (any, error) { _, err := root().Readlink("none/" + name); return nil, err },
	"(*os.Root).Chmod":     inRoot(func(r *os.Root, p string) error { return r.Chmod(p, 0) }),
	"(*os.Root).Chown":     inRoot(func(r *os.Root, p string) error { return r.Chown(p, 0, 0) }),
	"(*os.Root).Chtimes":   inRoot(func(r *os.Root, p string) error { return r.Chtimes(p, time.Time{}, time.Time{}) }),
	"(*os.Root).Lchown":    inRoot(func(r *os.Root, p string) error { return r.Lchown(p, 0, 0) }),
	"(*os.Root).Mkdir":     inRoot(func(r *os.Root, p string) error { return r.Mkdir(p, 0o700) }),
	"(*os.Root).MkdirAll":  func(_ int, name string) error { return root().MkdirAll(filepath.Base(present("x"))+"/"+name, 0o700) },
	"(*os.Root).Remove":    inRoot(func(r *os.Root, p string) error { return r.Remove(p) }),
	"(*os.Root).RemoveAll": inRoot(func(r *os.Root, p string) error { return r.RemoveAll(p) }),
	"(*os.Root).WriteFile": func(_ int, name string, data []byte) error { return root().WriteFile("none/"+name, data, 0o600) },
	"(*os.Root).Link":      inRootBoth(func(r *os.Root, a, b string) error { return r.Link(a, b) }),
	"(*os.Root).Rename":    inRootBoth(func(r *os.Root, a, b string) error { return r.Rename(a, b) }),
	"(*os.Root).Symlink":   inRootBoth(func(r *os.Root, a, b string) error { return r.Symlink(a, b) }),

	"io/ioutil.ReadFile":  func(name string) (any, error) { b, err := ioutil.ReadFile(missing(name)); return b, err },
	"io/ioutil.ReadDir":   func(name string) (any, error) { b, err := ioutil.ReadDir(missing(name)); return b, err },
	"io/ioutil.WriteFile": func(name string, data []byte) error { return ioutil.WriteFile(missing(name), data, 0o600) },
	"io/ioutil.TempFile": func(dir, pattern string) (any, error) {
		_, err := ioutil.TempFile(missing(dir), filepath.Base(pattern))
		return nil, err
	},
	"io/ioutil.TempDir": func(dir, pattern string) (any, error) {
		_, err := ioutil.TempDir(missing(dir), filepath.Base(pattern))
		return nil, err
	},
	"io/ioutil.ReadAll":   func(r io.Reader) ([]byte, error) { return ioutil.ReadAll(r) },
	"io/ioutil.NopCloser": func(r io.Reader) any { return ioutil.NopCloser(r) },

	"(io/fs.FS).Open": func(h *held, name string) (any, error) {
		_, err := filesOf(h).Open(name)
		return readAll(value(filesOf(h).Open("f"))), err
	},
	"(io/fs.File).Read": func(h *held, p []byte) (int, error) { return value(filesOf(h).Open("f")).Read(p) },
	"(io/fs.ReadFileFS).ReadFile": func(h *held, name string) (any, error) {
		_, err := filesOf(h).(fs.ReadFileFS).ReadFile(name)
		return value(filesOf(h).(fs.ReadFileFS).ReadFile("f")), err
	},
	"(io/fs.ReadDirFS).ReadDir": func(h *held, name string) (any, error) {
		e, err := filesOf(h).(fs.ReadDirFS).ReadDir(name)
		return e, err
	},
	"(io/fs.StatFS).Stat": func(h *held, name string) (any, error) { return described(filesOf(h).(fs.StatFS).Stat(name)) },
	"io/fs.ReadFile": func(h *held, name string) (any, error) {
		_, err := fs.ReadFile(filesOf(h), name)
		return value(fs.ReadFile(filesOf(h), "f")), err
	},
	"io/fs.ReadDir":  func(h *held, name string) (any, error) { e, err := fs.ReadDir(filesOf(h), name); return e, err },
	"io/fs.Stat":     func(h *held, name string) (any, error) { return described(fs.Stat(filesOf(h), name)) },
	"io/fs.Lstat":    func(h *held, name string) (any, error) { return described(fs.Lstat(filesOf(h), name)) },
	"io/fs.ReadLink": func(h *held, name string) (any, error) { s, err := fs.ReadLink(filesOf(h), name); return s, err },
	"io/fs.Sub": func(h *held, dir string) (any, error) {
		_, err := fs.Sub(filesOf(h), "/"+dir)
		return readAll(value(value(fs.Sub(filesOf(h), "d")).Open("g"))), err
	},
	"io/fs.WalkDir": func(name string, root int, fn func(path string)) error {
		return fs.WalkDir(fstest.MapFS{filepath.Base(name): {}}, ".", func(path string, _ fs.DirEntry, _ error) error { fn(path); return nil })
	},
	"path/filepath.Walk": func(dir string, fn func(path string)) error {
		return filepath.Walk(missing(dir), func(path string, _ fs.FileInfo, _ error) error { fn(path); return nil })
	},
	"path/filepath.WalkDir": func(dir string, fn func(path string)) error {
		return filepath.WalkDir(missing(dir), func(path string, _ fs.DirEntry, _ error) error { fn(path); return nil })
	},
	"path/filepath.Glob": func(pattern string) (any, error) { l, err := filepath.Glob(missing(pattern)); return l, err },

	"os/exec.LookPath":      func(name string) (any, error) { s, err := exec.LookPath(missing(name)); return s, err },
	"os/user.Lookup":        func(name string) (any, error) { u, err := user.Lookup(name); return u, err },
	"os/user.LookupId":      func(name string) (any, error) { u, err := user.LookupId(name); return u, err },
	"os/user.LookupGroup":   func(name string) (any, error) { u, err := user.LookupGroup(name); return u, err },
	"os/user.LookupGroupId": func(name string) (any, error) { u, err := user.LookupGroupId(name); return u, err },
}
