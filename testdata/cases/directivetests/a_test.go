package directivetests

import (
	"encoding/json"
	"testing"

	"example.com/cases/ads"
)

type row struct {
	Phone string //purpose:source security
	//purpose:sorce security
	Name string // want-above directive
}

//purpose:sink advertising
func record(s string) { send(s) }

func TestRow(t *testing.T) {
	for _, r := range rows() {
		ads.Send(r.Phone) // want flow(row.Phone)
		record(r.Phone)   // want flow(row.Phone)
		ads.Send(r.Name)
		//purpose:allow advertising test data
		ads.Send(r.Phone)
		// want-next directive
		//purpose:allow advertising nothing here
		ads.Send(r.Name)
	}
}

func rows() (list []row) {
	if err := json.Unmarshal([]byte("[]"), &list); err != nil {
		return nil
	}
	return list
}
