// The worker of a test: the product's own, over the browser of the test.
import "./worker-chrome"
import "~background/index"
