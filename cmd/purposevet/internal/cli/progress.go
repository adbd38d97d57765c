package cli

import (
	"fmt"
	"io"
	"os"
	"sync"
	"time"

	"github.com/mattn/go-isatty"

	"example.com/purposevet/cmd/purposevet/internal/text"
)

// How soon a run counts as a long one, and how often its progress is shown.
const (
	patience = 2 * time.Second
	interval = 200 * time.Millisecond
)

// A progress shows on a terminal how far a long run has come, on a line that other output
// replaces.
type progress struct {
	out   io.Writer
	word  func(line string) string // what the go command prints, as it is shown
	quit  chan struct{}
	ended sync.WaitGroup

	mu    sync.Mutex
	shown bool
	done  map[string]bool
	total int
	last  string
}

func newProgress(out io.Writer, word func(string) string) *progress {
	p := &progress{out: out, word: word, quit: make(chan struct{}), done: make(map[string]bool)}
	if terminal(out) && os.Getenv("TERM") != "dumb" {
		p.ended.Go(p.run)
	}
	return p
}

func (p *progress) run() {
	start := time.Now()
	tick := time.NewTicker(interval)
	defer tick.Stop()
	for {
		select {
		case <-p.quit:
			return
		case <-tick.C:
			if since := time.Since(start); since > patience {
				p.show(since)
			}
		}
	}
}

func (p *progress) show(since time.Duration) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.shown = true
	line := fmt.Sprintf("purposevet: %d s, %s analysed", int(since.Seconds()), plural(len(p.done), "package"))
	if p.total > 0 {
		line += fmt.Sprintf(" for the %d asked for", p.total)
	}
	fmt.Fprintf(p.out, "\r%.79s\x1b[K", line+" "+text.Sanitize(p.last))
}

// Message prints a line of the go command.
func (p *progress) Message(line string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.clear()
	fmt.Fprintln(p.out, text.Sanitize(p.word(line)))
}

// Total notes how many packages were asked for.
func (p *progress) Total(packages int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.total = packages
}

// Done notes that a package was analysed.
func (p *progress) Done(pkg string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.done[pkg] = true
	p.last = pkg
}

func (p *progress) clear() {
	if p.shown {
		fmt.Fprint(p.out, "\r\x1b[K")
		p.shown = false
	}
}

func (p *progress) stop() {
	close(p.quit)
	p.ended.Wait()
	p.mu.Lock()
	defer p.mu.Unlock()
	p.clear()
}

func terminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && (isatty.IsTerminal(f.Fd()) || isatty.IsCygwinTerminal(f.Fd()))
}
