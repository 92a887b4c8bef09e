import { type EditorName, editorHtml, handsScript, pageScript } from "../../tests/consoles/editors/serve"
import type { Browser } from "./browser"
import type { Tab } from "./tab"
import { until } from "./tools"

/** A page of one editor, with our hands in an isolated world of it. */
export interface EditorTab {
  tab: Tab
  hands<T>(expression: string): Promise<T>
  /** The editor holds this text and has the focus, the caret at its end. */
  draft(text: string): Promise<void>
}

/** Our script's name in traces. */
export const handsUrl = "hands.js"

/** @param listening our eager listeners are in the page too */
export async function openEditor(browser: Browser, editor: EditorName, listening = true): Promise<EditorTab> {
  const tab = await browser.tab()
  let contextId = 0
  browser.hear(tab.session, (method, params) => {
    if (method === "Runtime.executionContextCreated" && params.context.name === "hands") contextId = params.context.id
  })
  const source = `${listening ? "" : "globalThis.quiet = true\n"}${await handsScript()}\n//# sourceURL=${handsUrl}`
  await tab.send("Page.addScriptToEvaluateOnNewDocument", { source, worldName: "hands" })
  await tab.goto(`data:text/html;charset=utf-8,${encodeURIComponent(editorHtml(""))}#${editor}`)
  await tab.evaluate(await pageScript())
  const hands = async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = await tab.send("Runtime.evaluate", {
      contextId,
      expression,
      awaitPromise: true,
      returnByValue: true
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value as T
  }
  await until("our hands are there", () => hands<boolean>("hands.box() !== null"))
  return {
    tab,
    hands,
    async draft(text) {
      await tab.evaluate(`window.draft(${JSON.stringify(text)})`)
      await hands("hands.box().focus()")
      const end = { key: "End", code: "End", windowsVirtualKeyCode: 35, modifiers: 2 }
      for (const type of ["rawKeyDown", "keyUp"]) await tab.send("Input.dispatchKeyEvent", { type, ...end })
    }
  }
}
