import { send } from "~shared/protocol/send"
import { Button } from "~shared/ui/button"
import { Icon } from "~shared/ui/icon"
import { useNow } from "~shared/ui/use-now"
import type { Box, Scene } from "../page/world"
import { BarRow } from "./bar-row"
import { sayBlind } from "./say"
import { useSurface } from "./surface"

/** Safe mode: something needed is not found, so nothing is offered that would act on a guess. */
export function BlindBar({ box, blind }: { box: Box; blind: NonNullable<Scene["blind"]> }) {
  const { words } = useSurface()
  const { t } = words
  const said = sayBlind(words, blind.since, useNow(0, 3_600_000))
  return (
    <BarRow box={box} label="Turno" tone="warn">
      <span className="state" role="status" title={said}>
        <Icon name="blind" />
        <bdi className="words">{said}</bdi>
      </span>
      <span className="space" />
      <Button
        className="second"
        icon="settings"
        label={t("act_options")}
        onClick={() => void send("options.show", {})}
      />
    </BarRow>
  )
}
