// The list of visible events. Every text is set as text, whatever it holds.
const span = (className, text) => {
  const made = document.createElement("span");
  made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
};

function item(row, { selected, written }, choose) {
  const button = document.createElement("button");
  button.type = "button";
  button.dataset.event = row.id;
  button.setAttribute("aria-pressed", String(row.id === selected));
  button.setAttribute("aria-label", row.said);
  const mark = span(row.kind);
  mark.append(span("glyph"));
  const summary = span("summary");
  const words = document.createElement("bdi");
  words.textContent = row.summary;
  words.lang = written;
  summary.append(words, span(`status ${row.status}`, row.badge));
  if (row.remark) summary.append(span("status remark", row.remark));
  button.append(mark, span(row.is_dated ? "when" : "when undated", row.when), summary, span("where", row.where));
  button.onclick = () => choose(row.id);
  const entry = document.createElement("li");
  entry.append(button);
  return entry;
}

export default function ({ parentElement, data, setTriggerValue }) {
  const root = parentElement.querySelector(".root");
  const focused = parentElement.activeElement?.dataset?.event;
  const list = document.createElement("ol");
  for (const row of data.rows) list.append(item(row, data, (id) => setTriggerValue("chosen", id)));
  root.replaceChildren(list);
  if (data.more) {
    const rest = document.createElement("p");
    rest.textContent = data.more;
    root.append(rest);
  }
  rove(list, "button[data-event]");
  // A redraw must not take the keyboard away from the row it was on, nor the viewer back to it from what it opened.
  if (focused) root.querySelector(`[data-event="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
}
