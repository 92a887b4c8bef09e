// One import per icon: the bundler would otherwise carry the whole family.
import Activity from "lucide/dist/esm/icons/activity.mjs"
import AlarmClock from "lucide/dist/esm/icons/alarm-clock.mjs"
import ArrowDownUp from "lucide/dist/esm/icons/arrow-down-up.mjs"
import ArrowLeft from "lucide/dist/esm/icons/arrow-left.mjs"
import ArrowRight from "lucide/dist/esm/icons/arrow-right.mjs"
import CalendarClock from "lucide/dist/esm/icons/calendar-clock.mjs"
import Ban from "lucide/dist/esm/icons/ban.mjs"
import Camera from "lucide/dist/esm/icons/camera.mjs"
import Check from "lucide/dist/esm/icons/check.mjs"
import CheckCheck from "lucide/dist/esm/icons/check-check.mjs"
import ChevronDown from "lucide/dist/esm/icons/chevron-down.mjs"
import ChevronRight from "lucide/dist/esm/icons/chevron-right.mjs"
import ChevronUp from "lucide/dist/esm/icons/chevron-up.mjs"
import Circle from "lucide/dist/esm/icons/circle.mjs"
import CircleAlert from "lucide/dist/esm/icons/circle-alert.mjs"
import CircleCheck from "lucide/dist/esm/icons/circle-check.mjs"
import CircleDashed from "lucide/dist/esm/icons/circle-dashed.mjs"
import CircleDot from "lucide/dist/esm/icons/circle-dot.mjs"
import CircleDotDashed from "lucide/dist/esm/icons/circle-dot-dashed.mjs"
import CircleMinus from "lucide/dist/esm/icons/circle-minus.mjs"
import CircleX from "lucide/dist/esm/icons/circle-x.mjs"
import Clock from "lucide/dist/esm/icons/clock.mjs"
import CloudOff from "lucide/dist/esm/icons/cloud-off.mjs"
import Command from "lucide/dist/esm/icons/command.mjs"
import Contact from "lucide/dist/esm/icons/contact.mjs"
import Copy from "lucide/dist/esm/icons/copy.mjs"
import Download from "lucide/dist/esm/icons/download.mjs"
import Ellipsis from "lucide/dist/esm/icons/ellipsis.mjs"
import EyeOff from "lucide/dist/esm/icons/eye-off.mjs"
import Globe from "lucide/dist/esm/icons/globe.mjs"
import FileText from "lucide/dist/esm/icons/file-text.mjs"
import Film from "lucide/dist/esm/icons/film.mjs"
import Hand from "lucide/dist/esm/icons/hand.mjs"
import HardDrive from "lucide/dist/esm/icons/hard-drive.mjs"
import History from "lucide/dist/esm/icons/rotate-ccw-clock.mjs"
import Hourglass from "lucide/dist/esm/icons/hourglass.mjs"
import Image from "lucide/dist/esm/icons/image.mjs"
import Inbox from "lucide/dist/esm/icons/inbox.mjs"
import Keyboard from "lucide/dist/esm/icons/keyboard.mjs"
import ListChecks from "lucide/dist/esm/icons/list-checks.mjs"
import Lock from "lucide/dist/esm/icons/lock.mjs"
import ListFilter from "lucide/dist/esm/icons/list-filter.mjs"
import Mail from "lucide/dist/esm/icons/mail.mjs"
import Merge from "lucide/dist/esm/icons/merge.mjs"
import MessageCircle from "lucide/dist/esm/icons/message-circle.mjs"
import MessagesSquare from "lucide/dist/esm/icons/messages-square.mjs"
import Mic from "lucide/dist/esm/icons/mic.mjs"
import MicOff from "lucide/dist/esm/icons/mic-off.mjs"
import MonitorCheck from "lucide/dist/esm/icons/monitor-check.mjs"
import Moon from "lucide/dist/esm/icons/moon.mjs"
import PanelRightClose from "lucide/dist/esm/icons/panel-right-close.mjs"
import PanelRightOpen from "lucide/dist/esm/icons/panel-right-open.mjs"
import Paperclip from "lucide/dist/esm/icons/paperclip.mjs"
import Pencil from "lucide/dist/esm/icons/pencil.mjs"
import Pin from "lucide/dist/esm/icons/pin.mjs"
import Plus from "lucide/dist/esm/icons/plus.mjs"
import RotateCcw from "lucide/dist/esm/icons/rotate-ccw.mjs"
import Search from "lucide/dist/esm/icons/search.mjs"
import Send from "lucide/dist/esm/icons/send.mjs"
import Settings from "lucide/dist/esm/icons/settings.mjs"
import SlidersHorizontal from "lucide/dist/esm/icons/sliders-horizontal.mjs"
import SquareSlash from "lucide/dist/esm/icons/square-slash.mjs"
import Sticker from "lucide/dist/esm/icons/sticker.mjs"
import StickyNote from "lucide/dist/esm/icons/sticky-note.mjs"
import Store from "lucide/dist/esm/icons/store.mjs"
import Split from "lucide/dist/esm/icons/split.mjs"
import Tag from "lucide/dist/esm/icons/tag.mjs"
import Trash from "lucide/dist/esm/icons/trash.mjs"
import TriangleAlert from "lucide/dist/esm/icons/triangle-alert.mjs"
import Undo2 from "lucide/dist/esm/icons/undo-2.mjs"
import UserRound from "lucide/dist/esm/icons/user-round.mjs"
import UserRoundPlus from "lucide/dist/esm/icons/user-round-plus.mjs"
import UserRoundX from "lucide/dist/esm/icons/user-round-x.mjs"
import UsersRound from "lucide/dist/esm/icons/users-round.mjs"
import Volume2 from "lucide/dist/esm/icons/volume-2.mjs"
import X from "lucide/dist/esm/icons/x.mjs"

/** The icons of every surface, by what they are used for. */
export const icons = {
  activity: Activity,
  add: Plus,
  alert: TriangleAlert,
  assign: UserRoundPlus,
  attachments: Paperclip,
  audio: Volume2,
  back: ArrowLeft,
  blind: EyeOff,
  block: Ban,
  camera: Camera,
  chat: MessageCircle,
  check: Check,
  clock: Clock,
  close: CircleCheck,
  contact: Contact,
  copy: Copy,
  delete: Trash,
  disk: HardDrive,
  document: FileText,
  done: CheckCheck,
  down: ChevronDown,
  download: Download,
  due: AlarmClock,
  edit: Pencil,
  filter: ListFilter,
  forward: ChevronRight,
  go: ArrowRight,
  image: Image,
  keys: Keyboard,
  mark: CircleDot,
  mate: Circle,
  member: UserRound,
  members: UsersRound,
  merge: Merge,
  messages: MessagesSquare,
  more: Ellipsis,
  muted: MicOff,
  none: CircleMinus,
  note: StickyNote,
  offline: CloudOff,
  order: ArrowDownUp,
  over: CircleX,
  palette: Command,
  "panel-close": PanelRightClose,
  "panel-open": PanelRightOpen,
  part: Split,
  past: History,
  pending: CircleDotDashed,
  pin: Pin,
  private: Lock,
  refused: CircleAlert,
  reopen: RotateCcw,
  resume: Inbox,
  rules: SlidersHorizontal,
  schedule: CalendarClock,
  search: Search,
  seen: MonitorCheck,
  select: ListChecks,
  send: Send,
  settings: Settings,
  sleep: Moon,
  snippets: SquareSlash,
  sticker: Sticker,
  store: Store,
  tag: Tag,
  take: Hand,
  trash: Trash,
  unassign: UserRoundX,
  unassigned: CircleDashed,
  undo: Undo2,
  unread: Mail,
  up: ChevronUp,
  video: Film,
  voice: Mic,
  wait: Hourglass,
  web: Globe,
  x: X
}

export type IconName = keyof typeof icons
