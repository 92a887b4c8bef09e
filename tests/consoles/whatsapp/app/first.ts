/** The page's very first script: it hears every key before anything else of the page does. */
interface Heard {
  type: string
  key: string
}

declare global {
  interface Window {
    __heard: Heard[]
  }
}

const heard: Heard[] = []
window.__heard = heard

for (const type of [
  ...["keydown", "keypress", "keyup", "beforeinput", "input", "paste", "copy", "cut"],
  ...["compositionstart", "compositionupdate", "compositionend"]
]) {
  window.addEventListener(
    type,
    (event) => {
      const { key, data, inputType } = event as Event & { key?: string; data?: string | null; inputType?: string }
      heard.push({ type, key: key ?? data ?? inputType ?? "" })
      if (heard.length > 20_000) heard.splice(0, 10_000)
    },
    true
  )
}

export {}
