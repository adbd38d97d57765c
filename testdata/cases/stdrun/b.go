package stdrun

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"maps"
	"net/url"
	"reflect"
	"slices"
	"sort"
	"strings"
	"sync"
	"sync/atomic"
	"testing/fstest"
	"time"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func p7(a *id.Account) {
	var v atomic.Value
	v.Store(&id.Profile{City: a.Phone})
	ads.Send(v.Load().(*id.Profile).City) // want flow(Account.Phone)
	var m sync.Map
	act, _ := m.LoadOrStore("k", &id.Profile{City: a.Phone})
	ads.Send(act.(*id.Profile).City) // want flow(Account.Phone)
	x, _ := m.LoadAndDelete("k")
	ads.Put(x) // want flow(Account.Phone)
	m.Swap("k", a.Email)
	var c = sync.NewCond(&sync.Mutex{})
	c.L.Lock()
	c.L.Unlock()
	err := fmt.Errorf("%w and %w", errors.New(a.Phone), errors.New(a.Name))
	ads.Put(err) // want flow(Account.Phone)
	if ue, ok := err.(interface{ Unwrap() []error }); ok {
		ads.Put(ue.Unwrap()[0]) // want flow(Account.Phone)
	}
	err2 := &url.Error{Op: "x", URL: a.Phone, Err: errors.New("y")}
	ads.Send(err2.Error()) // want flow(Account.Phone)
	ads.Send(err2.Op)
	var target *url.Error
	errors.As(fmt.Errorf("z: %w", err2), &target)
	ads.Send(target.URL) // want flow(Account.Phone)
	ads.Send(target.Op)
	tz := time.FixedZone(a.Phone, 1)
	ads.Send(tz.String())                     // want flow(Account.Phone)
	ads.Send(time.Now().In(tz).Format("MST")) // want flow(Account.Phone)
	rv := reflect.ValueOf(a).Elem()
	for i := range rv.NumField() {
		ads.Put(rv.Field(i).Interface()) // want flow(Account.Email) flow(Account.Phone) flow(Profile.Backup)
	}
	mv := reflect.ValueOf(map[string]string{"k": a.Phone})
	for _, k := range mv.MapKeys() {
		ads.Send(mv.MapIndex(k).String()) // want flow(Account.Phone) match(Account.Phone)
	}
	it := mv.MapRange()
	for it.Next() {
		ads.Send(it.Value().String()) // want flow(Account.Phone)
	}
	nv := reflect.New(reflect.TypeFor[string]())
	nv.Elem().SetString(a.Phone)
	ads.Send(*(nv.Interface().(*string))) // want flow(Account.Phone)
	sv := reflect.Append(reflect.ValueOf([]string{}), reflect.ValueOf(a.Phone))
	ads.Upload(sv.Interface().([]string)) // want flow(Account.Phone)
	fn := reflect.ValueOf(strings.ToUpper)
	ads.Send(fn.Call([]reflect.Value{reflect.ValueOf(a.Phone)})[0].String()) // want flow(Account.Phone)
	dst := id.Profile{}
	reflect.ValueOf(&dst).Elem().FieldByName("City").SetString(a.Phone)
	ads.Send(dst.City) // want flow(Account.Phone)
	ads.Send(dst.Newsletter)
	reflect.ValueOf(&dst).Elem().Set(reflect.ValueOf(id.Profile{Newsletter: a.Phone}))
	ads.Send(dst.Newsletter) // want flow(Account.Phone)
}

func gen(xs ...string) iter.Seq[string] { return slices.Values(xs) }

func p8(a *id.Account) {
	m := map[string][]string{"k": {a.Phone}}
	for _, v := range m {
		ads.Upload(v) // want flow(Account.Phone)
	}
	ads.Upload(slices.SortedFunc(maps.Keys(map[string]int{a.Phone: 1}), strings.Compare)) // want flow(Account.Phone)
	ads.Upload(slices.Concat(slices.Collect(gen(a.Phone)), []string{"z"}))                // want flow(Account.Phone)
	i, ok := slices.BinarySearch([]string{a.Phone}, "x")
	ads.Score(i)
	ads.Put(ok)
	s := []string{a.Name, a.Phone}
	sort.Sort(sort.Reverse(sort.StringSlice(s)))
	ads.Upload(s)                      // want flow(Account.Phone)
	ads.Upload(slices.Delete(s, 0, 1)) // want flow(Account.Phone)
	g := slices.Grow([]string{a.Phone}, 3)
	ads.Upload(g)                                                     // want flow(Account.Phone)
	ads.Send(slices.MinFunc([]string{a.Phone, "x"}, strings.Compare)) // want flow(Account.Phone)
	mm := maps.Collect(slices.All([]string{a.Phone}))
	ads.Put(mm) // want flow(Account.Phone)
	maps.DeleteFunc(mm, func(k int, v string) bool { return k > 3 })
	ads.Put(mm) // want flow(Account.Phone)
	f := fstest.MapFS{"f": {Data: []byte(a.Phone)}}
	fb, _ := f.ReadFile("f")
	ads.Bytes(fb) // want flow(Account.Phone)
	pr, pw := io.Pipe()
	go func() { io.Copy(pw, strings.NewReader(a.Phone)); pw.Close() }()
	br := bufio.NewReader(pr)
	line, _ := br.ReadString('\n')
	ads.Send(line) // want flow(Account.Phone)
	sr := io.NewSectionReader(strings.NewReader(a.Phone), 0, 100)
	sb, _ := io.ReadAll(sr)
	ads.Bytes(sb) // want flow(Account.Phone)
	lr := &io.LimitedReader{R: strings.NewReader(a.Phone), N: 100}
	lb, _ := io.ReadAll(lr)
	ads.Bytes(lb) // want flow(Account.Phone)
	rw := bufio.NewReadWriter(bufio.NewReader(strings.NewReader(a.Phone)), bufio.NewWriter(io.Discard))
	rs, _ := rw.ReadString('\n')
	ads.Send(rs) // want flow(Account.Phone)
	var wb bytes.Buffer
	rw2 := bufio.NewReadWriter(nil, bufio.NewWriter(&wb))
	rw2.WriteString(a.Phone)
	rw2.Flush()
	ads.Bytes(wb.Bytes()) // want flow(Account.Phone)
	sc := bufio.NewScanner(strings.NewReader(a.Phone))
	sc.Split(func(data []byte, eof bool) (int, []byte, error) {
		ads.Bytes(data) // want flow(Account.Phone)
		return bufio.ScanWords(data, eof)
	})
	for sc.Scan() {
		ads.Send(sc.Text()) // want flow(Account.Phone)
	}
	bb := bytes.NewBuffer(nil)
	bb.WriteString(a.Phone)
	t := bb.Next(20)
	ads.Bytes(t) // want flow(Account.Phone)
	bb2 := bytes.NewBufferString(a.Phone)
	bb2.WriteTo(ads.Writer{}) // want flow(Account.Phone)
	var sbuf strings.Builder
	strings.NewReplacer("x", a.Phone).WriteString(&sbuf, "xx")
	ads.Send(sbuf.String())                                                // want flow(Account.Phone)
	strings.NewReader(a.Phone).WriteTo(ads.Writer{})                       // want flow(Account.Phone)
	io.WriteString(io.MultiWriter(ads.Writer{}, io.Discard), a.Phone)      // want flow(Account.Phone)
	io.Copy(struct{ io.Writer }{ads.Writer{}}, strings.NewReader(a.Phone)) // want flow(Account.Phone)
	fmt.Fprint(bufio.NewWriter(ads.Writer{}), a.Name)
	var scanA, scanB string
	fmt.Sscanf(a.Name+" "+a.Phone, "%s %s", &scanA, &scanB)
	ads.Send(scanB)                                                                    // want flow(Account.Phone)
	ads.Bytes(fmt.Append(nil, a.Phone))                                                // want flow(Account.Phone)
	ads.Send(fmt.Sprint(struct{ E error }{errors.New(a.Phone)}))                       // want flow(Account.Phone)
	ads.Send(fmt.Sprint(map[string]fmt.Stringer{"k": url.UserPassword("x", a.Phone)})) // want flow(Account.Phone)
	ads.Send(fmt.Sprintf("%+v", struct{ P *string }{&a.Phone}))
	ads.Send(fmt.Sprintf("%v", &[]string{a.Phone}))               // want flow(Account.Phone)
	ads.Send(fmt.Sprintf("%v", &map[string]string{"x": a.Phone})) // want flow(Account.Phone)
	ads.Send(fmt.Sprintf("%v", [1]any{a.Phone}))                  // want flow(Account.Phone)
	ads.Send(fmt.Sprintf("%v", any(&a.Phone)))
	ads.Send(fmt.Sprintf("%s", []byte(a.Phone)))                              // want flow(Account.Phone)
	ads.Send(fmt.Sprintf("%s", error(&url.Error{URL: a.Phone, Err: io.EOF}))) // want flow(Account.Phone)
	ads.Send(fmt.Sprintf("%-30s|", a.Phone))                                  // want flow(Account.Phone)
	ads.Send(fmt.Sprintf("%!", a.Phone))                                      // want flow(Account.Phone)
	ads.Send(fmt.Sprintf("%d", a.Phone))                                      // want flow(Account.Phone)
}
