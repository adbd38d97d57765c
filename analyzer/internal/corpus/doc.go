// Package corpus makes other people's code into something that the engine has to
// work on: it loads the packages of a module with all their dependencies,
// annotates them broadly, and can give the standard library other import paths,
// so that it is analysed and not modelled. Tests and benchmarks use it.
package corpus
