import reactHooks from "eslint-plugin-react-hooks"
import tseslint from "typescript-eslint"
import { houseRules } from "./scripts/house-rules.mjs"

const typed = ["src/**/*.{ts,tsx}", "tests/**/*.{ts,tsx}", "bench/**/*.ts", "*.config.ts"]

export default tseslint.config(
  { ignores: ["node_modules/", "build/", ".plasmo/", "src/shared/zod-small.js", "hub/**/*.js"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: typed,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", caughtErrors: "none" }
      ],
      // A promise-returning interface may be met by a function that has nothing to wait for.
      "@typescript-eslint/require-await": "off",
      // Our interfaces are records of functions; none of them says `this`.
      "@typescript-eslint/unbound-method": "off"
    }
  },
  {
    // The two rules of hooks. The plugin's others speak to a compiler that we do not use.
    files: ["src/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" }
  },
  {
    // These functions run in the page's world over its own untyped objects; the worker parses what they answer.
    files: ["src/background/browser/page-readers.ts"],
    rules: {
      "@typescript-eslint/no-explicit-any": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-return": "off"
    }
  },
  {
    files: ["tests/**/*.{ts,tsx}", "bench/**/*.ts"],
    rules: {
      "@typescript-eslint/prefer-promise-reject-errors": "off",
      // Servers and page events take async callbacks here.
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: false }],
      // What a page or the browser's protocol hands back is untyped; the assertion is the check.
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-return": "off"
    }
  },
  ...houseRules
)
