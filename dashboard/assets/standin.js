// What the server sent, and what stands in its place for a while: a frame of the film, or the days under a slider that
// still moves.
"use strict";

Object.assign(window.FrontierWatch, (() => {
  const { marks, sight } = window.FrontierWatch;

  let still = null; // what the server sent: { map, parent, group, packed }
  let standIn = null; // what stands in its place: { group, packed }

  const drawn = (packed) => marks(JSON.parse(Inflate.inflated(packed)));

  // These marks, in the place of those that the server sent.
  function show(group, packed = "") {
    if (!still) return;
    if (!standIn) still.parent.removeLayer(still.group);
    group.addTo(still.map);
    if (standIn) standIn.group.remove();
    standIn = { group, packed };
  }

  // Those that the server sent, again.
  function end() {
    if (!standIn) return;
    standIn.group.remove();
    standIn = null;
    if (still.parent._map) still.parent.addLayer(still.group);
  }

  // What the server sent last; another thing once it has sent anything since.
  const latest = () => still;

  // The marks of a view that the viewer is about to choose, asked for when the server had sent `before`.
  function ahead(packed, before) {
    if (!still || still !== before || standIn?.packed === packed) return;
    if (still.packed === packed) end(); else show(drawn(packed), packed);
  }

  // What the server sent, drawn on the layer `parent` of the map; where it stands there ahead of that, it just stays.
  function sent(packed, parent) {
    const isThere = standIn?.packed === packed;
    const group = isThere ? standIn.group : drawn(packed);
    if (!isThere) end();
    standIn = null;
    parent.on("add", () => {
      still = { map: parent._map, parent, group, packed };
      sight(parent._map, group.features);
    });
    parent.addLayer(group);
  }

  return { standIn: { show, end }, latest, ahead, sent };
})());
