// Keeps the date slider, the brush of the time axis and the map in step, also while one of the first two still moves: the
// server is asked for the marks of its days, and the page hears of those only when it is let go. Where the pointer rests
// on the slider, or the keys lead, what a next press would choose is asked for before it comes.
const DAY = 86_400_000_000; // the slider counts in microseconds
const PAUSE = 60; // milliseconds at least from one question to the next
const REST = { pointer: 40, keys: 400 }; // milliseconds that a hand is still before its next press is foreseen
const SLIDER = ".st-key-dates";

// The map draws in a frame of its own, on this page's own origin.
const frame = () => document.querySelector('iframe[title="streamlit_folium.st_folium"]')?.contentWindow;
const value = (day) => Date.parse(day) * (DAY / 86_400_000);
const day = (value) => new Date((value / DAY) * 86_400_000).toISOString().slice(0, 10);
const moment = (milliseconds) => new Promise((after) => setTimeout(after, milliseconds));

// The slider as it stands: the two days under its thumbs, and the first and last that they can reach.
function slider() {
  const [first, last] = document.querySelectorAll(`${SLIDER} input[type="range"]`);
  const [least, most, step] = [first.min, last.max, first.step].map(Number);
  return { days: [Number(first.value), Number(last.value)], least, most, step };
}

// The days that a press there on the slider would choose: the nearer thumb goes there.
function pressed(x) {
  const { days: [first, last], least, most, step } = slider();
  const { left, width } = document.querySelector(`${SLIDER} [role="group"] > div`).getBoundingClientRect();
  const part = Math.min(1, Math.max(0, (x - left) / width));
  const there = least + Math.round((part * (most - least)) / step) * step;
  const isFirst = there < first || Math.abs(there - first) < Math.abs(there - last);
  return isFirst ? [there, last] : [first, there];
}

// The days that a key leads to which led from these days to those that stand now.
function further(before) {
  const { days, least, most } = slider();
  return days.map((now, n) => Math.min(most, Math.max(least, 2 * now - before[n])));
}

// The question for some days: this page's address, but for them.
function question([first, last], { language, fingerprint }) {
  const { least, most } = slider();
  const { lat, lng } = frame().map.getCenter();
  const query = new URLSearchParams(window.location.search);
  query.delete("dates");
  if (first !== least || last !== most) for (const chosen of [first, last]) query.append("dates", day(chosen));
  query.set("lang", language);
  query.set("data", fingerprint);
  query.set("sight", [lat, lng, frame().map.getZoom()]);
  return query.toString();
}

const ask = (what, asked) => fetch(`${window.location.pathname.replace(/\/?$/, "/")}${what}?${asked}`);

// Null where nothing answers but the page itself, or the data has changed since: the map then waits for the page.
async function answer(asked) {
  const told = await ask("marks", asked);
  return told.status === 200 && told.headers.get("content-type").startsWith("text/plain") ? told.text() : null;
}

export default function ({ parentElement, data }) {
  const root = parentElement.querySelector(".root");
  root.told = data;
  root.tell?.();
  if (root.leave) return root.leave;
  let isHeld = false;
  let brushed = null; // the days under the brush while it moves
  let isAsking = false;
  let asked = "";
  let rest; // the timer of a hand that may be still
  let foreseen = { asked: "", marks: Promise.resolve(null) };
  let prepared = "";

  const answered = (now) => (now === foreseen.asked ? foreseen.marks : answer(now).catch(() => null));

  // To the brush: the days that the page was drawn with, or those under the thumbs while they move.
  const lead = (days) => document.dispatchEvent(new CustomEvent("days-led", { detail: days }));
  root.tell = () => { if (!isHeld && !brushed) lead(root.told.days); };

  async function follow() {
    clearTimeout(rest);
    await moment(0); // until the slider itself has moved
    if (!document.querySelector(SLIDER)) return;
    if (!brushed) lead(slider().days.map(day));
    if (isAsking || !frame()?.map) return; // whoever asks looks where the thumbs are by then
    isAsking = true;
    try {
      for (let now; (now = question(brushed ?? slider().days, root.told)) !== asked; ) {
        asked = now;
        const { FrontierWatch } = frame();
        const [before, pause] = [FrontierWatch.latest(), moment(PAUSE)];
        const marks = await answered(now);
        if (marks === null) break;
        FrontierWatch.ahead(marks, before);
        await pause;
      }
    } finally {
      isAsking = false; // the slider or the map may go while the answer is on its way
    }
  }

  // Ask for these days once the hand has been still: for their marks, which are remembered here, and to have at hand
  // on the server what the page will ask for.
  function foresee(days, still) {
    clearTimeout(rest);
    rest = setTimeout(() => {
      if (isAsking || !frame()?.map || !document.querySelector(SLIDER)) return;
      const next = question(days(), root.told);
      if (next === prepared) return;
      prepared = next;
      if (next !== asked) foreseen = { asked: next, marks: answer(next).catch(() => null) };
      foreseen.marks.then(() => ask("ready", next)).catch(() => null);
    }, still);
  }

  // Only what the viewer does is followed: where the server moves the slider, it sends the marks as well.
  const watch = {
    pointerdown: ({ target }) => { isHeld = Boolean(target.closest?.(SLIDER)); if (isHeld) follow(); },
    pointermove: ({ target, clientX }) => {
      if (isHeld) follow().then(() => foresee(() => slider().days, REST.pointer));
      else if (target.closest?.(SLIDER)) foresee(() => pressed(clientX), REST.pointer);
    },
    pointerup: () => { if (isHeld) follow(); isHeld = false; },
    pointercancel: () => { isHeld = false; },
    keydown: ({ target }) => {
      if (!target.closest?.(SLIDER)) return;
      const { days } = slider();
      follow();
      foresee(() => further(days), REST.keys);
    },
    "days-asked": root.tell,
    "days-brushed": ({ detail }) => {
      brushed = detail?.map(value);
      if (brushed) follow().then(() => foresee(() => brushed ?? slider().days, REST.pointer));
    },
  };
  for (const [event, hear] of Object.entries(watch)) document.addEventListener(event, hear, true);
  root.leave = () => {
    clearTimeout(rest);
    for (const [event, hear] of Object.entries(watch)) document.removeEventListener(event, hear, true);
    delete root.leave;
    delete root.tell;
  };
  root.tell();
  return root.leave;
}
