import "../browser/page-chrome"
