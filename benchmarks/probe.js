// In a page that is measured: what came and went, when the pointer was last let go, and when anything was last drawn in it and its frames.
(() => {
  if (window !== window.top) return;
  const now = () => performance.timeOrigin + performance.now();
  const probe = window.__probe = { released: 0, sent: [], got: [], finished: [], sessions: 0, drawn: {}, busy: 0, loads: 0, seen: {} };

  // The first field past hash and metadata says what a message is: 4 begins a run of the script, 6 ends one.
  const kind = (bytes) => {
    let at = 0;
    const varint = () => { let value = 0, shift = 0, byte; do { byte = bytes[at++]; value += (byte & 127) * 2 ** shift; shift += 7; } while (byte > 127); return value; };
    while (at < bytes.length) {
      const field = varint() >> 3;
      if (field > 2) return field;
      const length = varint();
      at += length;
    }
    return 0;
  };
  const Socket = window.WebSocket;
  window.WebSocket = class extends Socket {
    constructor(...given) {
      super(...given);
      this.addEventListener("message", ({ data }) => {
        probe.got.push(data.byteLength ?? data.length);
        const what = data instanceof ArrayBuffer ? kind(new Uint8Array(data)) : 0;
        if (what === 4) probe.sessions += 1;
        if (what === 6) requestAnimationFrame(() => probe.finished.push(now()));
      });
    }
    send(data) { probe.sent.push(now()); super.send(data); }
  };

  addEventListener("pointerup", () => { probe.released = now(); }, true);

  const watched = new WeakSet();
  const watch = (doc, name) => {
    watched.add(doc);
    const look = () => doc.defaultView?.requestAnimationFrame(() => {
      probe.drawn[name] = now();
      for (const what of [".mark", "[data-testid=stSlider]"]) if (!probe.seen[what] && doc.querySelector(what)) probe.seen[what] = now();
      frames();
    });
    // What changes in a document's head is not drawn.
    const isDrawn = ({ target }) => !doc.head?.contains(target);
    new MutationObserver((changes) => { if (changes.some(isDrawn)) look(); }).observe(doc, { subtree: true, childList: true, attributes: true, characterData: true });
    look();
  };
  // A frame begins with an empty document of its own, which is no load.
  const frames = () => {
    for (const frame of document.querySelectorAll("iframe")) {
      const doc = frame.contentDocument;
      if (!doc?.body || doc.URL === "about:blank" || watched.has(doc)) continue;
      probe.loads += 1;
      watch(doc, frame.title || "frame");
    }
  };
  watch(document, "page");
  setInterval(frames, 20);
  new PerformanceObserver((list) => {
    for (const fetched of list.getEntries()) probe.got.push(fetched.transferSize);
  }).observe({ type: "resource" });
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) probe.busy = Math.max(probe.busy, performance.timeOrigin + task.startTime + task.duration);
  }).observe({ type: "longtask", buffered: true });
})();
