// What the keyboard needs of the page as a whole: links past what comes first, Escape to close what is open, and a place
// to stand where a redraw takes away what it stood on.
const MAP = 'iframe[title="streamlit_folium.st_folium"]';
const CHART = ".stVegaLiteChart svg:not([aria-hidden])";
const SOON = 150; // milliseconds in which Streamlit has opened or closed what lies over the page
const CLOSE = ".st-key-close button";
const FOCUSABLE = 'a[href], button:not([disabled], [tabindex="-1"]), input:not([disabled]), [tabindex="0"]';

// Elements within shadow roots too.
function* within(part) {
  for (const element of part.querySelectorAll("*")) {
    yield element;
    if (element.shadowRoot) yield* within(element.shadowRoot);
  }
}

const find = (part, selector) => { for (const element of within(part)) if (element.matches(selector) && element.checkVisibility()) return element; return null; };

function enter(part) {
  const first = find(part, FOCUSABLE) ?? part;
  if (first === part) part.tabIndex = -1;
  part.scrollIntoView({ block: "nearest" });
  first.focus();
}

// Where the keyboard stands: the keyed parts of the page around it, the innermost first, and which of a list it is on.
function trace(path) {
  const [element] = path;
  const classes = path.flatMap((each) => [...(each.classList ?? [])]);
  const [name, value] = Object.entries(element.dataset ?? {}).find(([key]) => ["event", "actor", "report"].includes(key)) ?? [];
  return { element, keys: classes.filter((each) => each.startsWith("st-key-") && each !== "st-key-board"), own: name && `[data-${name}="${CSS.escape(value)}"]` };
}

function stand(page, place) {
  if (place.frame) return place.frame.contentWindow?.FrontierWatch?.refocus() || place.frame.focus();
  const part = place.keys.map((key) => page.querySelector(`.${CSS.escape(key)}`)).find((each) => each?.checkVisibility());
  const again = part && place.own && find(part, place.own);
  if (again) again.focus();
  else if (part) enter(part);
}

function skips(page, words) {
  const nav = page.createElement("nav");
  nav.className = "skip";
  nav.setAttribute("aria-label", words.label);
  for (const [name, selector] of [["map", MAP], ["list", ".st-key-below"], ["panel", ".st-key-evidence"]]) {
    const link = page.createElement("a");
    Object.assign(link, { href: `#${name}`, textContent: words[name] });
    link.onclick = (event) => {
      event.preventDefault();
      const part = page.querySelector(selector);
      if (name === "map") part?.contentDocument.querySelector(".leaflet-container").focus();
      else if (part) enter(part);
    };
    nav.append(link);
  }
  return nav;
}

// Escape closes what is open beside the map, and the drawer of a phone; what lies over the page closes itself.
function close(page, event) {
  if (event.key !== "Escape" || event.defaultPrevented) return;
  const covered = page.querySelector('[role="dialog"], [data-baseweb="popover"], [role="listbox"], [role="menu"]');
  const [at] = event.composedPath();
  if (covered || at.matches?.('[role="combobox"], input[type="text"], textarea')) return;
  const drawer = page.querySelector('.stSidebar[aria-expanded="true"], .stSidebar[data-collapsed="false"]');
  if (drawer?.contains(at) && window.matchMedia("(max-width: 640px)").matches) drawer.querySelector('[data-testid="stSidebarCollapseButton"] button')?.click();
  else page.querySelector(CLOSE)?.click();
}

// What a button opens over the page stands at the page's end, far from it on the keyboard's way.
function over(page, event) {
  const button = event.target.closest?.('[data-testid="stPopoverButton"]');
  if (!button || event.detail) return; // pressed by a pointer
  setTimeout(() => {
    const body = button.ariaExpanded === "true" && page.querySelector('[data-testid="stPopoverBody"]');
    if (!body) return;
    enter(body);
    body.addEventListener("keydown", ({ key }) => { if (key === "Escape") setTimeout(() => button.focus(), SOON); });
  }, SOON);
}

function begin(page, reach) {
  const leaving = new AbortController();
  const on = (target, name, hear) => target.addEventListener(name, hear, { signal: leaving.signal });
  on(page, "focusin", (event) => { reach.last = trace(event.composedPath()); });
  on(page.defaultView, "blur", () => { if (page.activeElement?.matches(MAP)) reach.last = { frame: page.activeElement }; });
  on(page, "keydown", (event) => close(page, event));
  on(page, "click", (event) => over(page, event));
  // A redraw is over: was the keyboard on something that is gone?
  const settled = new MutationObserver(() => {
    if (page.querySelector(".stApp")?.dataset.testScriptState !== "notRunning") return;
    const lost = page.activeElement === page.body && reach.last?.element && !reach.last.element.isConnected;
    const closed = !page.querySelector(CLOSE);
    if (lost) stand(page, (closed && reach.opener) || reach.last);
    if (closed) reach.opener = null;
  });
  // Vega's charts say nothing that can be understood: lists, tables and the slider beside them say and do the same.
  const hush = () => { for (const svg of page.querySelectorAll(CHART)) svg.setAttribute("aria-hidden", "true"); };
  hush(); // those that were drawn before anybody looked
  const charts = new MutationObserver(hush);
  charts.observe(page.querySelector(".stApp"), { childList: true, subtree: true });
  settled.observe(page.querySelector(".stApp"), { attributes: true, attributeFilter: ["data-test-script-state"] });
  return () => { leaving.abort(); settled.disconnect(); charts.disconnect(); reach.nav.remove(); reach.leave = undefined; };
}

export default function ({ parentElement, data }) {
  const root = parentElement.querySelector(".root");
  const page = root.ownerDocument;
  const reach = root.reach ??= { shown: data.shown };
  if (data.shown && data.shown !== reach.shown && !reach.last?.keys?.includes("st-key-evidence")) reach.opener = reach.last;
  reach.shown = data.shown;
  reach.nav?.remove();
  reach.nav = skips(page, data.words);
  page.body.prepend(reach.nav);
  reach.leave ??= begin(page, reach);
  return reach.leave;
}
