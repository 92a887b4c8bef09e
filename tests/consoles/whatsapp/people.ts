import type { ChatKind, Language } from "./shapes"

/** A customer as the fixture knows them. `phone` is the number without signs. */
export interface Person {
  name: string
  phone: string
  language: Language
  kind?: ChatKind
  /** The chat's id is an `@lid`; the phone is found only by asking the page world. */
  lid?: string
  saved?: false
  marks?: "embed" | "lrm"
  archived?: true
  muted?: true
  unread?: number
  last?: "photo" | "voice" | "ours"
  members?: readonly string[]
}

const spanishFirst: readonly Person[] = [
  { name: "Marta Quiroga", phone: "5491155550187", language: "es", unread: 2 },
  { name: "Joaquín Beltrán", phone: "5491155550121", language: "es", unread: 1, lid: "187002413350121" },
  { name: "Camila Souza", phone: "5511955550142", language: "pt" },
  { name: "+54 9 11 5555-0134", phone: "5491155550134", language: "es", unread: 3, saved: false, marks: "embed" },
  { name: "Ferretería El Tornillo", phone: "5491155550166", language: "es", last: "photo" },
  { name: "Valentina Ortiz", phone: "5491155550175", language: "es", last: "ours" }
]

const portugueseFirst: readonly Person[] = [
  { name: "Camila Souza", phone: "5511955550142", language: "pt", unread: 2 },
  { name: "João Vítor Assunção", phone: "5511955550121", language: "pt", unread: 1, lid: "187002413350221" },
  { name: "Marta Quiroga", phone: "5491155550187", language: "es" },
  { name: "+55 11 95555-0134", phone: "5511955550134", language: "pt", unread: 3, saved: false, marks: "embed" },
  { name: "Padaria Três Irmãos", phone: "5511955550166", language: "pt", last: "photo" },
  { name: "Letícia Prado", phone: "5511955550175", language: "pt", last: "ours" }
]

const englishFirst: readonly Person[] = [
  { name: "Grace Whitlock", phone: "442055550187", language: "en", unread: 2 },
  { name: "Owen Pritchard", phone: "442055550121", language: "en", unread: 1, lid: "187002413350321" },
  { name: "Camila Souza", phone: "5511955550142", language: "pt" },
  { name: "+44 20 5555 0134", phone: "442055550134", language: "en", unread: 3, saved: false, marks: "embed" },
  { name: "Hardy & Sons Hardware", phone: "442055550166", language: "en", last: "photo" },
  { name: "Marta Quiroga", phone: "5491155550187", language: "es", last: "ours" }
]

const arabicFirst: readonly Person[] = [
  { name: "مريم القاسم", phone: "966555550187", language: "ar", unread: 2 },
  { name: "يوسف حداد", phone: "966555550121", language: "ar", unread: 1, lid: "187002413350421" },
  { name: "Camila Souza", phone: "5511955550142", language: "pt" },
  { name: "+966 55 555 0134", phone: "966555550134", language: "ar", unread: 3, saved: false, marks: "embed" },
  { name: "نور للأثاث", phone: "966555550166", language: "ar", last: "photo" },
  { name: "ليلى عثمان", phone: "966555550175", language: "ar", last: "ours" }
]

export const firstPeople: Record<Language, readonly Person[]> = {
  es: spanishFirst,
  pt: portugueseFirst,
  en: englishFirst,
  ar: arabicFirst
}

/** The names that break naive code, and the chats that are no customers. */
export const hardPeople: readonly Person[] = [
  {
    name: "Vecinos Torre B",
    phone: "120363025550199",
    language: "es",
    kind: "group",
    unread: 8,
    members: ["Nora", "Gabriel", "~ Tía Pocha", "+54 9 11 5555-0177"]
  },
  { name: "Rodrigo Mena", phone: "5491155550151", language: "es", last: "ours" },
  { name: "Lorena Paz", phone: "5491155550152", language: "es", last: "voice" },
  { name: "Juan Pérez", phone: "5491155550153", language: "es", unread: 1 },
  { name: "Juan Pérez", phone: "5493415550154", language: "es", lid: "187002413350154" },
  { name: "<b>Ana</b> & Co 🛵", phone: "5491155550155", language: "es", unread: 1 },
  { name: "سلمى الخطيب", phone: "966555550156", language: "ar", marks: "lrm" },
  { name: "נועה לוי", phone: "972555550157", language: "en", marks: "embed", unread: 1 },
  { name: "Turno Demo", phone: "", language: "es", kind: "self" },
  { name: "Novedades Oslo", phone: "120363025550198", language: "es", kind: "channel" },
  { name: "Proveedor Lanús", phone: "5491155550158", language: "es", archived: true },
  {
    name: "Club de lectura",
    phone: "120363025550197",
    language: "es",
    kind: "group",
    muted: true,
    unread: 4,
    members: ["Iris", "Omar"]
  },
  { name: "Maximiliano Hernández-Echeverría de la Fuente", phone: "5491155550159", language: "es", marks: "lrm" },
  { name: "O’Connor “Tito” 100% \\o/", phone: "5491155550160", language: "en" },
  {
    name: "+1 (555) 555-0161",
    phone: "15555550161",
    language: "en",
    saved: false,
    lid: "187002413350161",
    marks: "embed"
  },
  { name: "José ", phone: "5491155550162", language: "es" },
  { name: "👩🏽‍🚀🇦🇷", phone: "5491155550163", language: "pt" },
  { name: "Viejo cliente", phone: "5491155550164", language: "es", archived: true, unread: 2 }
]

export const firstNames = [
  ...[
    "Abril",
    "Bautista",
    "Carla",
    "Damián",
    "Elena",
    "Facundo",
    "Gisela",
    "Hernán",
    "Inés",
    "Julián",
    "Karina",
    "Lucía"
  ],
  ...["Martín", "Noelia", "Óscar", "Paula", "Ramiro", "Sofía", "Tomás", "Úrsula", "Vanina", "Wanda", "Ximena", "Zoe"]
] as const

export const lastNames = [
  ...[
    "Acosta",
    "Benítez",
    "Correa",
    "Duarte",
    "Espíndola",
    "Ferreyra",
    "Godoy",
    "Herrera",
    "Ibáñez",
    "Juárez",
    "Ledesma"
  ],
  ...["Maidana", "Núñez", "Ojeda", "Peralta", "Quinteros", "Roldán", "Sosa", "Toledo", "Urquiza", "Vera", "Zárate"]
] as const
