// Brings the panel that this stands in into sight when it shows something else than before, and only then.
const ROOM = 160; // pixels of it that have to be seen

export default function ({ parentElement, data }) {
  const root = parentElement.querySelector(".root");
  const before = root.dataset.shown;
  root.dataset.shown = data.shown;
  if (before === undefined || before === data.shown || !data.shown) return;
  const panel = (parentElement.host ?? parentElement).closest(".st-key-evidence");
  const { top } = panel.getBoundingClientRect();
  if (top >= 0 && top < window.innerHeight - ROOM) return;
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  panel.scrollIntoView({ behavior: still ? "auto" : "smooth", block: "start" });
}
