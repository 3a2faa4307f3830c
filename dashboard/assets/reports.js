// The list of reports, with what was looked for marked in them. Every text is set as text, whatever it holds.
const made = (tag, className, text) => {
  const element = document.createElement(tag);
  element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
};

function marked(pieces) {
  const words = document.createElement("bdi");
  for (const [text, hit] of pieces) words.append(hit ? made("mark", "", text) : text);
  return words;
}

function facts(entry) {
  const line = made("p", "facts");
  line.append(marked([[entry.publisher, false]]), made("span", entry.published === "undated" ? "undated" : "", entry.published));
  if (entry.language !== "en") line.append(made("span", "", entry.language));
  if (entry.url) {
    const link = made("a", "", "Read it there");
    link.href = entry.url; // the server hands on web addresses only
    link.target = "_blank";
    link.rel = "noopener noreferrer";
    line.append(link);
  }
  return line;
}

function item(entry, choose) {
  const button = made("button", "title");
  button.type = "button";
  button.dataset.report = entry.id;
  const count = entry.events === 1 ? "1 event" : `${entry.events} events`;
  button.append(marked(entry.title), made("span", "count", entry.events ? count : "no event"));
  button.onclick = () => choose(entry.id);
  const row = made("li", "");
  row.append(button, facts(entry));
  for (const excerpt of entry.excerpts) {
    const quoted = made("p", "excerpt");
    quoted.dir = "auto";
    quoted.append(marked(excerpt));
    row.append(quoted);
  }
  return row;
}

export default function ({ parentElement, data, setTriggerValue }) {
  const root = parentElement.querySelector(".root");
  const list = document.createElement("ol");
  for (const entry of data.entries) list.append(item(entry, (id) => setTriggerValue("chosen", id)));
  root.replaceChildren(list);
  if (data.more) root.append(made("p", "more", `${data.more} more: look for more words, or choose sources, to see them.`));
}
