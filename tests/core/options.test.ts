import { describe, expect, test } from "vitest"
import { difference, presetOf, presetOptions, usual, within } from "~background/core/options"
import { presets } from "~shared/vocabulary"
import type { InboxSettings, Options } from "~shared/workspace"

describe("the options of a workspace (O1–O21)", () => {
  test.each(presets)("like %s: choosing it twice changes nothing more", (preset) => {
    const once = presetOf(preset, usual)
    expect(difference(once, usual).length).toBeGreaterThan(0)
    expect(difference(presetOf(preset, once), once)).toEqual([])
    expect(once).toMatchObject(presetOptions[preset])
  })

  test("a preset leaves alone what is this team's own: who distributes, how much, what is shared", () => {
    const own: Options = {
      ...usual,
      distribution: "fewest_open",
      capacity: 7,
      shared: false,
      responseModeLocked: true,
      inactivitySince: 5
    }
    for (const preset of presets)
      expect(presetOf(preset, own)).toMatchObject({
        distribution: "fewest_open",
        capacity: 7,
        shared: false,
        responseModeLocked: true,
        inactivitySince: 5
      })
  })

  test("from one preset to another nothing of the first stays", () => {
    const convos = presetOf("convos", usual)
    const back = presetOf("respondio", presetOf("zenvia", convos))
    expect(back).toEqual(presetOf("respondio", usual))
  })

  /** The contradictions of the trade, as rules.md lists them. */
  test.each<[keyof Options, unknown, unknown, unknown]>([
    ["transfer", "close_and_open", "keep", "keep"],
    ["replyUnassigned", "assign", "assign", "require_assign"],
    ["afterClose", "keep_for", "keep", "unassign_always"],
    ["afterCloseMessage", "new", "new", "reactivate_within"],
    ["scheduledIncoming", "back_to_open", "keep_until_due", "back_to_open"],
    ["presenceGate", "none", "distribution", "actions"],
    ["presenceExpiry", 120, 120, 120],
    ["readOn", "reply", "open", "open"],
    ["allShows", "with_closed", "with_closed", "open_only"],
    ["mineShows", "me_and_teams", "me", "me"],
    ["closing", "category", "category_and_summary", "optional"],
    ["inactivity", null, 1440, null],
    ["headline", "median", "mean", "median"],
    ["longSnippet", "allow", "warn", "warn"],
    ["vocabulary", "zenvia", "respondio", "convos"],
    ["ownMessageOpens", false, false, false],
    ["handover", "every_assignment", "first_only", "first_only"],
    ["responseMode", "next", "stay", "stay"]
  ])("%s is %s for Zenvia, %s for respond.io, %s for Convos", (option, zenvia, respondio, convos) => {
    expect(presets.map((preset) => presetOf(preset, usual)[option])).toEqual([zenvia, respondio, convos])
  })

  test("an inbox says otherwise only what it says (O6, O12)", () => {
    expect(within(usual, null)).toBe(usual)
    const here = within(usual, { closing: "category", distribution: "round_robin" })
    expect(difference(here, usual)).toEqual(["distribution", "closing"])
  })

  test.each<[string, Partial<Options>, InboxSettings, number | null, number]>([
    ["off where nobody switched it on", {}, {}, null, 0],
    ["the workspace's, where the inbox says nothing", { inactivity: 30, inactivitySince: 100 }, {}, 30, 100],
    ["off in the inbox alone", { inactivity: 30, inactivitySince: 100 }, { inactivity: null }, null, 100],
    ["on in the inbox alone", {}, { inactivity: 60, inactivitySince: 500 }, 60, 500],
    [
      "the inbox's own, since it has its own",
      { inactivity: 30, inactivitySince: 100 },
      { inactivity: 60, inactivitySince: 50 },
      60,
      50
    ],
    ["the inbox's own, never dated", { inactivity: 30, inactivitySince: 100 }, { inactivity: 60 }, 60, 100],
    ["the workspace's again, since it is", { inactivity: 30, inactivitySince: 100 }, { inactivitySince: 500 }, 30, 500],
    ["the workspace's, switched on later", { inactivity: 30, inactivitySince: 900 }, { inactivitySince: 500 }, 30, 900]
  ])("closing by silence (O13): %s", (_, workspace, inbox, inactivity, inactivitySince) => {
    expect(within({ ...usual, ...workspace }, inbox)).toMatchObject({ inactivity, inactivitySince })
  })
})
