import type { Delivery } from "../shapes"
import { Icon } from "./icons"
import type { Labels } from "./labels"
import { classOf } from "./markup"

/** How far an own message has come: said in words of the interface, drawn as ticks. */
export function Ticks({ delivery, labels }: { delivery: Delivery; labels: Labels }) {
  return (
    <span aria-label={labels[delivery]} className={classOf(`ticks ticks-${delivery}`)} role="img">
      <Icon name={`wds-ic-${delivery}`} size={16} />
    </span>
  )
}
