import { readFileSync } from "node:fs"
import { dirname, relative, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import ts from "typescript"

export const root = fileURLToPath(new URL("..", import.meta.url))
export const short = (path: string) => relative(root, path).replaceAll("\\", "/")

export interface Import {
  to: string
  typeOnly: boolean
}

/** Several tests ask the same of every file: each is parsed once. */
const parsed = new Map<string, Import[]>()

/** What a file imports, as the table says it: `shared/vocabulary`, `npm:dexie`, `url:...`. */
export function importsOf(path: string): Import[] {
  const imports = parsed.get(path) ?? parse(path)
  parsed.set(path, imports)
  return imports
}

function parse(path: string): Import[] {
  const file = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true)
  const found: Import[] = []
  const add = (specifier: ts.Expression | undefined, typeOnly: boolean) => {
    if (specifier && ts.isStringLiteralLike(specifier)) found.push({ to: named(specifier.text, path), typeOnly })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const clause = node.importClause
      const names =
        clause?.namedBindings && ts.isNamedImports(clause.namedBindings) ? clause.namedBindings.elements : []
      const eachType = names.length > 0 && !clause?.name && names.every((name) => name.isTypeOnly)
      add(node.moduleSpecifier, Boolean(clause?.isTypeOnly || eachType))
    } else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

function named(specifier: string, from: string): string {
  if (/^(url|data-text|data-base64):/.test(specifier)) return specifier
  if (specifier.startsWith("~"))
    return specifier
      .slice(1)
      .replace(/^\//, "")
      .replace(/\.tsx?$/, "")
  if (!specifier.startsWith(".")) return `npm:${specifier}`
  const target = short(resolve(dirname(from), specifier)).replace(/\.tsx?$/, "")
  return target.startsWith("src/") ? target.slice(4) : target
}
