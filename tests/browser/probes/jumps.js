// Notes how far the time axis moves, in pixels, each time that what is above it changes its height.
() => {
  window.jumps = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) for (const { node, previousRect: was, currentRect: is } of entry.sources) {
      const element = node instanceof Element ? node : node?.parentElement;
      if (element?.closest(".st-key-axis") && was.height && is.height) window.jumps.push(Math.round(is.y - was.y));
    }
  }).observe({ type: "layout-shift", buffered: true });
}
