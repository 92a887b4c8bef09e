import type { Teammate } from "~shared/protocol/views"
import type { AgentId, ContactId, TeamId } from "~shared/vocabulary"
import type { Show } from "./main"

type Of<C extends Show["card"]> = Extract<Show, { card: C }>

const agent = (id: string) => id as AgentId
const mate = (id: string, name: string, open: number, it: Partial<Teammate> = {}): Teammate => ({
  ...{ id: agent(id), name, role: "agent", open, full: false, presence: "online", since: null },
  ...it
})

/** Tuesday 24 November 2026, 10:42 in Buenos Aires, where no clock is ever changed. */
export const now = Date.UTC(2026, 10, 24, 13, 42)
export const zone = "America/Argentina/Buenos_Aires"

export const close: Of<"close"> = {
  card: "close",
  name: "Marta Quiroga",
  closing: {
    asks: "category",
    categories: ["Entrega resuelta", "Venta", "Reclamo", "No respondió", "Spam"].map((name, at) => ({
      id: `c${at + 1}`,
      name
    }))
  },
  busy: false,
  trouble: null
}

export const schedule: Of<"schedule"> = {
  card: "schedule",
  name: "Marta Quiroga",
  now,
  zone,
  until: null,
  busy: false,
  trouble: null
}

const me = mate("lucia", "Lucía Ferrer", 4)
export const assign: Of<"assign"> = {
  card: "assign",
  me,
  members: [
    mate("sofia", "Sofía Valdés", 0, { presence: "offline", since: Date.UTC(2026, 10, 24, 12, 10) }),
    mate("ana", "Ana Ríos", 6),
    mate("jose", "José Ñúñez", 1, { presence: "away" }),
    me,
    mate("diego", "Diego Paz", 9, { full: true }),
    mate("bruno", "Bruno Castro", 2),
    mate("old", "Josefa Vieja", 0, { gone: true })
  ],
  teams: [
    { id: "ventas" as TeamId, name: "Ventas", online: 3 },
    { id: "post" as TeamId, name: "Posventa", online: 1 }
  ],
  assignee: agent("bruno"),
  busy: false,
  trouble: null
}

const contact = (n: number) => `${n}`.padStart(26, "0") as ContactId
export const palette: Of<"palette"> = {
  card: "palette",
  entries: [
    { id: "take", kind: "verb", label: "Tomar", icon: "take", key: "Alt+Shift+KeyT", off: "Ya es tuya" },
    { id: "close", kind: "verb", label: "Cerrar", note: "Marta Quiroga", icon: "close", key: "Alt+Shift+KeyE" },
    { id: "schedule", kind: "verb", label: "Agendar", note: "Marta Quiroga", icon: "schedule", key: "Alt+Shift+KeyS" },
    { id: "notes", kind: "setting", label: "Notas de cierre", icon: "settings" }
  ],
  chats: [
    { contact: contact(1), name: "Cecilia Gómez", state: "unassigned" },
    { contact: contact(2), name: "Cervecería El Andén y Hermanos de la Costa Atlántica S. R. L.", state: "scheduled" }
  ],
  trouble: null
}
