/** What `import url from "url:..."` gives outside a build: an address nobody opens. */
export default "chrome-extension://turno/asset.js"
