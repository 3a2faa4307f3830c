// What helps to read the map beside the events: reference layers, the circle that events are to be near, scale,
// coordinates under the pointer, and the whole screen.
"use strict";

Object.assign(window.FrontierWatch, (() => {
  const { node } = window.FrontierWatch;

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
      onEachFeature: ({ properties }, part) => part.bindTooltip(node("span", "", properties.name), { className: "tip", sticky: true, direction: "auto" }),
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
    L.control.scale({ imperial: false }).addTo(map);
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

  const said = ({ lat, lng }) => `${Math.abs(lat).toFixed(3)}° ${lat < 0 ? "S" : "N"}, ${Math.abs(lng).toFixed(3)}° ${lng < 0 ? "W" : "E"}`;

  function wholeScreen() {
    const bar = node("div", "leaflet-bar");
    const button = node("a", "whole");
    button.innerHTML = '<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4"/></svg>';
    Object.assign(button, { href: "#", role: "button" });
    const name = () => {
      const label = document.fullscreenElement ? "Leave the whole screen" : "Map on the whole screen";
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
