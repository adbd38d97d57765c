module example.com/cases

go 1.26

require example.org/library v0.0.0

replace example.org/library => ./_library
