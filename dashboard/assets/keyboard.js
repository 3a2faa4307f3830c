// The keyboard's way through the marks: places by name, the events that stand around one right after it. A redraw
// leaves the keyboard on the mark it was on.
"use strict";

Object.assign(window.FrontierWatch, (() => {
  const key = ({ dataset: { place, event } }) => `${place} ${event}`;
  let focused = ""; // the mark that the keyboard is on, or was on when it left the map

  const markOf = (target) => target.closest?.(".leaflet-marker-icon[data-place]");
  const hear = (event) => { const mark = markOf(event.target); focused = mark ? key(mark) : ""; };
  document.addEventListener("focusin", hear);
  document.addEventListener("pointerdown", hear);

  // The page around this frame knows what Escape closes.
  document.addEventListener("keydown", ({ key: pressed }) => { if (pressed === "Escape" && window.parent !== window) window.parent.document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" })); });

  // Puts the marks of a group in their order, and the keyboard back on the mark that it was on before a redraw.
  function order(group) {
    const marks = [];
    group.eachLayer((layer) => { if (layer.getElement?.()?.dataset.place !== undefined) marks.push(layer.getElement()); });
    const petals = marks.filter(({ dataset }) => dataset.place && dataset.event);
    const places = marks.filter((mark) => !petals.includes(mark));
    places.sort((one, other) => one.ariaLabel.localeCompare(other.ariaLabel));
    for (const mark of places) mark.parentNode.append(mark);
    places.find(({ dataset }) => dataset.place === petals[0]?.dataset.place)?.after(...petals);
    // What took the keyboard meanwhile, on the page around this frame or in it, keeps it.
    if (document.activeElement === document.body && window.parent.document.activeElement === window.frameElement) refocus(marks);
  }

  // Has the keyboard on the mark that it was on, or on that of its place; says whether there still is one.
  function refocus(marks = [...document.querySelectorAll(".leaflet-marker-icon[data-place]")]) {
    const [place] = focused.split(" ");
    const mark = focused && (marks.find((each) => key(each) === focused) ?? marks.find(({ dataset }) => dataset.place === place));
    if (!mark) return false;
    window.focus();
    mark.focus({ preventScroll: true });
    return true;
  }

  // A marker that is read out and can be reached and pressed by the keyboard.
  function pressable(marker, properties) {
    marker.on("add", () => {
      const element = marker.getElement();
      element.setAttribute("role", "button");
      element.ariaLabel = properties.said;
      element.setAttribute("aria-pressed", String(Boolean(properties.selected)));
      element.dataset.place = properties.place || "";
      element.dataset.event = properties.event || "";
      element.addEventListener("keydown", (event) => { if (event.key === " " || event.key === "Enter") { event.preventDefault(); element.click(); } });
      element.addEventListener("focus", () => { if (element.matches(":focus-visible")) bring(marker); });
    });
    return marker;
  }

  // What the keyboard reaches is in sight.
  function bring(marker) {
    const face = marker.getElement().querySelector(".mark, .head svg").getBoundingClientRect();
    const map = marker._map;
    const frame = map.getContainer().getBoundingClientRect();
    if (face.left < frame.left || face.right > frame.right || face.top < frame.top || face.bottom > frame.bottom) map.panTo(marker.getLatLng());
  }

  return { order, refocus, pressable };
})());
