// Has the map follow the date slider while it still moves: the server is asked for the marks of the days under its
// thumbs, and the page hears of those days only when they are let go.
const DAY = 86_400_000_000; // the slider counts in microseconds
const PAUSE = 60; // milliseconds at least from one question to the next
const SLIDER = ".st-key-dates";

// The map draws in a frame of its own, on this page's own origin.
const frame = () => document.querySelector('iframe[title="streamlit_folium.st_folium"]')?.contentWindow;
const day = (value) => new Date((Number(value) / DAY) * 86_400_000).toISOString().slice(0, 10);
const moment = (milliseconds) => new Promise((after) => setTimeout(after, milliseconds));

// The question for the days under the thumbs: this page's address, but for them.
function question({ language, fingerprint }) {
  const [first, last] = document.querySelectorAll(`${SLIDER} input[type="range"]`);
  const { lat, lng } = frame().map.getCenter();
  const query = new URLSearchParams(window.location.search);
  query.delete("dates");
  const isWhole = first.value === first.min && last.value === last.max;
  if (!isWhole) for (const { value } of [first, last]) query.append("dates", day(value));
  query.set("lang", language);
  query.set("data", fingerprint);
  query.set("sight", [lat, lng, frame().map.getZoom()]);
  return query.toString();
}

// Null where nothing answers but the page itself, or the data has changed since: the map then waits for the page.
async function answer(asked) {
  const told = await fetch(`${window.location.pathname.replace(/\/?$/, "/")}marks?${asked}`);
  return told.status === 200 && told.headers.get("content-type").startsWith("text/plain") ? told.text() : null;
}

export default function ({ parentElement, data }) {
  const root = parentElement.querySelector(".root");
  root.told = data;
  if (root.leave) return root.leave;
  let isHeld = false;
  let isAsking = false;
  let asked = "";

  async function follow() {
    await moment(0); // until the slider itself has moved
    if (isAsking || !frame()?.map) return; // whoever asks looks where the thumbs are by then
    isAsking = true;
    try {
      for (let now; (now = question(root.told)) !== asked; ) {
        asked = now;
        const { FrontierWatch } = frame();
        const before = FrontierWatch.latest();
        const [marks] = await Promise.all([answer(now).catch(() => null), moment(PAUSE)]);
        if (marks === null) break;
        FrontierWatch.ahead(marks, before);
      }
    } finally {
      isAsking = false; // the slider or the map may go while the answer is on its way
    }
  }

  // Only what the viewer does is followed: where the server moves the slider, it sends the marks as well.
  const watch = {
    pointerdown: ({ target }) => { isHeld = Boolean(target.closest?.(SLIDER)); if (isHeld) follow(); },
    pointermove: () => { if (isHeld) follow(); },
    pointerup: () => { if (isHeld) follow(); isHeld = false; },
    pointercancel: () => { isHeld = false; },
    keydown: ({ target }) => { if (target.closest?.(SLIDER)) follow(); },
  };
  for (const [event, hear] of Object.entries(watch)) document.addEventListener(event, hear, true);
  root.leave = () => {
    for (const [event, hear] of Object.entries(watch)) document.removeEventListener(event, hear, true);
    delete root.leave;
  };
  return root.leave;
}
