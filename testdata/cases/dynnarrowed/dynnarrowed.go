// Package dynnarrowed uses values of annotated interfaces as those of others.
package dynnarrowed

import (
	"encoding/csv"
	"encoding/json"
	"example.com/cases/dynnarrowed/ads"
	"fmt"
	"io"
	"slices"
	"strings"
)

type User struct {
	ID string
	//purpose:source security kind=phone
	Phone string
}

func wire() {
	u := &User{"1", "+491"}
	w := ads.Dial()
	w.Write([]byte(u.Phone))               // want flow(User.Phone)
	fmt.Fprintf(w, "%s", u.Phone)          // want flow(User.Phone)
	io.WriteString(w, u.Phone)             // want flow(User.Phone)
	io.Copy(w, strings.NewReader(u.Phone)) // want flow(User.Phone)
	json.NewEncoder(w).Encode(u)           // want flow(User.Phone)
	cw := csv.NewWriter(w)
	cw.Write([]string{u.ID, u.Phone}) // want flow(User.Phone)
	cw.Flush()
	fmt.Fprintf(w, "%s", u.ID)
	var v ads.Visitor = ads.V{}
	slices.ContainsFunc([]string{u.Phone}, v.Visit) // want flow(User.Phone)
}
