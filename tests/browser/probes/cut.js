// What is written in parts of the page that are too small for it and do not scroll, and by how many pixels it is cut.
() => {
  const BESIDE = "input, svg, iframe, .unseen, .skip, [data-collapsed=true], [data-testid=stAppViewContainer]";
  const cut = [];
  const hides = (overflow) => overflow === "hidden" || overflow === "clip";
  const look = (root) => {
    for (const part of root.querySelectorAll("*")) {
      if (part.shadowRoot) look(part.shadowRoot);
      const host = root.host ?? part;
      if (!part.innerText || !part.checkVisibility() || part.closest(BESIDE) || host.closest(BESIDE)) continue;
      const { overflowX, overflowY, clipPath } = getComputedStyle(part);
      const [wide, high] = [part.scrollWidth - part.clientWidth, part.scrollHeight - part.clientHeight];
      const unseen = clipPath.startsWith("inset") || part.clientWidth < 3 || part.clientHeight < 3;
      if (!unseen && ((hides(overflowX) && wide > 1) || (hides(overflowY) && high > 4))) cut.push([part.innerText.slice(0, 60), wide, high]);
    }
  };
  look(document);
  return cut;
}
