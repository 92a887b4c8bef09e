import type { Words } from "~shared/i18n/words"
import { type Picture, stickerBytes, type StickerTrouble } from "~shared/sticker/judge"
import { Icon } from "~shared/ui/icon"

interface StickerChecksProps {
  words: Words
  bytes: number
  picture: Picture | null
  troubles: readonly StickerTrouble[]
}

/** What the rule asks, line by line (C4-22): every reason is shown, not the first one only. */
export function StickerChecks({ words: { t, number }, bytes, picture, troubles }: StickerChecksProps) {
  const wrong = (one: StickerTrouble) => troubles.includes(one)
  const heavy = wrong("heavy") ? t("sticker_heavy", { n: bytes, limit: number(stickerBytes) }) : null
  const line = (name: StickerTrouble, trouble: string | null, fine: string) => (
    <li key={name} className={trouble ? "is-over" : undefined}>
      <Icon name={trouble ? "over" : "check"} />
      <bdi>{trouble ?? fine}</bdi>
    </li>
  )
  return (
    <ul className="sticker-checks" aria-label={t("sticker_rules")}>
      {wrong("type") && line("type", t("sticker_type"), "")}
      {!picture && line("unreadable", t("sticker_unreadable"), "")}
      {picture && [
        line(
          "size",
          wrong("size") ? t("sticker_size", { size: `${picture.width} × ${picture.height}` }) : null,
          t("sticker_size_fine")
        ),
        line("opaque", wrong("opaque") ? t("sticker_opaque") : null, t("sticker_opaque_fine"))
      ]}
      {line("heavy", heavy, t("sticker_heavy_fine", { n: bytes }))}
    </ul>
  )
}
