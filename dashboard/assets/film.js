// The film of the events: the marks of a window of bins, drawn in the browser frame by frame.
// It is told what to show by the player beside the map (assets/play.js), which lives in the page around this frame.
"use strict";

Object.assign(window.FrontierWatch, (() => {
  const { marks, standIn } = window.FrontierWatch;
  const CERTAINTY = ["reported", "planned", "denied"];
  const KINDS = ["meeting", "posture", "border", "threat", "agreement"];
  const mostCertain = (statuses) => CERTAINTY.find((status) => statuses.includes(status));

  // A film comes packed, and is unpacked for as long as it plays.
  let unpacked = { packed: "" };
  const opened = (packed) => {
    if (packed !== unpacked.packed) unpacked = { packed, film: JSON.parse(Inflate.inflated(packed)) };
    return unpacked.film;
  };

  // The marks of the bins from `first` to `last` of a film, in place of those that the server sent.
  function show(packed, first, last) {
    const film = opened(packed);
    const within = ([from, to]) => from <= last && to >= first;
    const frame = film.features.map((feature) => taken(feature, film, within)).filter(Boolean);
    standIn.show(marks(frame));
  }

  // What the server sent, again.
  function end() {
    standIn.end();
    unpacked = { packed: "" };
  }

  // What is left of a feature of the whole film in this frame.
  function taken(feature, film, within) {
    const { place, name, layer } = feature.properties;
    if (layer === "move") {
      const now = (film.moves[name] || []).filter(within);
      return now.length ? changed(feature, { status: mostCertain(now.map((row) => row[2])) }) : null;
    }
    const now = (film.counts[place] || []).filter(within);
    const counts = KINDS.map((kind) => {
      const rows = now.filter((row) => row[2] === kind);
      return { kind, status: mostCertain(rows.map((row) => row[3])), n: rows.reduce((sum, row) => sum + row[4], 0) };
    }).filter(({ n }) => n);
    return counts.length ? changed(feature, { counts }) : null;
  }

  const changed = (feature, properties) => ({ ...feature, properties: { ...feature.properties, ...properties } });

  return { film: { show, end } };
})());
