package oracle

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"regexp"
	"strconv"
)

// vet asks purposevet about the programs, through go vet.
func (r *Runner) vet(ctx context.Context, o *Outcome) error {
	// Not package main: it only joins programs that have nothing in common.
	cmd := r.command(ctx, "go", "vet", "-vettool="+r.Tool, "-match="+cmp.Or(r.Match, "all"), "-json", "./data", "./ads", "./lib", "./svc", "./app")
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("go vet: %w\n%s", err, stderr.Bytes())
	}
	for dec := json.NewDecoder(&stdout); ; {
		var tree map[string]map[string]json.RawMessage
		if err := dec.Decode(&tree); err == io.EOF {
			return nil
		} else if err != nil {
			return fmt.Errorf("go vet: %w\n%s", err, stderr.Bytes())
		}
		for pkg, analyzers := range tree {
			for _, raw := range analyzers {
				if err := o.read(raw); err != nil {
					return fmt.Errorf("%s: %w", pkg, err)
				}
			}
		}
	}
}

var finding = regexp.MustCompile(`^\S*?(?:Src(\d)).*? (?:reaches|selects what reaches) \S*?P(\d+)Sink(\d+)\b`)

var bounded = regexp.MustCompile(`^.*?\bP(\d+)\w+.* is too large or too deeply nested to be analysed wholly`)

// read notes the diagnostics of one package.
func (o *Outcome) read(raw json.RawMessage) error {
	var list []struct{ Posn, Category, Message string }
	if err := json.Unmarshal(raw, &list); err != nil {
		return fmt.Errorf("%w: %s", err, raw)
	}
	for _, d := range list {
		if m := bounded.FindStringSubmatch(d.Message); m != nil {
			n, err := strconv.Atoi(m[1])
			if err != nil {
				return err
			}
			o.Bounded[n] = true
			continue
		}
		m := finding.FindStringSubmatch(d.Message)
		if m == nil {
			return fmt.Errorf("%s: not a finding about a sink of ours: %s", d.Posn, d.Message)
		}
		var p Pair
		for i, n := range []*int{&p.Source, &p.Program, &p.Sink} {
			if _, err := fmt.Sscan(m[i+1], n); err != nil {
				return err
			}
		}
		rep := o.Reports[p]
		rep.Flow = rep.Flow || d.Category == "flow"
		rep.Match = rep.Match || d.Category == "match"
		rep.Message = d.Message
		o.Reports[p] = rep
	}
	return nil
}
