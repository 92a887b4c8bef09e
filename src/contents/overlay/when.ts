import { barWhen } from "~shared/when/short"
import type { Words } from "~shared/i18n/words"
import type { Instant } from "~shared/vocabulary"

const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** "10:00" today, else "jue 26, 10:00", where this computer is. */
export const sayWhen = ({ language }: Words, at: Instant, now: Instant): string => barWhen(at, now, zone(), language)
