// A report to unfold. When it is, its first marked sentence is brought into sight. Every text is set as text.
function paragraph(pieces) {
  const made = document.createElement("p");
  made.dir = "auto";
  for (const [text, weight] of pieces) {
    if (!weight) {
      made.append(text);
      continue;
    }
    const mark = document.createElement("mark");
    mark.className = weight;
    mark.textContent = text;
    made.append(mark);
  }
  return made;
}

export default function ({ parentElement, data }) {
  const root = parentElement.querySelector(".root");
  const words = JSON.stringify(data);
  if (root.dataset.words === words) return; // a redraw leaves it unfolded, and scrolled, as it was
  root.dataset.words = words;
  const details = document.createElement("details");
  const summary = document.createElement("summary");
  summary.textContent = data.read;
  const report = document.createElement("div");
  report.className = "report";
  report.tabIndex = 0;
  report.lang = data.language;
  report.append(...data.paragraphs.map(paragraph));
  details.append(summary, report);
  details.addEventListener("toggle", () => {
    const first = report.querySelector("mark.telling") ?? report.querySelector("mark");
    if (details.open && first) report.scrollTop = first.offsetTop - report.clientHeight / 3;
  });
  root.replaceChildren(details);
}
