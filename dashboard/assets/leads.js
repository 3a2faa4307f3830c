// A table whose rows lead somewhere. Every text is set as text, whatever it holds.
const make = (name, className, text) => {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
};

function cell(text, column, lead) {
  const made = make("td", column.number ? "number" : "");
  made.classList.toggle("named", column.number || column.named);
  made.dataset.column = column.name;
  const words = make("bdi", "", text);
  if (!lead) { made.append(words); return made; }
  const button = make("button");
  button.type = "button";
  button.append(words);
  button.onclick = lead;
  made.append(button);
  return made;
}

function line(row, columns, selected, choose) {
  const made = make("tr", `${row.key ? "leads" : ""} ${row.faint ? "faint" : ""}`);
  made.dataset.key = row.key;
  if (row.key && row.key === selected) made.setAttribute("aria-current", "true");
  row.cells.forEach((text, n) => made.append(cell(text, columns[n], row.key && n === 0 ? () => choose(row.key) : null)));
  return made;
}

export default function ({ parentElement, data, setTriggerValue }) {
  const root = parentElement.querySelector(".root");
  const focused = parentElement.activeElement?.closest("tr")?.dataset.key;
  const table = make("table", data.columns.length > 3 ? "many" : "");
  const head = make("tr");
  for (const { name, number } of data.columns) {
    const title = make("th", number ? "number" : "", name);
    title.scope = "col";
    head.append(title);
  }
  table.append(make("thead"), make("tbody"));
  table.tHead.append(head);
  for (const row of data.rows) table.tBodies[0].append(line(row, data.columns, data.selected, (key) => setTriggerValue("chosen", key)));
  root.replaceChildren(table);
  if (data.more) root.append(make("p", "", data.more));
  rove(table, "tbody button");
  // A redraw must not take the keyboard away from the row it was on.
  if (focused) root.querySelector(`tr[data-key="${CSS.escape(focused)}"] button`)?.focus({ preventScroll: true });
}
