import { type ReactNode, useCallback, useEffect, useMemo, useState } from "react"
import { flushSync } from "react-dom"
import type { Acted, CardName, FromFrame, PanelSection, Show } from "~shared/protocol/frame"
import { send } from "~shared/protocol/send"
import type { DeskWindow } from "~shared/protocol/views"
import type { Action, ContactId } from "~shared/vocabulary"
import type { Box } from "../page/world"
import { FrameCard } from "./frame-card"
import { guardFocus } from "./frame-focus"
import { FramePanel } from "./frame-panel"
import { usePageRoom } from "./frame-room"
import { useHeld } from "./use-held"
import { FaultActs, GuardedPart } from "./guarded-part"
import { Rail, RailSign } from "./rail"
import { useSurface } from "./surface"
import { type Frames, FramesContext } from "./use-frames"

interface FramesProviderProps {
  /** null = not known yet; then the drawer stays shut. */
  desk: DeskWindow | null
  offline: boolean
  /** How many notes there are of the contact in front; null while nobody knows. */
  notes: number | null
  /** Something was done in a frame, by name. */
  onActed: (acted: Acted) => void
  /** A key of ours was pressed in a frame, or an icon of the rail stands for it. */
  onDo: (action: Action) => void
  children: ReactNode
}

interface Card {
  card: CardName
  at: Box | null
  contact: ContactId | null
  /** It was opened for the chat in front: another chat in front shuts it. */
  front: boolean
}

/** Draws rail, panel and cards, and lets the rest of the overlay open them ({@link useFrames}). */
export function FramesProvider({ desk, offline, notes, onActed, onDo, children }: FramesProviderProps) {
  const { world, root, words } = useSurface()
  const { scene } = world
  const contact = useHeld(scene.chat?.contact ?? null, scene.why === null)
  const [turn, setTurn] = useState(0)
  const [card, setCard] = useState<Card | null>(null)
  /** What the person did with the drawer here; before that, what the site remembers. */
  const [chosen, setChosen] = useState<boolean | null>(null)
  /** Asked for where it can only lie over the page. */
  const [over, setOver] = useState(false)
  const [jump, setJump] = useState<{ section: PanelSection; turn: number }>({ section: "card", turn: 0 })
  /** A frame is a page to load: each is made when it is first wanted, and kept. */
  const [made, setMade] = useState({ card: false, panel: false })

  const wanted = chosen ?? desk?.drawer ?? false
  const room = usePageRoom(world, wanted)
  const open = room.docked ? wanted : room.docked === false && over
  const guard = useMemo(() => guardFocus(root, world.signal), [root, world.signal])

  // A window made narrow folds the panel; it would else come to lie over the page unasked.
  useEffect(() => {
    if (room.docked) setOver(false)
  }, [room.docked])
  useEffect(() => {
    if (!card?.front || card.contact === contact) return
    // One may look for what to do from one chat to the next.
    if (card.card === "palette" || card.card === "start") return setCard({ ...card, contact })
    guard.release()
    setCard(null)
  }, [card, contact, guard])
  useEffect(() => {
    setMade((last) => ({ card: last.card || card !== null, panel: last.panel || open }))
  }, [card, open])

  const fold = useCallback((next: boolean) => {
    setChosen(next)
    setOver(next)
    void send("console.drawer", { open: next })
  }, [])
  const toBox = useCallback(() => {
    guard.release()
    world.focusBox()
  }, [guard, world])
  const shut = useCallback(() => {
    setCard(null)
    toBox()
  }, [toBox])

  const frames = useMemo<Frames>(
    () => ({
      open: (name, at, of) => {
        guard.release()
        // At once: the next key is meant for the card, and must not reach the console's box.
        flushSync(() => {
          setTurn((last) => last + 1)
          setCard({ card: name, at, contact: of, front: (world.scene.chat?.contact ?? null) === of })
        })
      },
      panel: {
        open,
        toggle: () => {
          if (open) toBox()
          fold(!open)
        },
        show: (section) => {
          setJump((last) => ({ section, turn: last.turn + 1 }))
          if (!open) fold(true)
        }
      },
      shut,
      showing: card?.card ?? null
    }),
    [guard, world, open, card, shut, fold, toBox]
  )

  const hear = (told: FromFrame, frame: HTMLIFrameElement | null, from: "card" | "panel") => {
    if (told.tell === "writing") guard.writing(frame, told.on || (from === "card" && card !== null))
    else if (told.tell === "acted") onActed(told.acted)
    else if (told.tell === "focus-box") toBox()
    else if (told.tell === "reload") location.reload()
    else if (told.tell === "do") {
      if (from === "card") setCard(null)
      guard.release()
      onDo(told.action)
    } else if (told.tell === "section") {
      setCard(null)
      guard.release()
      frames.panel.show(told.section)
    } else if (told.tell === "shut" && from === "card") shut()
    else if (told.tell === "shut") {
      if (!room.docked) setOver(false)
      toBox()
    } else if (told.tell === "leave") {
      if (told.by < 0 || !room.rail) return toBox()
      guard.release()
      root.querySelector<HTMLElement>(".rail [tabindex='0']")?.focus()
    }
  }

  const { language } = words
  const look = { dark: scene.dark, rtl: scene.rtl, language }
  const cardShow = useShow({ ...look, show: card?.card ?? null, contact: card?.contact ?? null, section: null, turn })
  const panelShow = useShow({
    ...look,
    show: open ? "panel" : null,
    contact,
    section: jump.turn ? jump.section : null,
    turn: jump.turn
  })
  return (
    <FramesContext value={frames}>
      {children}
      {room.rail && (
        <GuardedPart
          surface="rail"
          resetKey={`${contact} ${scene.blind?.since}`}
          fallback={(retry) => (
            <div className="rail" role="alert">
              <RailSign icon="alert" label={words.t("fault_here")} />
              <FaultActs words={words} bare onRetry={retry} />
            </div>
          )}
        >
          <Rail
            open={open}
            section={jump.section}
            notes={notes}
            me={desk?.me ?? null}
            status={desk?.status ?? null}
            offline={offline}
            onToggle={frames.panel.toggle}
            onJump={frames.panel.show}
            onPalette={() => onDo("palette")}
          />
        </GuardedPart>
      )}
      {(made.panel || open) && (
        <GuardedPart surface="panel" resetKey={`${contact} ${open}`}>
          <FramePanel
            open={open}
            over={!room.docked}
            rail={room.rail}
            show={panelShow}
            enter={jump.turn}
            onTell={(told, frame) => hear(told, frame, "panel")}
          />
        </GuardedPart>
      )}
      {(made.card || card) && (
        <GuardedPart surface="card" resetKey={turn}>
          <FrameCard
            card={card?.card ?? null}
            label={words.t(titles[card?.card ?? "close"])}
            at={card?.at ?? null}
            show={cardShow}
            onTell={(told, frame) => hear(told, frame, "card")}
            // A console that takes the focus before the frame has loaded would get what is meant for the card.
            onEnter={(frame) => guard.writing(frame, true)}
            onAway={() => {
              guard.release()
              setCard(null)
            }}
          />
        </GuardedPart>
      )}
    </FramesContext>
  )
}

const titles = {
  close: "do_close",
  schedule: "do_schedule",
  assign: "do_assign",
  merge: "do_merge",
  start: "do_start",
  palette: "do_palette"
} as const

/** The same record as long as nothing in it changes: each new one is told to the frame. */
function useShow({ show, contact, dark, rtl, language, section, turn }: Show): Show {
  return useMemo(
    () => ({ show, contact, dark, rtl, language, section, turn }),
    [show, contact, dark, rtl, language, section, turn]
  )
}
