// A tour of a few steps, shown to who comes for the first time: a card to read, and a ring around what it speaks of.
// Once it is over or skipped, this browser does not show it again.
const SEEN = "frontier-watch-tour";

// A browser that keeps nothing shows the tour again; one that may not even be asked is spared it.
function seen() { try { return localStorage.getItem(SEEN) !== null; } catch { return true; } }
function remember() { try { localStorage.setItem(SEEN, "seen"); } catch { /* it keeps nothing */ } }

function element(tag, className, text = "") {
  const made = document.createElement(tag);
  Object.assign(made, { className, textContent: text });
  return made;
}

const target = (selectors) => selectors.map((selector) => document.querySelector(selector)).find((each) => each?.checkVisibility());

// The ring follows what it is around, which moves when the page is scrolled or drawn anew.
function surround(root) {
  const around = root.steps && target(root.steps[root.at].selectors)?.getBoundingClientRect();
  const ring = root.ring;
  ring.hidden = !around;
  if (around) Object.assign(ring.style, { left: `${around.left - 4}px`, top: `${around.top - 4}px`, width: `${around.width + 8}px`, height: `${around.height + 8}px` });
  root.following = requestAnimationFrame(() => surround(root));
}

// Into sight, unless it is there already or is too large for that.
function bring(part) {
  const { top, bottom } = part?.getBoundingClientRect() ?? {};
  if (top < 0 || bottom > window.innerHeight) part.scrollIntoView({ block: bottom - top > window.innerHeight / 2 ? "nearest" : "center" });
}

function end(root) {
  cancelAnimationFrame(root.following);
  remember();
  const hadFocus = root.getRootNode().activeElement;
  root.steps = undefined;
  root.replaceChildren();
  if (hadFocus) root.before?.focus?.();
}

function show(root, words) {
  const { title, text, selectors } = root.steps[root.at];
  const last = root.at === root.steps.length - 1;
  const card = element("section", "card");
  const heading = element("h2", "", title);
  const step = element("p", "step", words.steps[root.at]);
  const says = element("p", "", text);
  const skip = element("button", "skip", words.skip);
  const back = element("button", "", words.back);
  const next = element("button", "next", last ? words.done : words.next);
  heading.id = "title";
  says.id = "says";
  for (const [name, value] of [["role", "dialog"], ["aria-labelledby", "title"], ["aria-describedby", "says"]]) card.setAttribute(name, value);
  const go = (by) => { root.at += by; show(root, words); };
  skip.onclick = () => end(root);
  back.onclick = () => go(-1);
  next.onclick = () => (last ? end(root) : go(1));
  card.onkeydown = (event) => { if (event.key === "Escape") { event.preventDefault(); end(root); } };
  const buttons = element("div", "buttons");
  buttons.append(...(last ? [] : [skip]), ...(root.at ? [back] : []), next);
  card.append(step, heading, says, buttons);
  root.replaceChildren(root.ring, card);
  bring(target(selectors));
  next.focus({ preventScroll: true });
}

export default function ({ parentElement, data }) {
  const root = parentElement.querySelector(".root");
  const asked = data.asked !== (root.asked ?? 0);
  root.asked = data.asked;
  const leave = () => { cancelAnimationFrame(root.following); root.steps = undefined; };
  if (root.steps || !(asked || (data.newcomer && !seen()))) return leave;
  root.before = document.activeElement;
  root.steps = data.steps;
  root.at = 0;
  root.ring ??= element("div", "ring");
  show(root, data.words);
  surround(root);
  return leave;
}
