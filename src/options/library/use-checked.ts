import { useEffect, useState } from "react"
import { judge, type Picture, type StickerTrouble } from "~shared/sticker/judge"
import { pictureOf } from "~shared/sticker/picture"

interface Checked {
  picture: Picture | null
  troubles: StickerTrouble[]
}

/** Looks into a file for what a sticker needs; null while it looks. */
export function useChecked(file: File): Checked | null {
  const [checked, setChecked] = useState<(Checked & { of: File }) | null>(null)
  useEffect(() => {
    let gone = false
    void pictureOf(file).then((picture) => {
      if (!gone) setChecked({ of: file, picture, troubles: judge(file, picture) })
    })
    return () => {
      gone = true
    }
  }, [file])
  return checked?.of === file ? checked : null
}
