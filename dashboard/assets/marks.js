// The marks on the map: plates of glyphs, outlines of areas, lines of frontiers, bows of moves.
// Names and sentences come from reports: they enter the page as text nodes and never as markup.
"use strict";

Object.assign(window.FrontierWatch, (() => {
  const { node, number, arrange, resized, pressable, order } = window.FrontierWatch;

  // Shapes that survive grey, in a box of 16 by 16; each with the stroke that crosses it out.
  const SHAPES = {
    meeting: '<circle cx="8" cy="8" r="5.6"/>',
    posture: '<path d="M3 2.5 L8.5 8 L3 13.5 H7.5 L13 8 L7.5 2.5 Z"/>',
    border: '<path d="M2 6 H14 V10 H2 Z"/>',
    threat: '<path d="M8 1.6 L14.4 8 L8 14.4 L1.6 8 Z"/>',
    agreement: '<path d="M3 3 H13 V13 H3 Z"/>',
  };

  // One of each is made, and copied for every mark.
  const GLYPHS = {};
  function glyph(kind, status) {
    const holder = (GLYPHS[`${kind} ${status}`] ??= node("span", kind));
    holder.innerHTML ||= `<svg viewBox="0 0 16 16" class="glyph ${status}" aria-hidden="true">${SHAPES[kind]}<path class="strike" d="M1 15 L15 1"/></svg>`;
    return holder.cloneNode(true);
  }

  // GeoJSON features from dashboard/figures/map.py, drawn by their property `layer`.
  function marks(features) {
    const group = Object.assign(L.featureGroup(), { features });
    for (const feature of features) remember(feature);
    for (const feature of features) {
      for (const layer of DRAW[feature.properties.layer](feature)) {
        // A click sends this back: the place alone, not the outline of a country.
        for (const part of layer.getLayers ? layer.getLayers() : [layer]) {
          // The keyboard comes to a place once, by its plate.
          part.on("add", () => { if (part instanceof L.Path) part.getElement().setAttribute("tabindex", "-1"); });
          part.toGeoJSON = () => ({ type: "Feature", geometry: null, properties: { place: feature.properties.place, event: feature.properties.event } });
        }
        if (HOVERS) layer.bindTooltip(() => tip(feature.properties), { className: "tip", sticky: !layer.plate, direction: "auto", offset: [14, 0], opacity: 1 });
        group.addLayer(layer);
      }
    }
    group.on("add", () => {
      const map = group._map;
      map.getContainer().classList.toggle("spread", features.some(({ properties }) => properties.layer === "petal"));
      order(group);
      remark(map, group, features);
      const settle = () => arrange(map, group);
      // Plates change their size once, when the style sheet arrives.
      const sizes = new ResizeObserver(() => { if (resized(group)) settle(); });
      group.eachLayer((layer) => layer.plate && sizes.observe(layer.plate.face));
      map.on("moveend landmarks", settle);
      group.once("remove", () => { map.off("moveend landmarks", settle); sizes.disconnect(); });
    });
    return group;
  }

  // Outlines are sent once; a film names only the place.
  function remember(feature) {
    const { place, layer } = feature.properties;
    if (layer !== "area" && layer !== "line") return;
    if (feature.geometry) OUTLINES[place] = feature.geometry; else feature.geometry = OUTLINES[place] || null;
  }

  const OUTLINES = {};

  // Where there is no pointer to hover with, a tap opens the evidence and a tip would only hide the map.
  const HOVERS = window.matchMedia("(hover: hover)").matches;

  // A fingertip needs more room from one petal to the next.
  const ROOMY = window.matchMedia("(pointer: coarse)").matches ? 1.75 : 1;

  const DRAW = {
    area: (feature) => [feature.geometry ? outline(feature, "area", { pane: "areas" }) : halo(feature), plate(feature, "area")],
    line: (feature) => [...(feature.geometry ? [outline(feature, "line", {})] : []), plate(feature, "line")],
    point: (feature) => (feature.properties.halo_km ? [halo(feature), plate(feature, "point")] : [plate(feature, "point")]),
    move: (feature) => move(feature),
    petal: ({ properties }) => petal(properties),
    cell: ({ properties }) => [cell(properties)],
    note: () => [],
  };

  const classes = (name, { selected, status }) => [name, status, selected && "selected"].filter(Boolean).join(" ");

  function outline(feature, name, options) {
    return L.geoJSON(feature, { ...options, style: { className: classes(name, feature.properties) } });
  }

  function halo({ properties: { lat, lon, halo_km } }) {
    return L.circle([lat, lon], { radius: halo_km * 1000, className: "halo", pane: "areas" });
  }

  function plate({ properties, geometry }, shape) {
    const face = node("div", classes(`mark ${shape}`, properties));
    face.append(node("span", "name", properties.name));
    for (const { kind, status, n } of properties.counts) {
      const of = node("span", "of");
      of.append(glyph(kind, status));
      if (n > 1 && !properties.change) of.append(node("span", "", number(n)));
      face.append(of);
    }
    const events = properties.counts.reduce((sum, { n }) => sum + n, 0);
    face.append(node("span", "total", number(events)));
    // Where two periods are compared, what became of the place stands for how many events there are.
    if (properties.change) {
      face.classList.add(properties.change.word);
      face.append(node("span", "change", properties.change.sign));
    }
    const dot = shape === "point" ? seatOf(properties) : null;
    const both = node("div");
    both.append(...[dot, face].filter(Boolean));
    const marker = L.marker([properties.lat, properties.lon], {
      icon: L.divIcon({ className: "", html: both, iconSize: [0, 0] }),
      autoPanOnFocus: false, riseOnHover: true, zIndexOffset: properties.selected ? 1000 : shape === "point" ? 200 : 0,
    });
    const { place, halo_km, selected } = properties;
    marker.plate = { face, dot, shape, place, geometry, halo_km, events, signs: properties.counts.length, chosen: Boolean(selected) };
    return pressable(marker, properties);
  }

  // A square that stands for several places, and leads closer to them. The server is not asked: it hears of the zoom.
  function cell(properties) {
    const { counts, lat, lon, box, change } = properties;
    const events = counts.reduce((sum, { n }) => sum + n, 0);
    const face = node("div", change ? `mark cell ${change.word}` : "mark cell", change ? change.sign : number(events));
    face.style.setProperty("--side", `${18 + 3 * Math.log10(events)}px`);
    const marker = L.marker([lat, lon], { icon: L.divIcon({ className: "", html: face, iconSize: [0, 0] }), autoPanOnFocus: false, riseOnHover: true, zIndexOffset: 200 });
    marker.on("add", () => marker.getElement().addEventListener("click", (event) => {
      event.stopPropagation();
      const map = marker._map;
      const bounds = L.latLngBounds(box);
      map.setView(bounds.getCenter(), Math.max(map.getZoom() + 1, Math.min(map.getZoom() + 3, map.getBoundsZoom(bounds.pad(0.2)))));
    }, { capture: true }));
    return pressable(marker, properties);
  }

  // What the map says of what it shows, in a corner of it.
  function remark(map, group, features) {
    const note = features.find(({ properties }) => properties.layer === "note");
    if (!note) return;
    const control = L.control({ position: "bottomleft" });
    control.onAdd = () => node("div", "note", note.properties.said);
    control.addTo(map);
    group.once("remove", () => control.remove());
  }

  // The dot where a place is; alone, it shows the sign of what there is most of.
  function seatOf({ counts }) {
    const dot = node("div", "dot");
    const [most] = [...counts].sort((one, other) => other.n - one.n);
    dot.append(glyph(most.kind, most.status));
    return dot;
  }

  // A bow rather than a straight line, so that two ways between the same places do not lie on each other.
  function move(feature) {
    const [[x0, y0], [x1, y1]] = feature.geometry.coordinates;
    const [cx, cy] = [(x0 + x1) / 2 - (y1 - y0) * 0.18, (y0 + y1) / 2 + (x1 - x0) * 0.18];
    const at = (t) => [(1 - t) ** 2 * y0 + 2 * (1 - t) * t * cy + t * t * y1, (1 - t) ** 2 * x0 + 2 * (1 - t) * t * cx + t * t * x1];
    const way = Array.from({ length: 33 }, (_, i) => at(i / 32));
    const { width, status } = feature.properties;
    const bow = L.polyline(way, { className: classes("move", feature.properties), weight: width });
    bow.on("add", () => bow.getElement().style.setProperty("--width", `${width}px`));
    const [lat, lon] = at(0.62);
    const [ahead, behind] = [at(0.66), at(0.58)];
    const turn = -Math.atan2(ahead[0] - behind[0], (ahead[1] - behind[1]) * Math.cos((lat * Math.PI) / 180)) * (180 / Math.PI);
    const head = node("div", "head");
    head.style.setProperty("--size", `${14 + 1.4 * width}px`);
    head.append(glyph("posture", status));
    head.firstChild.style.display = "block";
    head.style.transform = `rotate(${turn}deg)`;
    const marker = L.marker([lat, lon], { icon: L.divIcon({ className: "", html: head, iconSize: [0, 0] }), autoPanOnFocus: false });
    return [bow, pressable(marker, feature.properties)];
  }

  // One of the events at a place that was clicked, at the end of a stalk.
  function petal(properties) {
    const [dx, dy] = properties.offset.map((pixels) => ROOMY * pixels);
    const stalk = node("div", "lead");
    stalk.style.width = `${Math.hypot(dx, dy)}px`;
    stalk.style.transform = `rotate(${Math.atan2(dy, dx)}rad)`;
    const face = node("div", classes("mark petal", properties));
    face.append(glyph(properties.kind, properties.status));
    face.style.left = `${dx}px`;
    face.style.top = `${dy}px`;
    const both = node("div");
    both.append(stalk, face);
    return [pressable(L.marker([properties.lat, properties.lon], {
      icon: L.divIcon({ className: "", html: both, iconSize: [0, 0] }), autoPanOnFocus: false, zIndexOffset: 900,
    }), properties)];
  }

  function tip({ name, tip: lines, more }) {
    const box = node("div");
    box.append(node("b", "", name));
    for (const line of lines) box.append(Object.assign(node("p", "", line), { dir: "auto" }));
    if (more) box.append(node("p", "more", more));
    return box;
  }

  // On a small screen the events around a place may reach over its edge.
  function unfold(map, features) {
    const petals = features.filter(({ properties }) => properties.layer === "petal");
    if (!petals.length) return;
    const reach = ROOMY * Math.max(...petals.flatMap(({ properties }) => properties.offset.map(Math.abs))) + 24;
    const [{ properties: { lat, lon } }] = petals;
    map.panInside([lat, lon], { padding: [reach, reach], animate: false });
  }

  // What was chosen elsewhere is brought into sight, and only then: the viewer's own position is left alone otherwise.
  function reveal(map, features) {
    const chosen = features.filter(({ properties }) => properties.selected && properties.counts);
    const key = chosen.map(({ properties }) => properties.selected).sort().join();
    const known = window.FrontierWatch.revealed;
    window.FrontierWatch.revealed = key;
    if (!key || known === key || known === undefined) return;
    const seats = chosen.map(({ properties }) => L.latLng(properties.lat, properties.lon));
    if (!seats.some((seat) => map.getBounds().pad(-0.05).contains(seat))) map.panTo(seats[0]);
  }

  // What the viewer looks for is in sight: what was chosen, and on a small screen all that is spread around it.
  function sight(map, features) {
    reveal(map, features);
    if (ROOMY > 1) unfold(map, features);
  }

  return { marks, sight };
})());
