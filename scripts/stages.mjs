// The order of the whole proof: stages in turn, the lanes of a stage beside each other, the parts of a lane in turn.

/**
 * What needs no browser runs beside the unit tests. Then the browsers have the machine to themselves, but for two tests that
 * wait for most of their time.
 */
export const stages = [[["types", "lint", "dead", "build"], ["unit"]], [["built"]], [["pages"], ["idle"]], [["e2e"]]]
