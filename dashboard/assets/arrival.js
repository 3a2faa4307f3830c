// Brings the panel that this stands in into sight when it shows something else than before, and when the page is opened by
// a link to what it shows: on a phone that would stand a screen below what the link was made for.
const ROOM = 160; // pixels of it that have to be seen
const PANEL = ".st-key-evidence";
const GESTURES = ["pointerdown", "wheel", "keydown"];
let isOpening = true; // the page itself; where only the panel is drawn anew, nothing moves
const STATE = "data-test-script-state";

// Calls back when the page is drawn to its end: until then, what stands around the panel may still move it.
function drawn(page, then) {
  const app = page.querySelector(".stApp");
  const isDone = () => app.getAttribute(STATE) === "notRunning";
  if (isDone()) return then();
  const runs = new MutationObserver(() => { if (isDone()) { runs.disconnect(); requestAnimationFrame(then); } });
  runs.observe(app, { attributes: true, attributeFilter: [STATE] });
}

function arrive(page, behavior) {
  const panel = page.querySelector(PANEL);
  const { top } = panel?.getBoundingClientRect() ?? { top: 0 };
  if (top < 0 || top >= window.innerHeight - ROOM) panel.scrollIntoView({ behavior, block: "start" });
}

// A page that opens grows long after the server has sent all of it, above the panel as well: a busy phone takes seconds.
function holdInSight(page) {
  const growth = new ResizeObserver(() => arrive(page, "auto"));
  growth.observe(page.querySelector('[data-testid="stMainBlockContainer"]'));
  const letGo = () => growth.disconnect();
  for (const gesture of GESTURES) window.addEventListener(gesture, letGo, { capture: true, once: true });
  window.addEventListener("blur", letGo, { once: true }); // the map in its frame was pressed
}

export default function ({ parentElement, data }) {
  const root = parentElement.querySelector(".root");
  const before = root.dataset.shown;
  const page = root.ownerDocument;
  const isOpened = isOpening;
  root.dataset.shown = data.shown;
  isOpening = false;
  if (!data.shown || before === data.shown) return;
  if (isOpened) return holdInSight(page);
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (before !== undefined) drawn(page, () => arrive(page, still ? "auto" : "smooth"));
}
