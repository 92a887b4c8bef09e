/** The look of a badge (design: row slot, 56 x 20 px). One sheet shared by all of them; colours as in shared/ui/tokens.css. */
export const look = `
/* The margin that the worker takes from the line's end is filled by hanging into it: the line itself keeps its width. */
:host {
  all: initial !important; display: block !important; flex: none !important; align-self: center !important;
  width: 56px !important; height: 20px !important; margin-inline: auto -56px !important;
}
.slot {
  --text: #55545f; --accent: #5444c4; --on-accent: #fff; --control: #84838f; --closed: #5f5e6b; --sched: #0a627c; --hover: rgb(24 22 40 / .08);
  all: unset; box-sizing: border-box; display: flex; align-items: center; justify-content: flex-end; gap: 4px;
  width: 56px; height: 20px; padding-inline-start: 4px; border-radius: 10px; cursor: pointer; position: relative;
  font: 400 11px/16px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", sans-serif;
  font-variant-numeric: tabular-nums; color: var(--text);
}
.slot.dark {
  --text: #b2b2c0; --accent: #a59cf6; --on-accent: #16132c; --control: #7d7d8f; --closed: #a6a6b4; --sched: #7ccbe3; --hover: rgb(255 255 255 / .1);
}
.slot:hover { background: var(--hover); }
.slot:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
/* A target of 24 px and more, without growing the row. */
.slot::after { content: ""; position: absolute; inset: -4px 0; }
.wait { white-space: nowrap; }
.mark {
  box-sizing: border-box; flex: none; width: 20px; height: 20px; border-radius: 50%; display: grid; place-items: center;
  font-size: 9px; line-height: 1; font-weight: 600;
}
.mark svg { width: 16px; height: 16px; fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; }
.mine { background: var(--accent); color: var(--on-accent); }
.mate { border: 1.5px solid var(--control); color: var(--text); }
.team { border-radius: 4px; background: var(--hover); color: var(--text); }
.unassigned { border: 1.5px dashed var(--accent); }
.closed, .blocked { color: var(--closed); }
.when, .scheduled, .due { color: var(--sched); }
.when { margin-inline-end: -4px; }
.pending { color: var(--text); }
@media (forced-colors: active) { .mark { border-color: CanvasText; } .mine { border: 1.5px solid CanvasText; } }
`
