package main

import (
	"os"

	"example.com/purposevet/cmd/purposevet/internal/cli"
)

func main() { os.Exit(cli.Main(os.Args[1:])) }
