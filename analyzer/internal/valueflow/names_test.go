package valueflow

import (
	"strings"
	"testing"
)

func TestWordsOfNames(t *testing.T) {
	tests := []struct {
		name         string
		words        string // of camelWords
		before, last string // of splitName
	}{
		{"x", "x", "", "x"},
		{"ID", "id", "", "id"},
		{"IDs", "ids", "", "ids"},
		{"IDsByPhone", "ids by phone", "idsby", "phone"},
		{"UserID", "user id", "user", "id"},
		{"UserIDs", "user ids", "user", "ids"},
		{"userIDFor", "user id for", "user", "idfor"},
		{"HTTPServer", "http server", "", "httpserver"},
		{"FindByIDs", "find by ids", "findby", "ids"},
		{"loginName", "login name", "login", "name"},
		{"Überweisung", "überweisung", "", "überweisung"},
		{"postÄnderung", "post änderung", "post", "änderung"},
		{"account_id", "account_id", "account", "id"},
		{"Account_ID_", "account_ id_", "account", "id"},
		{"_id", "_id", "", "id"},
		{"a_b_cD", "a_b_c d", "abc", "d"},
	}
	for _, tt := range tests {
		if got := strings.Join(camelWords(tt.name), " "); got != tt.words {
			t.Errorf("words of %s: %q, want %q", tt.name, got, tt.words)
		}
		if before, last := splitName(tt.name); before != tt.before || last != tt.last {
			t.Errorf("%s ends in %q, after %q, want %q after %q", tt.name, last, before, tt.last, tt.before)
		}
		before, last := splitName(tt.name)
		if whole := strings.ToLower(strings.ReplaceAll(tt.name, "_", "")); before+last != whole || strings.ReplaceAll(strings.Join(camelWords(tt.name), ""), "_", "") != whole {
			t.Errorf("a part of %s is lost", tt.name)
		}
	}
}

// TestKindsOfNames checks what names say: each list has all names of the table of which that
// is said.
func TestKindsOfNames(t *testing.T) {
	tests := []struct {
		what  string
		is    func(name string) bool
		all   string
		names string // some of them
	}{
		{
			what:  "finds something",
			is:    func(name string) bool { return isLookup(camelWords(name)) },
			all:   "FindUser Exists ByPhone PhoneFor IDFor UserID userIDs Matches hash Encode IDs Identify Forget Bypass Standby getter Getaway Normalize",
			names: "FindUser Exists ByPhone PhoneFor IDFor UserID userIDs Matches IDs",
		},
		{
			what:  "does something",
			is:    func(name string) bool { return isAction(camelWords(name)) },
			all:   "Send SendAll Sender Save CreateUser newToken Newest addressOf Encode Resend StoreByID",
			names: "Send SendAll Save CreateUser newToken StoreByID",
		},
		{
			what:  "names an object",
			is:    isName,
			all:   "ID UserID user_id uuid Key ApiKey Login Name FullName Subject IDs Phone Identity Keyboard Guide user_id_ Paid",
			names: "ID UserID user_id uuid Key ApiKey Login Name FullName Subject user_id_",
		},
		{
			what:  "is a name that nobody is asked by",
			is:    describes,
			all:   "Name FullName city_name UserName user_name LoginName OwnerName ID UserID Names",
			names: "Name FullName city_name",
		},
		{
			what:  "is somebody else",
			is:    isRelation,
			all:   "Friend Friends friend_s Buyer OrderSeller created_by CreatedBy Children Parents Address Profile Bystander Leader Others",
			names: "Friend Friends Buyer OrderSeller created_by CreatedBy Children Parents Others",
		},
		{
			what:  "is a status",
			is:    isStatusName,
			all:   "status statusCode StatusCode statuscode code HTTPCode limit n size state encoder postcode decode",
			names: "status statusCode StatusCode statuscode code HTTPCode",
		},
	}
	for _, tt := range tests {
		var got []string
		for _, name := range strings.Fields(tt.all) {
			if tt.is(name) {
				got = append(got, name)
			}
		}
		if got := strings.Join(got, " "); got != tt.names {
			t.Errorf("%s:\n got %s\nwant %s", tt.what, got, tt.names)
		}
	}
}

func TestIsPlaceholder(t *testing.T) {
	yes := []string{
		"", "***", "xxx-xxx", "XXXX", "n/a", "N/A", "-", "redacted", "[REDACTED]", "<email removed>", "not available",
		"not provided", "no phone number", "none", "(unknown)", "secret withheld by the user",
	}
	no := []string{
		"+49 30 1234", "a@example.com", "Removed Street", "nonexistent", "phone", "email address", "Jane", "555-xxx",
		"xxl", "nan", "hidden valley", "hidden@example.com", "no one is here", "unknown 1",
	}
	for _, text := range yes {
		if !isPlaceholder(text) {
			t.Errorf("%q is taken for a contact", text)
		}
	}
	for _, text := range no {
		if isPlaceholder(text) {
			t.Errorf("%q is taken for a placeholder", text)
		}
	}
}

func TestNamesInKeys(t *testing.T) {
	tests := []struct{ key, pkg, short string }{
		{"fmt.Sprint", "fmt", "fmt.Sprint"},
		{"net/http.Error", "net/http", "http.Error"},
		{"(*net/http.Client).Do", "net/http", "http.Client.Do"},
		{"(example.com/a.b/c.T).M", "example.com/a.b/c", "c.T.M"},
		{"gopkg.in/yaml.v3.Unmarshal", "gopkg.in/yaml.v3", "yaml.v3.Unmarshal"},
		{"(*gopkg.in/yaml.v3.Node).Decode", "gopkg.in/yaml.v3", "yaml.v3.Node.Decode"},
		{"(*example.com/p.Set[example.com/q.Key]).Add", "example.com/p", ""},
		{"example.com/p.f$1", "example.com/p", "p.f$1"},
		{"main.main", "main", "main.main"},
		{"nothing", "", "nothing"},
	}
	for _, tt := range tests {
		if got := packageOf(tt.key); got != tt.pkg {
			t.Errorf("package of %s: %q, want %q", tt.key, got, tt.pkg)
		}
		if got := shortName(tt.key); tt.short != "" && got != tt.short {
			t.Errorf("short name of %s: %q, want %q", tt.key, got, tt.short)
		}
	}
}
