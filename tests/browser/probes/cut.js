// Texts that are cut off by what is around them.
() => {
  const cut = [];
  const look = (root) => {
    for (const each of root.querySelectorAll('*')) {
      if (each.shadowRoot) look(each.shadowRoot);
      const says = [...each.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
      if (!says || !each.checkVisibility({ visibilityProperty: true })) continue;
      for (let around = each; around && around !== document.body; around = around.parentElement) {
        const { overflowX, overflowY, clipPath } = getComputedStyle(around);
        if (clipPath !== 'none') break; // said to those who hear it alone
        const [text, frame] = [each.getBoundingClientRect(), around.getBoundingClientRect()];
        const wide = overflowX === 'hidden' && (text.right > frame.right + 2 || text.left < frame.left - 2);
        const high = overflowY === 'hidden' && (text.bottom > frame.bottom + 2 || text.top < frame.top - 2);
        if (wide || high || (around === each && overflowX === 'hidden' && each.scrollWidth > each.clientWidth + 2)) {
          cut.push(each.textContent.trim().slice(0, 60));
          break;
        }
      }
    }
  };
  look(document.querySelector('.stMain'));
  return cut;
}
