// A page of ours in which nothing is drawn: it carries the browser process, and reads the store for the test.
import "../browser/host"
import "../browser/page-chrome"
