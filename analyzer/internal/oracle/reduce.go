package oracle

import (
	"context"
	"slices"
)

// batchSize is how many candidates are judged together.
const batchSize = 20

// A Reducer makes programs small.
type Reducer struct {
	runner  *Runner
	checker *checker
}

// NewReducer returns a reducer that judges with the runner.
func NewReducer(ctx context.Context, r *Runner) (*Reducer, error) {
	c, err := newChecker(ctx)
	return &Reducer{r, c}, err
}

// Reduce returns a program as small as can be in which the same pair has the
// same verdict, on the same evidence. It is delta debugging over the edits of
// the syntax tree: large sets first, then smaller ones, then each by itself.
// When ctx ends it returns what it has got.
func (r *Reducer) Reduce(ctx context.Context, p *Program, want Judged) (*Program, error) {
	for chunks := 4; ; {
		edits, err := allEdits(p)
		if err != nil {
			return nil, err
		}
		chunks = min(chunks, len(edits))
		smaller, err := r.round(ctx, p, want, edits, chunks)
		if ctx.Err() != nil {
			return p, nil
		}
		if err != nil {
			return nil, err
		}
		switch {
		case smaller != nil:
			p = smaller
			chunks = max(4, chunks/2)
		case chunks == len(edits):
			return p, nil
		default:
			chunks *= 4
		}
	}
}

func allEdits(p *Program) ([]edit, error) {
	s, err := parse(p)
	if err != nil {
		return nil, err
	}
	var edits []edit
	for _, pkg := range layers {
		edits = append(edits, editsOf(pkg, s.files[pkg])...)
	}
	return edits, nil
}

// round tries the edits in that many chunks, from the last of the program to
// the first, and returns the smallest program that still fails, or nil.
func (r *Reducer) round(ctx context.Context, p *Program, want Judged, edits []edit, chunks int) (*Program, error) {
	size := (len(edits) + chunks - 1) / chunks
	var candidates []*Program
	var best *Program
	judge := func() error {
		smallest, err := r.failing(ctx, candidates, want)
		if smallest != nil && (best == nil || length(smallest) < length(best)) {
			best = smallest
		}
		candidates = nil
		return err
	}
	for chunk := range slices.Chunk(edits, size) {
		if c := r.apply(p, chunk); c != nil {
			candidates = append(candidates, c)
		}
		if len(candidates) < batchSize {
			continue
		}
		if err := judge(); err != nil {
			return nil, err
		}
		if best != nil {
			return best, nil
		}
	}
	err := judge()
	return best, err
}

// apply carries out those edits of the chunk with which the program stays
// well-typed; nil if there are none.
func (r *Reducer) apply(p *Program, chunk []edit) *Program {
	var done []edit
	var result *Program
	try := func(edits []edit) bool {
		s, err := parse(p)
		if err != nil {
			return false
		}
		for pkg, file := range s.files {
			applyTo(s.fset, pkg, file, edits)
		}
		if !r.checker.settle(s) {
			return false
		}
		c, err := s.program(p)
		if err != nil || length(c) >= length(p) {
			return false
		}
		result = c
		return true
	}
	var add func(edits []edit)
	smallest := max(1, len(chunk)/8)
	add = func(edits []edit) {
		if with := append(slices.Clone(done), edits...); try(with) {
			done = with
		} else if half := len(edits) / 2; half >= smallest {
			add(edits[:half])
			add(edits[half:])
		}
	}
	add(chunk)
	return result
}

// failing judges the candidates and returns the smallest in which the pair has
// the wanted verdict.
func (r *Reducer) failing(ctx context.Context, candidates []*Program, want Judged) (*Program, error) {
	if len(candidates) == 0 {
		return nil, nil
	}
	o, err := r.runner.Batch(ctx, candidates)
	if err != nil {
		return r.failingHalves(ctx, candidates, want)
	}
	var best *Program
	for _, j := range o.Judge() {
		c := candidates[j.Program]
		if j.Source == want.Source && j.Sink == want.Sink && j.Verdict == want.Verdict && j.Truth == want.Truth &&
			(best == nil || length(c) < length(best)) {
			best = c
		}
	}
	return best, nil
}

// failingHalves judges candidates of which some end the whole process, or hang.
func (r *Reducer) failingHalves(ctx context.Context, candidates []*Program, want Judged) (*Program, error) {
	if len(candidates) == 1 || ctx.Err() != nil {
		return nil, ctx.Err()
	}
	half := len(candidates) / 2
	a, err := r.failing(ctx, candidates[:half], want)
	if err != nil {
		return nil, err
	}
	b, err := r.failing(ctx, candidates[half:], want)
	if a == nil || b != nil && length(b) < length(a) {
		return b, err
	}
	return a, err
}

func length(p *Program) int {
	n := 0
	for _, pkg := range layers {
		n += len(p.File(pkg, module, prefix(0)))
	}
	return n
}
