// Brings the panel that this stands in into sight when it shows something else than before, and when the page is opened by
// a link to what it shows: on a phone that would stand a screen below what the link was made for.
const ROOM = 160; // pixels of it that have to be seen
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

export default function ({ parentElement, data }) {
  const root = parentElement.querySelector(".root");
  const before = root.dataset.shown;
  root.dataset.shown = data.shown;
  const isOpened = isOpening;
  isOpening = false;
  if ((before === undefined && !isOpened) || before === data.shown || !data.shown) return;
  drawn(root.ownerDocument, () => {
    const panel = (parentElement.host ?? parentElement).closest(".st-key-evidence");
    if (!panel?.isConnected) return;
    const { top } = panel.getBoundingClientRect();
    if (top >= 0 && top < window.innerHeight - ROOM) return;
    const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    panel.scrollIntoView({ behavior: still || isOpened ? "auto" : "smooth", block: "start" });
  });
}
