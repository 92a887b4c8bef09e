// The order of the whole proof: stages in turn, the lanes of a stage beside each other, the parts of a lane in turn.

/** What needs no browser runs beside the unit tests; the browsers have the machine to themselves. */
export const stages = [[["types", "lint", "dead", "build"], ["unit"]], [["built"]], [["pages"]], [["e2e"]]]
