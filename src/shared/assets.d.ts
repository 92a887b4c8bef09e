declare module "url:*" {
  const url: string
  export default url
}
declare module "data-text:*" {
  const text: string
  export default text
}
declare module "lucide/dist/esm/icons/*.mjs" {
  const icon: [tag: string, attributes: Record<string, string>][]
  export default icon
}
