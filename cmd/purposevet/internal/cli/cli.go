package cli

import "example.com/purposevet/cmd/purposevet/internal/vettool"

func Main(args []string) int { return vettool.Main(args) }
