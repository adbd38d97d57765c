// Package analyzer reports data collected for one purpose that reaches a
// function which serves a forbidden other purpose.
//
// # Analyzer purposevet
//
// purposevet: report data collected for one purpose that is used for another
//
// People give a phone number to secure their account. Nobody decides that it
// shall be used for advertising; it flows there. The analyzer follows values
// from where they were collected to where they are used, through functions,
// interfaces, state and packages, and reports each path that the rules forbid:
//
//	type Account struct {
//		ID string
//		//purpose:source security kind=phone
//		Phone string
//	}
//
//	//purpose:sink advertising
//	func Upload(list []string) { ... }
//
//	func export(a *Account) {
//		Upload([]string{hash(a.Phone)}) // reported
//		Upload([]string{a.ID})          // fine
//	}
//
// The report stands at the call through which the data enters the sink:
//
//	Account.Phone (phone, collected for security) reaches ads.Upload, used for advertising, hashed: declared (...) → ...
//
// Without a policy file there is one rule: data collected for security must not
// be used for advertising. It stays in force beside the rules of a file, unless
// the file states a rule for security itself.
//
// # Flow
//
// A finding of category flow: the value itself is handed to the sink, or
// anything computed from it. Formatting, hashing, encoding and encrypting are no
// release, since lists are matched by hashes. Handing on a struct hands on what
// lies in it; reading one field gives that field alone.
//
// A length, and whether something is there, say only that it exists: they carry
// nothing. Neither do the truth values in a struct that is annotated as a whole, as
// in an Option[string], unless such a field is annotated itself or there is nothing
// else in the struct.
//
// # Match
//
// A finding of category match: the value selected what is handed to the sink. It
// was compared with other data, or looked up in it, and the sink gets something
// because of the answer:
//
//	if upload[a.Phone] {
//		ads.Add(a.ID) // reported
//	}
//
// Comparisons with a constant, nil or the zero value are no match. What a database, cache
// or index is asked for is one: of database/sql, and of libraries of other modules where a
// method of theirs is handed a contact, or a chain of methods is, and has the name of a lookup
// (First, Get, Query, Exists). What is stored, also by a constant INSERT, was not looked up.
//
// What runs after an early return is not always selected by it. With
// -match=strict, the default, a match selects
//
//   - (M1) what is looked up, and what is called, written, appended, counted or
//     sent in a branch that it decides, if the branches meet again or if the code
//     was written for that outcome: the body of an if, an else, a case;
//   - (M2) in the rest of the function, or of a loop's body, behind a branch that
//     leaves it, only what has to do with the object that was compared, such as the
//     name by which that was found, and what tells a sink of one outcome that the
//     branch tells of the other;
//   - (M3) nothing, if that branch refuses a comparison of one value with one
//     other, as a login does with a wrong code. What a service noted of somebody
//     in a map of its own, by the same contact, is one other value, too.
//
// What comes out of a function only because it is too large to be analysed wholly is
// a guess, and selects nothing, unless a text or a list of texts went in.
//
// With -match=all everything that runs because of the answer is selected, and
// with -match=off nothing is.
//
// # Directives
//
// A directive is a line comment without a space before the name, in the doc
// comment of what it annotates or on its line: of a declaration of several lines
// the first one, if no parameter, field or statement stands before it there. The
// purposes come first, with commas and no spaces between them, then options
// key=value. A comment behind // ends it. Behind other text of a comment it is
// none, and is reported.
//
//	//purpose:source security kind=email
//
// on a struct field, a named type, a package variable, or a function, method or
// interface method, whose results it then means: all but bools and errors, or
// those that results=0,2 names. On a function with a body, params=msg,name means
// that the parameters hold such data inside. What is annotated may be a function,
// or have methods: what they return was collected as it was. kind is email or
// phone. A struct tag says the same of a field: `purpose:"security,kind=email"`.
//
//	//purpose:sink advertising
//
// on a function, method or interface method, or on a field or package variable
// of function type: what a call passes is used, except for the receiver and
// parameters of type context.Context; params=list,region narrows it, and can
// name a context. On another field, writing into it is the use: an assignment, a
// decoder that is given its address or that of what has it, and a call of a method
// of what it holds, if it is an interface, such as an io.Writer. On a named type
// it means all methods, also those of embedded types where they are called
// through this type; on a package clause all exported functions and methods.
//
//	//purpose:sanitizer advertising
//
// on a function or method: its results, and what its pointer parameters point
// to, may be used for that purpose whatever went in. A hash is no sanitizer.
//
//	//purpose:guard advertising subject=user
//
// on a function or method whose last result is a bool or an error: where it
// answered true, or a nil error, the use is permitted. If a bool comes before that
// error, the bool is the answer: that nothing went wrong is no consent. A function
// that returns the answer of a guard is one itself, also if it negates it, returns
// something beside it, or returns only if it was yes; and a function that is not
// exported may leave it to all its callers to ask, also to middleware and decorators
// that call it as a value or through an interface, and may find by the name that its
// callers asked about. With subject=, which names a
// parameter or recv, the permit holds only for data of the object that was asked
// about, or whose name was given: for its fields, and for what it refers to unless
// that has a name of its own, by which a guard could be asked, or refers to others
// of its type. A Name that describes a part, and the UserID of its owner, are none, if
// neither the part's type nor the field that leads to it is called as a relation is
// (Friend, Referrer). What is kept in a list, table, channel or closure where the permit
// holds, or left or found by a filter or search whose predicate asks, may be used when it
// comes out there, also out of an unexported field into which the package puts nothing
// else; and so does an answer permit that is kept, in a struct or under a name, and
// that somebody's name is among those of the people who agreed. The permit ends where
// somebody else is stored in the place of the one who was asked.
//
// Purposes may be dotted. What a rule says of security holds for
// security.recovery, unless a rule names that; and a use for advertising.mail is
// one for advertising.
//
// A directive that is misspelt, misplaced, contradicts another one, or could
// mean nothing is a finding of category directive at its own position. So are
// comments that were meant to be directives, such as "// purpose:source
// security": prose is told from them by the purpose that follows. Of a list with
// a purpose that no rule names, the other purposes count. What stands in files
// that the build leaves out is not read.
//
// # Allow
//
//	//purpose:allow advertising REASON
//
// accepts the findings with that use, or one below it, at
//
//   - (A1) its own line, if it stands behind code;
//   - (A2) the line below it (below its group of comments), if it stands alone;
//   - (A3) the function, if it is part of the doc comment.
//
// The line is the reported one. Of a call of several lines it is also the first
// one and, for an allow behind code, the last one. The reason is not optional:
// an allow without one, or for a purpose that no rule names, accepts nothing and
// is reported. A comment behind it is no reason: that begins with // behind a
// space, so that a reason can be the address of a page. An allow that accepts
// nothing any more is reported, too.
//
// # Policy
//
// The policy file .purposevet.yml, from the working directory upward to the main
// module's root, states purposes and rules, and annotates what cannot be edited:
//
//	version: 1
//	rules:
//	  - collected: security
//	    forbidden: [advertising, analytics]
//	  - collected: support
//	    allowed: [support, security] # anything else is forbidden
//	sources:
//	  - field: example.com/id.Account.Phone # or func, type, var, column
//	    purpose: security
//	    kind: phone
//	sinks:
//	  - func: (*example.com/adsdk.Client).Upload # or field, type, var, package
//	    params: [list]
//	    purpose: advertising
//	sanitizers:
//	  - func: example.com/stats.KAnonymous
//	    purpose: advertising
//	guards:
//	  - func: (example.com/consent.Checker).Allowed
//	    purpose: advertising
//	    subject: userID
//	tags: # other tools' struct tags, taken as source directives
//	  - key: datapolicy
//	    value: security-key
//	    purpose: security
//	flows: # what a function without source does with its arguments
//	  - func: example.com/native.Normalize
//	    from: [arg0]
//	    to: [result0]
//	generated: report # or skip: no findings inside generated files
//
// The most specific rule decides: the one that names the collected purpose, or
// the nearest above it, and in it the most specific purpose of use. Where a rule
// both allows and forbids a use, it is forbidden.
//
// A symbol is named by the type that declares it, not by an alias or by a type
// that it is promoted to. An unknown key, a purpose that no rule names, and a
// symbol that its package does not have are findings of category policy, with
// the file, line and column in the policy. Where a symbol is missed no flow and no
// match is reported, since those could not be relied on. Symbols of packages that are
// not loaded are not looked at.
//
// # Flags
//
//   - -policy names the policy file. Without it, the environment variable
//     PURPOSEVET_POLICY does, or else the file is looked for.
//   - -match is off, strict or all; see above.
//   - -notes reports what is no finding, too: the counts of each package
//     (category counts) and what allows accept (category allowed). It is meant
//     for front ends.
//   - -explain reports what is known of each function, field and sink (category
//     explain): what "purposevet explain" prints.
//
// # Limitations
//
// Doubt goes to the side of reporting, unless it is said otherwise here.
//
//   - The standard library is modelled, not analysed: by a table, and for what is
//     not in it by signature: arguments flow into results and into what pointers,
//     slices, maps, writers and receivers hold.
//   - A function without source (assembly, cgo, linkname) is taken by its
//     signature, too, unless the policy has flows for it.
//   - Reflection and unsafe are followed as far as values are handed over as a
//     whole. What is called by name is not found. What an
//     unsafe.Pointer is taken to refer to is of unknown origin, unless it is known to
//     be of that type. A package of another module that is
//     handed a pointer as an any may have filled it: annotated fields that the program
//     did not set are sources then. In a program, an interface to which nothing is
//     converted may hold any type that fits.
//   - A field that is decoded from JSON holds what was encoded under its name, as far
//     as the document went there unchanged. Other encodings are one text.
//   - A value of unknown origin (a parameter, a decoded row) holds its annotated
//     fields; a value built in the program holds what was put into it. A constant
//     text in a literal, or converted to an annotated type, is a contact unless it is
//     evidently a placeholder ("***", "[phone removed]", "n/a"; docs/annotating.md has
//     the words). One that is assigned to an annotated field is a contact if it has a
//     digit or an @, and hides what was there otherwise. A number is one if it has four
//     digits, as sample data has that stands for a database.
//   - One object stands for all that one place of the code makes in a loop. What is
//     written to one of several stays beside what they held, but for who reads it
//     through the same pointer, and for loops that overwrite all of a collection.
//   - The elements of a slice, array, channel or map are one, but for those with a
//     constant index or key in memory that the function itself made, and in a package
//     variable that is not exported, is a literal of functions, constants and structs of
//     them, and is never changed. A map's keys are kept apart from its values.
//   - Long-lived memory (behind receivers, package variables, channels) is one for
//     each type or variable and the owners on the way to it: what one method
//     stored, another one may read, in any order. Two objects of one type are told
//     apart where the field or variable by which one is reached is seen by its
//     package alone, which puts there what nothing else refers to. The nodes of a
//     list, tree or ring are one.
//   - A function that is sent on a channel of others, or registered with the standard
//     library as a handler is, runs from then on, as a goroutine does: what it writes
//     stays beside what is written later. Who sends it knows nothing of what the
//     receiver calls it with.
//   - A function that a sink is handed gives it what it returns, what it calls the
//     sink's functions with and what it writes to the sink's memory, and not all
//     that it captured, if it is one of the package.
//   - A call through an interface or a function value goes to those callees that
//     are known where the value is, and what the policy's flows say of an interface's
//     method holds beside. Where nothing pins them, it goes to the types
//     that the packages below convert to that interface. Implementations in
//     packages that are not below are found in the package that joins both.
//     Of a call that nobody in sight resolves it is assumed that the texts that it
//     is given come out, as of a hasher or encoder; that what it returns was looked
//     up by them, if its name says so (FindUser, ByPhone, Exists, IDFor); and
//     nothing, if it does something (Create, Send), or is given a struct and
//     returns no bytes.
//   - Conditions are not evaluated, except that what a guard's answer dominates is
//     permitted. A permit with a subject needs the same object: two that are only
//     equal do not count.
//   - Access paths, alternatives of a value, callees of a call and repetitions are
//     bounded, and so is the work on one function; the bound is much lower in
//     packages that see neither sources nor sinks, where large summaries are made
//     small, too. Where a bound was reached, all that goes into the function is
//     taken to come out wherever it can, and to be handed to the functions and
//     methods among its inputs that it calls; paths that begin or end inside may be
//     missing, and a diagnostic of category bound names the function if its package
//     sees a source or a sink. Elsewhere the purposevet command counts such
//     functions in its last line. What comes out so is kept in no long-lived memory
//     and selects nothing, unless a text went in and a result or a buffer has it;
//     with -match=all it is and does.
//   - A value computed from very much is said less precisely to come from it: from
//     a whole and not from its parts, and from no object in particular, so that
//     a permit with a subject does not hold.
//   - Commands and external tests (package p_test) that see no source and no sink
//     are not analysed, since nothing imports them. Nor are functions, in other
//     packages that see none, that no importer can come to.
//   - A route keeps at most 24 steps. Those after them are missing then.
//   - Data written to a database, a file or another service is a source again
//     only where what reads it is annotated.
//   - Positions in other packages have the right line, and the column where it is
//     known.
package analyzer
