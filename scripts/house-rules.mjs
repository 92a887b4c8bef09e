// The house's own lint rules. Each message says what to do instead.
const inSource = ["src/**/*.{ts,tsx}"]
const tests = ["tests/**/*.{ts,tsx}", "bench/**/*.ts"]
/** Files that a console's page loads before anybody asks for anything. */
const eager = ["src/contents/console.ts", "src/contents/{page,writing,badges}/**/*.ts"]

const html = [
  {
    selector: "MemberExpression[property.name=/^(innerHTML|outerHTML)$/]",
    message: "No HTML from strings: build the element and set textContent, or let React draw it."
  },
  {
    selector: "CallExpression[callee.property.name=/^(insertAdjacentHTML|createContextualFragment)$/]",
    message: "No HTML from strings: build the element and use append()."
  },
  {
    selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
    message: "No HTML from strings: give React elements."
  },
  {
    selector: "CallExpression[callee.object.name='document'][callee.property.name='write']",
    message: "No document.write: build the element and use append()."
  }
]

const zodNames = [
  {
    selector:
      "ImportDeclaration[source.value='zod/mini'][importKind!='type'] > :matches(ImportSpecifier[importKind!='type'], ImportDefaultSpecifier)",
    message:
      'Write `import * as z from "zod/mini"`: the prebuild finds the names it must bundle by their `z.` (docs/decisions/0003).'
  }
]
const everywhere = [html, zodNames]

const core = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: "The core has no clock: take `now` as a parameter."
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "The core has no clock: take `now` as a parameter."
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: "The core has no chance: take what was drawn (Ids, in ports.ts) as a parameter."
  },
  {
    selector: "MemberExpression[object.name='crypto']",
    message: "The core has no chance: take what was drawn (Ids, in ports.ts) as a parameter."
  }
]

const noModuleState = [
  {
    selector: ":matches(Program, Program > ExportNamedDeclaration) > VariableDeclaration[kind='let']",
    message:
      "The worker may die at any instant and holds no truth in memory: keep it in the store, or in a const made on first use."
  }
]

const noFrames = [
  {
    selector:
      "CallExpression:matches([callee.name='requestAnimationFrame'], [callee.property.name='requestAnimationFrame'])",
    message:
      "Animation frames do not run in a tab behind another: debounce with a timer or queueMicrotask; draw in badges or overlay."
  }
]

const noHoles = [
  {
    selector:
      "CallExpression[callee.object.name=/^(test|it|describe)$/][callee.property.name=/^(only|skip|fixme|todo)$/]",
    message: "Every test runs: mend it or take it out."
  },
  {
    selector: "CallExpression[callee.object.property.name='describe'][callee.property.name=/^(only|skip|fixme)$/]",
    message: "Every test runs: mend it or take it out."
  }
]

const zodForms = [
  {
    regex: "^zod($|/(?!mini$))",
    message:
      'Write `import * as z from "zod/mini"`: every other form is broken or too heavy once built (docs/decisions/0003).'
  },
  { regex: "^react-dom/server$", message: "Nothing is rendered to strings here: draw with React or with the DOM." }
]

/** The worker says `browser`; the pages and the eager file share send.ts and open-view.ts, where 10 KB would be too much. */
const noPolyfill = [
  {
    regex: "^webextension-polyfill$",
    message: "Only the worker says `browser`; here chrome.* answers with promises too (docs/decisions/0014)."
  }
]

const notEager = [
  {
    regex: "^(zod|react|react-dom|dexie|@base-ui|@tanstack)($|/)",
    message:
      "This file is paid for by every page load of the console: no Zod, no React, no Dexie here. Ask the worker, or draw in overlay/.",
    allowTypeImports: true
  },
  {
    regex: "(protocol/(messages|views|schemas|use-view)|recipes/(?!.*\\.json))",
    message: "This module carries Zod or React: use `import type`, the eager files know only shapes.",
    allowTypeImports: true
  }
]

const noChrome = (where) => [
  {
    name: "chrome",
    message: `chrome.* does not belong in ${where}: say what you need in background/ports.ts and implement it in background/browser.`
  },
  { name: "browser", message: "Import it from webextension-polyfill, and only in the worker." }
]

const syntax = (...lists) => ({ "no-restricted-syntax": ["error", ...lists.flat()] })
const imports = (...lists) => ({ "@typescript-eslint/no-restricted-imports": ["error", { patterns: lists.flat() }] })
const globals = (where) => ({ "no-restricted-globals": ["error", ...noChrome(where)] })

/**
 * Later blocks replace a rule of earlier ones, so each names the whole list it wants.
 * @type {import("eslint").Linter.Config[]}
 */
export const houseRules = [
  {
    files: inSource,
    rules: {
      ...syntax(...everywhere),
      ...imports(zodForms, noPolyfill),
      "no-console": "error",
      "no-eval": "error",
      "no-new-func": "error"
    }
  },
  {
    files: ["src/background/**/*.ts"],
    rules: {
      ...syntax(...everywhere, noModuleState),
      ...imports(zodForms),
      ...globals("the worker: it says `browser`")
    }
  },
  // Where every failure of the worker ends: nobody would hear of it otherwise.
  { files: ["src/background/failures.ts"], rules: { "no-console": "off" } },
  { files: ["src/background/browser/page-readers.ts"], rules: { "no-restricted-globals": "off" } },
  {
    files: ["src/background/core/**/*.ts"],
    rules: { ...syntax(...everywhere, noModuleState, core), ...globals("the core") }
  },
  { files: ["src/background/usecases/**/*.ts"], rules: globals("a use case") },
  { files: ["src/background/store/**/*.ts"], rules: globals("the store") },
  { files: ["src/background/views/**/*.ts"], rules: globals("a view") },
  { files: ["src/background/platforms/**/*.ts", "src/background/ports.ts"], rules: globals("a platform") },
  {
    files: ["src/shared/**/*.{ts,tsx}"],
    ignores: ["src/shared/protocol/**", "src/shared/i18n/page-language.ts"],
    rules: globals("shared (but for protocol)")
  },
  { files: eager, rules: imports(zodForms, noPolyfill, notEager) },
  { files: ["src/contents/page/**/*.ts"], rules: syntax(...everywhere, noFrames) },
  { files: tests, rules: { ...syntax(noHoles), "no-console": "off" } }
]
