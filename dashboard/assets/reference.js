// What helps to read the map beside the events: reference layers, the circle that events are to be near, scale,
// coordinates under the pointer, and the whole screen.
"use strict";

Object.assign(window.FrontierWatch, (() => {
  const { node, number } = window.FrontierWatch;
  const words = () => window.FrontierWatch.words; // what this map says, in the viewer's language

  // ---- layers that a viewer switches on, each fetched once

  function reference(map, addresses) {
    map.references = map.references || {};
    for (const [name, layer] of Object.entries(map.references)) {
      if (!addresses[name]) { map.removeLayer(layer); delete map.references[name]; }
    }
    for (const [name, address] of Object.entries(addresses)) {
      if (map.references[name]) continue;
      const layer = map.references[name] = L.layerGroup().addTo(map);
      fetch(address).then((response) => response.json()).then((data) => draw(data, layer, name));
    }
  }

  function draw(data, layer, name) {
    L.geoJSON(data, {
      pane: "reference",
      style: { className: `reference ${name}`, fill: false },
      pointToLayer: (feature, seat) => L.circleMarker(seat, { pane: "reference", radius: 3.5, className: `reference ${name}` }),
      onEachFeature: ({ properties }, part) => part.bindTooltip(node("span", "", properties.names?.[words().language] ?? properties.name), { className: "tip", sticky: true, direction: "auto" }),
    }).addTo(layer);
  }

  // ---- how far "near" reaches

  function circle(map, around) {
    if (map.circle) map.removeLayer(map.circle);
    map.circle = around && L.circle([around.lat, around.lon], { radius: around.radius_km * 1000, className: "near", pane: "reference", interactive: false }).addTo(map);
    const key = around ? [around.lat, around.lon, around.radius_km].join() : "";
    // Brought into sight when it is asked for, and not again when the viewer has panned on.
    if (around && map.circled !== undefined && map.circled !== key) map.fitBounds(map.circle.getBounds(), { animate: false });
    map.circled = key;
  }

  // ---- controls

  function controls(map) {
    map.createPane("reference").style.zIndex = 380;
    const scale = L.control.scale({ imperial: false });
    const write = scale._updateScale;
    scale._updateScale = (line, text, ratio) => write.call(scale, line, number(text).replace("km", words().km).replace("m", words().m), ratio);
    scale.addTo(map);
    for (const [name, label] of [["in", words().zoom_in], ["out", words().zoom_out]]) {
      const button = map.getContainer().querySelector(`.leaflet-control-zoom-${name}`);
      button?.setAttribute("title", label);
      button?.setAttribute("aria-label", label);
    }
    if (document.fullscreenEnabled) corner("topleft", wholeScreen()).addTo(map);
    if (window.matchMedia("(hover: hover)").matches) {
      const where = node("div", "where");
      corner("bottomleft", where).addTo(map);
      map.on("mousemove", ({ latlng }) => { where.textContent = said(latlng.wrap()); });
      map.on("mouseout", () => { where.textContent = ""; });
    }
  }

  function corner(position, element) {
    const control = L.control({ position });
    control.onAdd = () => element;
    return control;
  }

  // Latitude before longitude, from left to right in every language, as they are written.
  const said = ({ lat, lng }) => `\u2066${number(Math.abs(lat).toFixed(3))}°\u2069 ${lat < 0 ? words().south : words().north}, \u2066${number(Math.abs(lng).toFixed(3))}°\u2069 ${lng < 0 ? words().west : words().east}`;


  function wholeScreen() {
    const bar = node("div", "leaflet-bar");
    const button = node("a", "whole");
    button.innerHTML = '<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4"/></svg>';
    Object.assign(button, { href: "#", role: "button" });
    const name = () => {
      const label = document.fullscreenElement ? words().leave_whole : words().whole;
      button.title = label;
      button.setAttribute("aria-label", label);
    };
    name();
    document.addEventListener("fullscreenchange", name);
    L.DomEvent.on(button, "click", (event) => {
      L.DomEvent.stop(event);
      if (document.fullscreenElement) document.exitFullscreen(); else document.documentElement.requestFullscreen();
    });
    bar.append(button);
    return bar;
  }

  return { reference, circle, controls };
})());
