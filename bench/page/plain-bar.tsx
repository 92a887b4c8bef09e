import { createRoot } from "react-dom/client"

/** What a bar costs at the least: a host, a closed root, React, one row of text and three buttons. */
const host = document.createElement("plain-bar")
const root = host.attachShadow({ mode: "closed" })
const stage = document.createElement("div")
root.append(stage)
document.documentElement.append(host)
const box = document.querySelector("#main header")?.getBoundingClientRect()
createRoot(stage).render(
  <div className="bar" style={{ position: "fixed", left: box?.left, top: box?.bottom, width: box?.width, height: 40 }}>
    <span>Unassigned</span>
    <button type="button">Take</button>
    <button type="button">Close</button>
    <button type="button">More</button>
  </div>
)
