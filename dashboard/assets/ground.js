// The ground under the map: land, borders, names in the page's theme, and tiles from the network where they are chosen.
"use strict";

// Marks are moved in two dimensions: in three, the browser keeps a layer for each, and hundreds of them are slow.
L.Browser.ie3d = true;

window.FrontierWatch = (() => {
  const node = (tag, className, text) => {
    const made = document.createElement(tag);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  };

  // ---- theme: streamlit hands each frame the page's colours; all colours here hang on one attribute

  function followTheme(redraw) {
    const apply = (base) => {
      if (document.documentElement.dataset.theme === base) return;
      document.documentElement.dataset.theme = base;
      redraw();
    };
    const shade = getComputedStyle(document.documentElement).getPropertyValue("--background-color").trim();
    apply(isDark(shade) ? "dark" : "light");
    window.addEventListener("message", (message) => {
      const theme = message.data && message.data.type === "streamlit:render" && message.data.theme;
      if (theme) apply(theme.base === "dark" || isDark(theme.backgroundColor) ? "dark" : "light");
    });
  }

  function isDark(colour) {
    const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour || "");
    return hex !== null && hex.slice(1).reduce((sum, part) => sum + parseInt(part, 16), 0) < 384;
  }

  const ink = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  // ---- nothing moves by itself where the viewer asked for that

  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (still) {
    L.Map.mergeOptions({ zoomAnimation: false, fadeAnimation: false, markerZoomAnimation: false, inertia: false });
    const { panBy } = L.Map.prototype;
    L.Map.include({ panBy(offset, options) { return panBy.call(this, offset, { ...options, animate: false }); } });
  }

  // ---- land, borders, names, and tiles from the network

  function ground(map, url, corners, words) {
    window.FrontierWatch.words = words;
    Object.assign(document.documentElement, { lang: words.language, dir: words.direction });
    const frame = map.getContainer();
    frame.setAttribute("role", "region");
    frame.setAttribute("aria-label", words.label);
    map.fitBounds(corners, { animate: false });
    // A page that embeds the map makes it as high as its frame, of which Leaflet hears nothing.
    new ResizeObserver(() => map.invalidateSize({ animate: false })).observe(frame);
    for (const [name, z] of [["land", 150], ["areas", 350], ["labels", 450]]) {
      map.createPane(name).style.zIndex = z;
    }
    window.FrontierWatch.controls(map);
    window.FrontierWatch.taps(map);
    map.attributionControl.setPrefix('<a href="https://leafletjs.com">Leaflet</a>');
    map.attributionControl.addAttribution("Natural Earth, GeoNames");
    map.getPane("land").style.pointerEvents = "none";
    map.getPane("labels").style.pointerEvents = "none";
    const canvas = L.canvas({ pane: "land", padding: 0.3 });
    const layers = [];
    const style = () => layers.forEach(({ layer, paint }) => layer.setStyle(paint()));
    followTheme(style);
    const named = words.names ? fetch(words.names).then((response) => response.json()) : [];
    Promise.all([fetch(url).then((response) => response.json()), named]).then(([data, names]) => {
      const draw = (geometry, paint) => {
        const layer = L.geoJSON(geometry, { renderer: canvas, pane: "land", interactive: false, style: paint, smoothFactor: 1.2 });
        layers.push({ layer: layer.addTo(map), paint });
      };
      draw(data.land, () => ({ stroke: true, weight: 0.8, color: ink("--border"), fillColor: ink("--land"), fillOpacity: 1 }));
      draw(data.borders, () => ({ weight: 1, color: ink("--border") }));
      labels(map, (data.labels || []).map(([name, ...row], n) => [names[n] || name, ...row]));
    });
  }

  // A number in the digits of the viewer's language.
  const number = (value) => String(value).replace(/[0-9]/g, (digit) => window.FrontierWatch.words?.digits[digit] ?? digit);

  const overlap = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

  // How much larger than usual the viewer has letters.
  const letters = () => parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;

  // The box that a label takes, in pixels of the map's layers: left, top, right, bottom.
  function seat(map, [name, lat, lon, kind]) {
    const at = map.latLngToLayerPoint([lat, lon]);
    const half = (name.length * (kind === "country" ? 5 : 3.3) + 6) * letters();
    const left = kind === "country" ? at.x - half : at.x - 4;
    return [left, at.y - 9 * letters(), left + 2 * half, at.y + 9 * letters()];
  }

  // Labels from the most important down; one that would touch an earlier one waits for a closer zoom.
  function labels(map, rows) {
    map.landmarks = rows.filter(([, , , kind, from]) => kind === "city" && from <= 6);
    map.fire("landmarks");
    const layer = L.layerGroup().addTo(map);
    const place = () => {
      layer.clearLayers();
      const taken = [...(map.plates || [])];
      const view = map.getBounds().pad(0.1);
      const zoom = map.getZoom();
      for (const [name, lat, lon, kind, from] of rows) {
        if (zoom < from || !view.contains([lat, lon])) continue;
        const box = seat(map, [name, lat, lon, kind]);
        if (taken.some((other) => overlap(box, other))) continue;
        taken.push(box);
        const label = node("div", "");
        label.append(node("span", "", name));
        L.marker([lat, lon], { pane: "labels", interactive: false, keyboard: false,
          icon: L.divIcon({ className: `label ${kind}`, html: label, iconSize: [0, 0] }) }).addTo(layer);
      }
    };
    map.on("moveend plates", place);
    place();
  }

  // Tiles from the network, where the viewer chose them: over our land, under everything else.
  function tiles(map, chosen) {
    if (map.onlineTiles && !chosen) { map.removeLayer(map.onlineTiles); map.onlineTiles = null; }
    if (!map.onlineTiles && chosen) map.onlineTiles = L.tileLayer(chosen.url, { ...chosen.options, pane: "land" }).addTo(map);
    map.getPane("labels").style.display = chosen ? "none" : "";
  }

  return { node, number, overlap, seat, ground, tiles };
})();
