// Package native hands contacts to functions that are written in C.
package native

/*
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

struct account { char *phone; char *name; };

static char *upper(const char *s) {
	char *r = strdup(s);
	for (char *p = r; *p; p++) *p = toupper(*p);
	return r;
}
static void fill(char *into, const char *s) { strcpy(into, s); }
static char *contact(struct account *a) { return a->phone; }
static int length(const char *s) { return strlen(s); }
static int same(const char *s, const char *t) { return strcmp(s, t) == 0; }
*/
import "C"

import (
	"unsafe"

	"example.com/cgo/ads"
)

type account struct {
	Phone string `purpose:"security"`
	Name  string
}

func returned(a *account) {
	phone, name := C.CString(a.Phone), C.CString(a.Name)
	defer C.free(unsafe.Pointer(phone))
	defer C.free(unsafe.Pointer(name))
	ads.Send(C.GoString(C.upper(phone))) // want flow(account.Phone)
	ads.Send(C.GoString(C.upper(name)))
	ads.Send(string(C.GoBytes(unsafe.Pointer(phone), 3))) // want flow(account.Phone)
	ads.Send(string(C.GoBytes(unsafe.Pointer(name), 3)))
}

func filled(a *account) {
	var into, other [64]C.char
	C.fill(&into[0], C.CString(a.Phone))
	C.fill(&other[0], C.CString(a.Name))
	ads.Send(C.GoString(&into[0])) // want flow(account.Phone)
	ads.Send(C.GoString(&other[0]))
}

func inStruct(a *account) {
	c := C.struct_account{phone: C.CString(a.Phone)}
	d := C.struct_account{name: C.CString(a.Name)}
	ads.Send(C.GoString(C.contact(&c))) // want flow(account.Phone)
	ads.Send(C.GoString(C.contact(&d)))
}

// The policy says that these only read.
func declared(a *account) {
	phone, name := C.CString(a.Phone), C.CString(a.Name)
	C.same(phone, name)
	ads.Send(C.GoString(name))
	if C.length(name) > 0 {
		ads.Send("x")
	}
}
