// The list of reports, with what was looked for marked in them. Every text is set as text, whatever it holds.
const made = (tag, className, text) => {
  const element = document.createElement(tag);
  element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
};

function marked(pieces, language = "") {
  const words = document.createElement("bdi");
  if (language) words.lang = language;
  for (const [text, hit] of pieces) words.append(hit ? made("mark", "", text) : text);
  return words;
}

function facts(entry, words) {
  const line = made("p", "facts");
  line.append(marked([[entry.publisher, false]]), made("span", entry.is_dated ? "" : "undated", entry.published));
  if (entry.named_language) line.append(made("span", "", entry.named_language));
  if (entry.url) {
    const link = made("a", "", words.read);
    link.href = entry.url; // the server hands on web addresses only
    link.target = "_blank";
    link.rel = "noopener noreferrer";
    line.append(link);
  }
  return line;
}

function item(entry, words, choose) {
  const button = made("button", "title");
  button.type = "button";
  button.dataset.report = entry.id;
  button.append(marked(entry.title, entry.language), made("span", "count", entry.count));
  button.onclick = () => choose(entry.id);
  const row = made("li", "");
  row.append(button, facts(entry, words));
  for (const excerpt of entry.excerpts) {
    const quoted = made("p", "excerpt");
    quoted.dir = "auto";
    quoted.append(marked(excerpt, entry.language));
    row.append(quoted);
  }
  return row;
}

export default function ({ parentElement, data, setTriggerValue }) {
  const root = parentElement.querySelector(".root");
  const list = document.createElement("ol");
  for (const entry of data.entries) list.append(item(entry, data.words, (id) => setTriggerValue("chosen", id)));
  root.replaceChildren(list);
  rove(list, ".title, a");
  if (data.words.more) root.append(made("p", "more", data.words.more));
}
