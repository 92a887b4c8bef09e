import { describe, expect, test } from "vitest"
import { usual } from "~background/core/options"
import { type Sees, sees, showsTeam, stagesOf, type Viewer } from "~background/core/sections"
import { type AgentId, type InboxId, type Section, sections, type Team, type TeamId } from "~shared/vocabulary"

const team = (id: string, members: string[], gone = false): Team => ({
  id: id as TeamId,
  name: id,
  members: members as AgentId[],
  gone
})
const sales = team("sales", ["ana", "bruno"])
const care = team("care", ["carla"])
const old = team("old", ["ana"], true)
const inbox = (id: string, shared?: boolean) => ({
  id: id as InboxId,
  settings: shared === undefined ? {} : { shared }
})

const viewer = (change: Partial<Viewer> = {}, options: Partial<Viewer["options"]> = {}): Viewer => ({
  me: "ana" as AgentId,
  admin: false,
  teams: [sales, care, old],
  inboxes: [inbox("open", true), inbox("shut", false), inbox("as-is")],
  options: { ...usual, ...options },
  ...change
})

const assignees = ["ana", "bruno", "carla", "", "team:sales", "team:care", "team:old", "team:never"]
const inboxes = ["", "open", "shut", "as-is"]
const shown = (one: Sees, where: string) => assignees.filter((assignee) => one({ assignee, inbox: where }))

describe("what each section holds", () => {
  const nobodys = ["", "team:sales", "team:old", "team:never"]
  test.each<[string, Viewer, Record<Section, string[]>]>([
    [
      "mine is me; nobody's is also my team's, and what is left of a team that is gone (Z1-01 to Z1-04, C4-02, O11 me)",
      viewer(),
      { mine: ["ana"], unassigned: nobodys, all: assignees, team: ["bruno", "carla", "team:care"] }
    ],
    [
      "mine is also what members of my teams have, and what only my team has (Z1-01, O11 me_and_teams)",
      viewer({}, { mineShows: "me_and_teams" }),
      {
        mine: ["ana", "bruno", "team:sales"],
        unassigned: nobodys,
        all: assignees,
        team: ["bruno", "carla", "team:care"]
      }
    ],
    [
      "an admin takes from every team (Z1-02)",
      viewer({ admin: true }),
      {
        mine: ["ana"],
        unassigned: ["", "team:sales", "team:care", "team:old", "team:never"],
        all: assignees,
        team: ["bruno", "carla"]
      }
    ],
    [
      "who is in no team has nothing but his own in mine (O11 me_and_teams)",
      viewer({ me: "dora" as AgentId, teams: [sales, care] }, { mineShows: "me_and_teams" }),
      {
        mine: [],
        unassigned: ["", "team:old", "team:never"],
        all: assignees,
        team: ["ana", "bruno", "carla", "team:sales", "team:care"]
      }
    ]
  ])("%s", (_, who, holds) => {
    for (const section of sections) expect([section, shown(sees(section, who), "")]).toEqual([section, holds[section]])
  })
})

describe("an inbox that is not shared (Z1-05)", () => {
  const own = ["ana", "", "team:sales", "team:old", "team:never"]
  const all = (who: Viewer, where: string) => shown(sees("all", who), where)
  test("an agent sees his own and nobody's there, as the inbox says, else as the workspace does", () => {
    expect(inboxes.map((one) => all(viewer(), one).length)).toEqual([8, 8, 5, 8])
    expect(all(viewer(), "shut")).toEqual(own)
    expect(inboxes.map((one) => all(viewer({}, { shared: false }), one).length)).toEqual([5, 8, 5, 5])
    // What lay in an inbox that is gone is as the workspace says.
    expect(all(viewer({}, { shared: false }), "gone")).toEqual(own)
    expect(all(viewer(), "gone")).toEqual(assignees)
  })
  test("nor do my team mates' show in mine there, while what waits for my team does (O11)", () => {
    const who = viewer({}, { mineShows: "me_and_teams" })
    expect(shown(sees("mine", who), "shut")).toEqual(["ana", "team:sales"])
    expect(shown(sees("mine", who), "open")).toEqual(["ana", "bruno", "team:sales"])
  })
  test("an admin sees all of it", () => {
    const who = viewer({ admin: true }, { shared: false })
    for (const one of inboxes) expect(all(who, one)).toEqual(assignees)
  })
  test("there is a section of team mates where somebody may see what they have (Z1-04)", () => {
    const none = [inbox("shut", false), inbox("as-is")]
    expect(showsTeam(viewer(), null)).toBe(true)
    expect(showsTeam(viewer({ inboxes: none }, { shared: false }), null)).toBe(false)
    expect(showsTeam(viewer({}, { shared: false }), null)).toBe(true)
    expect(showsTeam(viewer({ inboxes: none, admin: true }, { shared: false }), null)).toBe(true)
    expect(showsTeam(viewer(), "shut" as InboxId)).toBe(false)
    expect(showsTeam(viewer({}, { shared: false }), "open" as InboxId)).toBe(true)
    expect(showsTeam(viewer({}, { shared: false }), "as-is" as InboxId)).toBe(false)
  })
})

test("All ends with what is open, or goes on through the whole history; a search finds it either way (Z1-03, C4-02, O10)", () => {
  const open = viewer({}, { allShows: "open_only" })
  const whole = viewer({}, { allShows: "with_closed" })
  const every = ["open", "scheduled", "closed"]
  expect(stagesOf("all", open, false)).toEqual(["open", "scheduled"])
  expect(stagesOf("all", open, true)).toEqual(every)
  expect(stagesOf("all", whole, false)).toEqual(every)
  for (const section of ["mine", "unassigned", "team"] as const) expect(stagesOf(section, open, false)).toEqual(every)
})
