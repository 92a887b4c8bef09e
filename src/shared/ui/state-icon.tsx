import { Icon } from "./icon"
import type { IconName } from "./icons"

/** The state of a conversation as it is drawn. Each has its own shape, so that colour may be missing. */
export type StateShape =
  | "unassigned"
  | "mine"
  | "mate"
  | "scheduled"
  | "due"
  | "closed"
  | "blocked"
  | "pending"
  | "none"

const shapes: Record<StateShape, IconName> = {
  unassigned: "unassigned",
  mine: "mark",
  mate: "mate",
  scheduled: "clock",
  due: "due",
  closed: "close",
  blocked: "block",
  pending: "pending",
  none: "none"
}

export const StateIcon = ({ state }: { state: StateShape }) => <Icon name={shapes[state]} />
