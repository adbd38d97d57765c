// Package analyzer reports data collected for one purpose that reaches a
// function which serves a forbidden other purpose.
package analyzer
