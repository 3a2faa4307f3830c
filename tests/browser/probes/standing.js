// Where the keyboard stands, through frames and shadow roots; in which part of the page; and whether that is seen.
() => {
  let at = document.activeElement;
  for (;;) {
    const inner = at.shadowRoot?.activeElement ?? at.contentDocument?.activeElement;
    if (!inner || inner === at.contentDocument?.body) break;
    at = inner;
  }
  const box = at.getBoundingClientRect();
  const face = at.matches('.leaflet-marker-icon') ? at.querySelector('.mark, .head svg') : at;
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(face);
  const part = ['stSidebar', 'st-key-away', 'st-key-counts', 'leaflet-marker-pane', 'leaflet-control-container',
    'st-key-pane', 'st-key-listing', 'st-key-evidence', 'sources'].find((name) => {
      for (let around = at; around; around = around.parentElement ?? around.getRootNode().host) if (around.classList?.contains(name)) return true;
    }) ?? '';
  return { part, said: at.ariaLabel || at.textContent.trim(), role: at.getAttribute('role') ?? at.tagName.toLowerCase(),
    seen: (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none' };
}
