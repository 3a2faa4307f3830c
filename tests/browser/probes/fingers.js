// What a fingertip of 44 pixels, put on its middle, would not hit with all its width; `except` are left aside.
(except) => {
  const HALF = 21;
  const small = [];
  const at = (doc, x, y) => {
    let found = doc.elementFromPoint(x, y);
    for (let inner; (inner = found?.shadowRoot?.elementFromPoint(x, y)) && inner !== found;) found = inner;
    return found;
  };
  const look = (root, doc) => {
    for (const each of root.querySelectorAll('*')) {
      if (each.shadowRoot) look(each.shadowRoot, doc);
      if (each.contentDocument) look(each.contentDocument, each.contentDocument);
      if (!each.matches('a[href], button, select, summary, input, textarea, [role=button]') || each.matches(except)) continue;
      if (each.matches(':disabled') || (each.matches('a') && getComputedStyle(each).display === 'inline')) continue;
      const face = each.matches('.leaflet-marker-icon') ? each.querySelector('.mark:not(.bare)') : each.closest('tr.leads, label') ?? each;
      if (!face?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const before = face.getBoundingClientRect();
      if (before.right <= 0 || before.left >= doc.defaultView.innerWidth) continue; // in the drawer that is closed
      face.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
      const { left, top, width, height } = face.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const touches = (dx, dy) => {
        const found = at(doc, x + dx, y + dy);
        return found && (face.contains(found) || each.contains(found) || each.parentElement?.closest('[role=radiogroup], .stButton, .stTextInput, .stSelectbox')?.contains(found));
      };
      if (width < 2 || height < 2 || !touches(0, 0)) continue; // said to those who hear it alone, or covered
      const fits = (height > 43 || (touches(0, -HALF) && touches(0, HALF))) && (width > 43 || (touches(-HALF, 0) && touches(HALF, 0)));
      if (!fits) small.push(`${each.tagName} ${(each.ariaLabel || each.textContent).trim().slice(0, 40)} ${Math.round(width)}x${Math.round(height)}`);
    }
  };
  look(document, document);
  return small;
}
