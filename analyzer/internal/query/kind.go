package query

// Changes reports whether a query stores, changes or removes rows.
func Changes(sql string) bool {
	return begins(sql, "insert", "replace", "merge", "upsert", "update", "delete")
}

// begins reports whether a query, or the last one of several that are made with its help,
// begins with one of the words.
func begins(sql string, words ...string) bool {
	toks := tokens(sql)
	if len(toks) < 2 || !toks[1].name {
		return false // a word, or a key that begins with one
	}
	if !toks[0].is("with") {
		return toks[0].is(words...)
	}
	for _, t := range toks {
		if t.depth == 0 && t.is("select", "insert", "replace", "merge", "update", "delete") {
			return t.is(words...)
		}
	}
	return false
}
