// The map of a file that stands alone: a click on a mark leads to its events under the map.
"use strict";

window.FrontierWatch.alone = (ground, corners, words, features) => {
  const { FrontierWatch } = window;
  const map = L.map("map", { minZoom: 2, maxZoom: 14, worldCopyJump: true });
  if (window.matchMedia("(prefers-color-scheme: dark)").matches) document.documentElement.dataset.theme = "dark";
  FrontierWatch.ground(map, ground, corners, words);
  const all = L.featureGroup().addTo(map);
  FrontierWatch.marks(features).addTo(all);
  const entries = [...document.querySelectorAll("li[data-places]")];
  all.on("click", ({ layer, propagatedFrom }) => {
    const { place } = (propagatedFrom || layer).toGeoJSON().properties;
    const here = entries.filter((entry) => entry.dataset.places.split(" ").includes(place));
    for (const entry of entries) entry.classList.toggle("chosen", here.includes(entry));
    here[0]?.scrollIntoView({ block: "center" });
  });
};
