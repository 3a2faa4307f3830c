// Who met whom: actors as buttons over the lines that join them. Every text is set as text, whatever it holds.
const SVG = "http://www.w3.org/2000/svg";
const NARROW = 560;

// Shapes that survive grey, in a box of 24 by 24; an actor only known from reports is an empty ring.
const SHAPES = {
  person: "M12 2 A10 10 0 1 1 11.99 2 Z",
  office: "M12 2 A10 10 0 1 1 11.99 2 Z M12 7.5 A4.5 4.5 0 1 0 12.01 7.5 Z",
  government: "M3.5 3.5 H20.5 V20.5 H3.5 Z",
  force: "M12 1.5 L21 5 V13 C21 18 17 21 12 23 C7 21 3 18 3 13 V5 Z",
  "armed group": "M12 1 L23 12 L12 23 L1 12 Z",
  organisation: "M6.5 2.5 H17.5 L23 12 L17.5 21.5 H6.5 L1 12 Z",
  "": "M12 3 A9 9 0 1 1 11.99 3 Z",
};

const make = (name, className, text) => {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
};

const draw = (name, attributes) => {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
};

function shape(kind, size) {
  const holder = draw("svg", { viewBox: "0 0 24 24", width: size, height: size, class: `shape ${kind.replace(" ", "-") || "reports-only"}`, "aria-hidden": "true" });
  if (kind === "office") holder.append(draw("circle", { cx: 12, cy: 12, r: 8, class: "hole" }));
  holder.append(draw("path", { d: SHAPES[kind], "fill-rule": "evenodd" }));
  return holder;
}

function knot(node, most, selected, choose) {
  const button = make("button", "node");
  button.type = "button";
  button.dataset.actor = node.name;
  button.setAttribute("aria-label", node.said);
  button.setAttribute("aria-pressed", String(node.name === selected));
  const label = make("span", "label");
  label.append(make("bdi", "", node.called));
  const radius = 7 + 10 * Math.sqrt(node.meetings / most);
  button.append(shape(node.kind, 2 * radius), label);
  button.onclick = () => choose(node.name);
  return { ...node, button, label, radius };
}

function strand(tie, ends, choose) {
  const group = draw("g", { class: `tie ${tie.status}` });
  const title = draw("title", {});
  title.textContent = tie.said;
  const [hit, line] = [draw("line", { class: "hit" }), draw("line", { class: "line", "stroke-width": 0.8 + 1.2 * tie.meetings ** 0.7 })];
  group.append(title, hit, line);
  group.dataset.tie = JSON.stringify([tie.one, tie.other]);
  group.onclick = () => choose([tie.one, tie.other]);
  return { group, lines: [hit, line], ends };
}

// Where each actor stands on a stage of this size; upright where the stage is narrow.
function place(knots, width, height, narrow) {
  const [side, top] = [Math.min(64, width * 0.1), 24];
  for (const knot of knots) {
    const [across, down] = narrow ? [knot.y, knot.x] : [knot.x, knot.y];
    knot.at = [side + across * (width - 2 * side), top + down * (height - 2 * top - 14)];
  }
  for (let round = 0; round < 40; round++) {
    for (const [n, one] of knots.entries()) for (const other of knots.slice(n + 1)) apart(one, other);
    for (const { at, radius } of knots) {
      at[0] = Math.min(width - radius - 4, Math.max(radius + 4, at[0]));
      at[1] = Math.min(height - radius - 18, Math.max(radius + 4, at[1]));
    }
  }
}

// Actors that would lie on each other step aside.
function apart(one, other) {
  const [dx, dy] = [other.at[0] - one.at[0], other.at[1] - one.at[1]];
  const far = Math.hypot(dx, dy) || 0.01;
  const push = (one.radius + other.radius + 8 - far) / 2;
  if (push <= 0) return;
  const [x, y] = [dx / far || 0.7, dy / far || 0.7];
  one.at[0] -= x * push; one.at[1] -= y * push;
  other.at[0] += x * push; other.at[1] += y * push;
}

// Names that are shown come what may, even over other actors.
const FOREMOST = 6;

// Names stand where they cover neither each other nor an actor, those of the actors that met most first; a name
// without room shows when its actor is pointed at.
function label(knots, width, height, shrink) {
  const names = [];
  const marks = knots.map(({ at: [x, y], radius }) => { const r = radius * shrink; return [x - r, y - r, x + r, y + r]; });
  const covered = (box, taken) => taken.filter((other) => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]).length;
  const free = (box) => box[0] >= 0 && box[2] <= width && box[1] >= 0 && box[3] <= height && !covered(box, names);
  for (const [n, { at: [x, y], radius, label, button }] of knots.entries()) {
    const r = radius * shrink;
    const [w, h] = [label.offsetWidth, label.offsetHeight];
    const [lower, upper] = [y + 0.6 * r, y - 0.6 * r - h];
    const spots = [
      [x - w / 2, y + r + 1], [x + r + 3, y - h / 2], [x - r - 3 - w, y - h / 2], [x - w / 2, y - r - 1 - h],
      [x + 0.7 * r + 2, lower], [x - 0.7 * r - 2 - w, lower], [x + 0.7 * r + 2, upper], [x - 0.7 * r - 2 - w, upper],
    ];
    const cost = ([left, top]) => covered([left, top, left + w, top + h], marks);
    const [best] = spots.filter(([left, top]) => free([left, top, left + w, top + h])).sort((one, other) => cost(one) - cost(other));
    const found = best && (n < FOREMOST || !cost(best)) ? best : undefined;
    button.classList.toggle("foremost", n < FOREMOST);
    const shift = Math.min(width - w, Math.max(0, x - w / 2));
    const [left, top] = found ?? [shift, y + r + 1 + h <= height ? y + r + 1 : y - r - 1 - h];
    label.style.translate = `${left - x}px ${top - y}px`;
    label.classList.toggle("hidden", !found);
    if (found) names.push([left, top, left + w, top + h]);
  }
}

function light(stage, knots, strands, knot) {
  const near = new Set(knot ? [knot.name] : []);
  for (const { group, ends } of strands) {
    const own = knot && ends.includes(knot.name);
    group.classList.toggle("lit", Boolean(own));
    if (own) ends.forEach((name) => near.add(name));
  }
  for (const { name, button } of knots) button.classList.toggle("lit", near.has(name));
  stage.classList.toggle("dimmed", Boolean(knot));
}

function legend({ ties, kinds, statuses }) {
  const list = make("ul", "legend");
  const entry = (sign, words) => { const made = make("li"); made.append(sign, words); list.append(made); };
  for (const kind of Object.keys(SHAPES)) if (kinds[kind] !== undefined) entry(shape(kind, 14), kinds[kind]);
  for (const [status, words] of Object.entries(statuses)) {
    if (!ties.some((tie) => tie.status === status)) continue;
    const sign = draw("svg", { viewBox: "0 0 26 8", width: 26, height: 8, "aria-hidden": "true" });
    const strand = draw("g", { class: `tie ${status}` });
    strand.append(draw("line", { class: "line", x1: 0, x2: 26, y1: 4, y2: 4, "stroke-width": 2 }));
    sign.append(strand);
    entry(sign, words);
  }
  return list;
}

export default function ({ parentElement, data, setTriggerValue }) {
  const root = parentElement.querySelector(".root");
  const focused = parentElement.activeElement?.dataset?.actor;
  const most = Math.max(...data.nodes.map((node) => node.meetings));
  const knots = data.nodes.map((node) => knot(node, most, data.selected, (name) => setTriggerValue("actor", name)));
  const strands = data.ties.map((tie) => strand(tie, [tie.one, tie.other], (pair) => setTriggerValue("pair", pair)));
  const stage = make("div", "stage");
  const web = draw("svg", { class: "web", "aria-hidden": "true" });
  web.append(...strands.map(({ group }) => group));
  stage.append(web, ...knots.map(({ button }) => button));
  root.replaceChildren(stage, legend(data));

  for (const knot of knots) {
    const on = () => light(stage, knots, strands, knot);
    const off = () => light(stage, knots, strands, null);
    Object.assign(knot.button, { onpointerenter: on, onfocus: on, onpointerleave: off, onblur: off });
  }

  const settle = () => {
    const width = root.clientWidth;
    if (!width) return;
    const narrow = width < NARROW;
    const height = Math.round(Math.min(narrow ? 600 : 520, Math.max(170, 110 + (narrow ? 16 : 11) * knots.length)));
    stage.style.height = `${height}px`;
    place(knots, width, height, narrow);
    for (const { button, at } of knots) Object.assign(button.style, { left: `${at[0]}px`, top: `${at[1]}px` });
    const at = new Map(knots.map((knot) => [knot.name, knot.at]));
    for (const { lines, ends } of strands) {
      const [[x1, y1], [x2, y2]] = ends.map((name) => at.get(name));
      for (const line of lines) for (const [key, value] of Object.entries({ x1, y1, x2, y2 })) line.setAttribute(key, value);
    }
    label(knots, width, height, narrow ? 0.8 : 1);
  };
  const sizes = new ResizeObserver(settle);
  sizes.observe(root);
  settle();
  rove(stage, "button.node");
  // A redraw must not take the keyboard away from the actor it was on.
  if (focused !== undefined) knots.find(({ name }) => name === focused)?.button.focus({ preventScroll: true });
  return () => sizes.disconnect();
}
