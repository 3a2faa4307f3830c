// The time axis, and over it a brush on the days that are chosen: drawn anew, taken by an edge, or moved as it is. The
// server hears of it when it is let go; which days are chosen is told by `ahead.js`, which hears of it at once.
const SVG = "http://www.w3.org/2000/svg";
const DAY = 86_400_000;
const GRIP = 8; // pixels beside an edge by which it is taken
const SLIP = 3; // pixels that a press may move and still be none of a brush

const make = (tag, properties, ...parts) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...parts);
  return made;
};
const within = (value, least, most) => Math.min(most, Math.max(least, value));

// All bars of a kind as one path, a day wide and a pixel high as the units are: a hundred are as light as one.
function bars({ days, height, kinds, bars }) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", `0 0 ${days} ${height}`);
  svg.setAttribute("preserveAspectRatio", "none");
  kinds.forEach(({ kind }, n) => {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("class", kind);
    path.setAttribute("d", bars.filter((bar) => bar[4] === n).map(([start, end, low, high]) => {
      const gap = Math.min((end - start) / 12, days / 1500);
      return `M${start + gap} ${height - high}H${end - gap}V${height - low}H${start + gap}Z`;
    }).join(""));
    svg.append(path);
  });
  return svg;
}

function drawing(data) {
  const share = (day) => `${(100 * day) / data.days}%`;
  const signs = data.kinds.map(({ kind, middle }) => make("span", { className: `glyph ${kind}`, style: `bottom: ${middle}px` }));
  const ticks = data.ticks.map(([day, label]) => make("span", { textContent: label, style: `left: ${share(day)}` }));
  const lit = make("div", { className: "lit" }, bars(data));
  const over = make("div", { className: "over" });
  const tip = make("div", { className: "tip", hidden: true });
  const plot = make("div", { className: "plot", style: `height: ${data.height}px` }, ...signs, bars(data), lit, over, tip);
  plot.setAttribute("role", "img");
  plot.setAttribute("aria-label", data.said);
  // The days from one midnight to another.
  const show = ([first, after]) => {
    lit.style.clipPath = `inset(0 ${share(data.days - after)} 0 ${share(first)})`;
    Object.assign(over.style, { left: share(first), width: share(after - first) });
    over.hidden = after - first === data.days;
  };
  return { plot, tip, show, whole: make("div", { className: "axis", dir: "ltr" }, plot, make("div", { className: "ticks" }, ...ticks)) };
}

// What a press at that day takes of the brush: given the day that the pointer is at by now, the days that it covers.
function taken(at, [first, after], days, grip) {
  const reaching = (anchor) => (now) => {
    const [from, to] = [Math.min(anchor, now), Math.max(anchor, now)].map(Math.round);
    const single = Math.min(days - 1, Math.floor(now));
    return to > from ? [from, to] : [single, single + 1];
  };
  if (after - first === days) return reaching(at);
  if (Math.abs(at - first) < grip) return reaching(after);
  if (Math.abs(at - after) < grip) return reaching(first);
  if (at < first || at > after) return reaching(at);
  return (now) => {
    const by = within(Math.round(now - at), -first, days - after);
    return [first + by, after + by];
  };
}

export default function ({ parentElement, data: { told, first: start, faint }, setTriggerValue }) {
  const root = parentElement.querySelector(".root");
  root.classList.toggle("faint", faint);
  const shape = start + told;
  if (root.shape === shape) return root.leave; // each run of the page calls this, and nearly all say the same
  root.leave?.();
  root.shape = shape;
  const data = JSON.parse(told);

  const { plot, tip, show, whole } = drawing(data);
  root.replaceChildren(whole);
  let chosen = [0, data.days]; // from one midnight to another
  let held = null;
  const choose = (days) => show((chosen = days));
  const place = ({ clientX }) => {
    const { left, width } = plot.getBoundingClientRect();
    return { at: within(((clientX - left) / width) * data.days, 0, data.days), grip: (GRIP / width) * data.days };
  };
  const iso = (day) => new Date(Date.parse(start) + day * DAY).toISOString().slice(0, 10);
  const tell = (days) => document.dispatchEvent(new CustomEvent("days-brushed", { detail: days && [iso(days[0]), iso(days[1] - 1)] }));

  plot.onpointerdown = (event) => {
    if (event.button) return;
    event.preventDefault(); // or words around would be marked, and the next brush would drag those about
    const { at, grip } = place(event);
    held = { before: chosen, x: event.clientX, at, cover: taken(at, chosen, data.days, grip), isBrush: false };
    plot.setPointerCapture(event.pointerId);
    tip.hidden = true;
  };
  plot.onpointermove = (event) => {
    const { at } = place(event);
    if (!held) return void say(at, event);
    held.isBrush ||= Math.abs(event.clientX - held.x) >= SLIP;
    if (!held.isBrush) return;
    choose(held.cover(at));
    tell(chosen);
  };
  const letGo = () => {
    if (!held) return;
    const { before, at, isBrush } = held;
    held = null;
    // A press beside the brush takes it away.
    if (!isBrush && at >= before[0] && at <= before[1]) return;
    if (!isBrush) choose([0, data.days]);
    tell(null);
    setTriggerValue("brushed", isBrush ? [chosen[0], chosen[1] - 1] : []);
  };
  plot.onpointerup = letGo;
  plot.onpointercancel = () => { if (held) choose(held.before); held = null; tell(null); };
  plot.onpointerleave = () => { tip.hidden = true; };

  // The bar of that day which is nearest to the pointer, in words.
  function say(at, { clientY }) {
    const y = plot.getBoundingClientRect().bottom - clientY;
    const away = ([, , low, high]) => Math.abs(y - within(y, low, high));
    const [nearest] = data.bars.filter(([start, end]) => start <= at && at < end).sort((one, other) => away(one) - away(other));
    tip.hidden = !nearest;
    if (!nearest) return;
    tip.textContent = `${data.whens[nearest[5]]}: ${data.whats[nearest[6]]}`;
    tip.style.left = `${(100 * at) / data.days}%`;
  }

  const led = ({ detail }) => { if (!held) choose(detail.map((day, n) => (Date.parse(day) - Date.parse(start)) / DAY + n)); };
  document.addEventListener("days-led", led);
  root.leave = () => { document.removeEventListener("days-led", led); delete root.shape; };
  choose(chosen);
  document.dispatchEvent(new CustomEvent("days-asked"));
  return root.leave;
}
