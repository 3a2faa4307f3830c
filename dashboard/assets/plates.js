// Where the plates of the marks stand. A point's plate stands beside its dot, an area's within the area, a line's on
// the line; those of most events choose first, and none lies on another, on a dot, or on a control. One that finds no
// room says its name and how many events there are, else nothing: the dot or the outline stays, and a closer zoom has
// more room.
"use strict";

Object.assign(window.FrontierWatch, (() => {
  const { overlap, seat } = window.FrontierWatch;

  const DOT = 9; // half the side of a dot without a plate, in pixels
  const CLEAR = 5; // half the side of one beside its plate
  const GAP = 2; // pixels between a plate and what stands next to it
  const FINGER = window.matchMedia("(pointer: coarse)").matches ? 22 : 0; // half the height that a fingertip needs
  const STEP = [32, 20]; // pixels between the seats that are tried within an area
  const STRAYING = 40; // so many pixels nearer to the middle outweigh a corner that juts out of the area
  const FORMS = ["", "brief"]; // all signs with their counts, the name and one number
  const FREEDOM = { point: 3, line: 1, area: 1 }; // a point's plate has the fewest seats, so it chooses earlier

  // Around a dot: right, left, above, below, the corners, and between.
  const AROUND = [[1, 0], [-1, 0], [0, -1], [0, 1], [1, -1], [-1, -1], [1, 1], [-1, 1], [1, -0.5], [1, 0.5], [-1, -0.5], [-1, 0.5]];

  // The plates of this group, each given its seat; `map.plates` are the boxes that names of the ground keep clear of.
  function arrange(map, group) {
    const markers = [];
    group.eachLayer((layer) => { if (layer.plate) markers.push(layer); });
    measure(markers);
    const frame = sight(map);
    const dots = new Map(markers.filter(({ plate }) => plate.shape === "point").map((marker) => [marker, square(seatOf(map, marker), DOT)]));
    const taken = [...covered(map), ...dots.values()];
    const touchable = [];
    const landmarks = (map.landmarks || []).map((row) => seat(map, row));
    for (const marker of markers.sort(foremost)) {
      const own = dots.get(marker);
      const free = room(map, marker, frame, taken.filter((box) => box !== own), touchable, landmarks);
      const found = free ?? (marker.plate.chosen ? above(map, marker) : null);
      if (found) { taken.push(found.seen); touchable.push(found.touched); }
      settle(map, marker, found);
    }
    for (const { plate } of markers) plate.kept = size(plate);
    map.plates = taken;
    map.fire("plates");
  }

  const size = ({ face }) => `${face.offsetWidth} ${face.offsetHeight}`;

  // Whether a plate has another size than it was left with: what `arrange` itself changes is no reason to arrange again.
  function resized(group) {
    return group.getLayers().some(({ plate }) => plate && plate.kept !== size(plate));
  }

  function foremost({ plate: one }, { plate: other }) {
    const weight = ({ events, shape }) => events * FREEDOM[shape];
    return other.chosen - one.chosen || weight(other) - weight(one);
  }

  const seatOf = (map, marker) => { const { x, y } = map.latLngToLayerPoint(marker.getLatLng()); return [x, y]; };
  const square = ([x, y], half) => [x - half, y - half, x + half, y + half];
  const within = (box, frame) => box[0] >= frame[0] && box[1] >= frame[1] && box[2] <= frame[2] && box[3] <= frame[3];

  // All sizes are read at once, so that the browser lays the page out once for each form.
  function measure(markers) {
    for (const { plate } of markers) plate.sizes = [];
    for (const form of FORMS) {
      for (const { plate } of markers) dress(plate, form);
      for (const { plate } of markers) plate.sizes.push([plate.face.offsetWidth / 2, plate.face.offsetHeight / 2]);
    }
  }

  function dress({ face }, form) {
    face.classList.remove("brief", "bare");
    if (form) face.classList.add(form);
  }

  // What is in sight, in pixels of the map's layers.
  function sight(map) {
    const { x, y } = map.containerPointToLayerPoint([0, 0]);
    const size = map.getSize();
    return [x + 2, y + 2, x + size.x - 2, y + size.y - 2];
  }

  // What lies over the map, the heads of arrows, and the events that stand around a place.
  function covered(map) {
    const { left, top } = map.getContainer().getBoundingClientRect();
    const origin = map.containerPointToLayerPoint([0, 0]);
    return [...map.getContainer().querySelectorAll(".leaflet-control, .head svg, .petal, .cell")].map((element) => {
      const box = element.getBoundingClientRect();
      if (element.matches(".petal")) return square([(box.left + box.right) / 2 - left + origin.x, (box.top + box.bottom) / 2 - top + origin.y], Math.max(box.width / 2, FINGER));
      return [box.left - left + origin.x, box.top - top + origin.y, box.right - left + origin.x, box.bottom - top + origin.y];
    });
  }

  // The first free seat, in the fullest form that finds one: its middle, the box that is seen and the one that takes
  // a fingertip, and the form.
  function room(map, marker, frame, taken, touchable, landmarks) {
    const { plate } = marker;
    const seats = seatsOf(map, marker, frame);
    // A plate of an area keeps clear of great cities' names where it can.
    const obstacles = plate.shape === "area" ? [[...taken, ...landmarks], taken] : [taken];
    for (const [n, form] of FORMS.slice(0, plate.signs).entries()) { // one sign is as brief as a number
      const [w, h] = plate.sizes[n];
      for (const boxes of obstacles) {
        for (const at of seats(w, h)) {
          const [seen, touched] = [around(at, w, h), around(at, w, Math.max(h, FINGER))];
          const free = !boxes.some((other) => overlap(seen, other)) && !touchable.some((other) => overlap(touched, other));
          if (free && within(touched, frame)) return { at, seen, touched, form };
        }
      }
    }
    return null;
  }

  const around = ([x, y], w, h) => [x - w - GAP, y - h - GAP, x + w + GAP, y + h + GAP];

  // Where a plate is drawn come what may: when it is chosen, pointed at, or reached by the keyboard.
  function above(map, marker) {
    const [x, y] = seatOf(map, marker);
    const [w, h] = marker.plate.sizes[0];
    const at = marker.plate.dot ? [x, y - h - CLEAR - GAP] : [x, y];
    return { at, seen: around(at, w, h), touched: around(at, w, Math.max(h, FINGER)), form: "" };
  }

  function settle(map, marker, found) {
    const { face, dot } = marker.plate;
    const [x, y] = seatOf(map, marker);
    dress(marker.plate, found ? found.form : "bare");
    const { at } = found ?? above(map, marker);
    face.style.left = `${at[0] - x}px`;
    face.style.top = `${at[1] - y}px`;
    dot?.classList.toggle("alone", !found);
  }

  // ---- seats, the best first, of a plate of so many pixels to both sides of its middle

  function seatsOf(map, marker, frame) {
    const { shape } = marker.plate;
    const at = seatOf(map, marker);
    if (shape === "point") return (w, h) => (within(square(at, 0), frame) ? AROUND.map(([x, y]) => beside(at, x, y, w, h)) : []);
    const rings = drawn(map, marker);
    if (shape === "line") return () => along(rings[0] || [], frame, at);
    return (w, h) => inside(rings, frame, at, w, h);
  }

  // To the right and left a plate clears the dot sideways, else above or below it.
  function beside([x, y], right, down, w, h) {
    const sideways = Math.abs(down) < 1;
    const [off, over] = [w + CLEAR + GAP, h + CLEAR + GAP];
    return sideways ? [x + right * off, y + down * 2 * h] : [x + right * (w - DOT), y + down * over];
  }

  const byDistance = ([x, y]) => (one, other) => Math.hypot(one[0] - x, one[1] - y) - Math.hypot(other[0] - x, other[1] - y);

  // Every few points of a line that is in sight, from its middle outward.
  function along(line, frame, at) {
    const inSight = line.filter((point) => within(square(point, 0), frame));
    const every = Math.ceil(inSight.length / 40);
    return inSight.filter((_, n) => n % every === 0).sort(byDistance(at));
  }

  // A grid over what is in sight of an area, from its own seat outward; better where the whole plate lies in it.
  function inside(rings, frame, at, w, h) {
    const box = meet(extent(rings), frame);
    const holds = holding(rings);
    const seats = holds(at) && within(square(at, 0), frame) ? [at] : [];
    for (let y = box[1] + h; y <= box[3] - h; y += STEP[1]) {
      for (let x = box[0] + STEP[0] / 2; x < box[2]; x += STEP[0]) if (holds([x, y])) seats.push([x, y]);
    }
    const cost = ([x, y]) => {
      const corners = [[x - w, y - h], [x + w, y - h], [x - w, y + h], [x + w, y + h]];
      return Math.hypot(x - at[0], y - at[1]) + STRAYING * corners.filter((corner) => !holds(corner)).length;
    };
    return seats.map((one) => [cost(one), one]).sort(([one], [other]) => one - other).map(([, one]) => one);
  }

  const meet = (a, b) => [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];

  function extent(rings) {
    const box = [Infinity, Infinity, -Infinity, -Infinity];
    for (const ring of rings) {
      for (const [x, y] of ring) {
        box[0] = Math.min(box[0], x); box[1] = Math.min(box[1], y);
        box[2] = Math.max(box[2], x); box[3] = Math.max(box[3], y);
      }
    }
    return box;
  }

  // Whether an area holds a point: a ray from it to the right crosses the rings, holes among them, an odd number of
  // times. Many are asked of each height, whose crossings are found once.
  function holding(rings) {
    const found = new Map();
    const crossings = (y) => {
      if (!found.has(y)) found.set(y, rings.flatMap((ring) => crossed(ring, y)));
      return found.get(y);
    };
    return ([x, y]) => crossings(y).filter((at) => at > x).length % 2 === 1;
  }

  // Where a ring crosses that height.
  function crossed(ring, y) {
    const at = [];
    for (let n = 0, before = ring.length - 1; n < ring.length; before = n, n += 1) {
      const [[x1, y1], [x2, y2]] = [ring[n], ring[before]];
      if (y1 > y !== y2 > y) at.push(x1 + ((y - y1) * (x2 - x1)) / (y2 - y1));
    }
    return at;
  }

  // The rings of an area, or the line of a frontier, in pixels of the map's layers; kept for as long as a film plays
  // over one position of the map.
  function drawn(map, marker) {
    const { place, geometry, halo_km } = marker.plate;
    const view = `${map.getZoom()} ${map.getPixelOrigin()}`;
    if (map.drawn?.view !== view) map.drawn = { view, rings: {} };
    return map.drawn.rings[place] ||= geometry ? ringsOf(geometry).map((ring) => ring.map(([lon, lat]) => pixel(map, lat, lon))) : [circle(map, marker, halo_km)];
  }

  const pixel = (map, lat, lon) => { const { x, y } = map.latLngToLayerPoint([lat, lon]); return [x, y]; };

  function ringsOf({ type, coordinates }) {
    return { LineString: [coordinates], MultiLineString: coordinates, Polygon: coordinates, MultiPolygon: coordinates.flat() }[type] || [];
  }

  const KM_A_DEGREE = 111.2;
  const MIDDLE = 0.7; // near the edge of its ring a plate would seem to speak of what lies there

  function circle(map, marker, km) {
    const { lat, lng } = marker.getLatLng();
    const [x, y] = seatOf(map, marker);
    const radius = MIDDLE * (y - pixel(map, lat + km / KM_A_DEGREE, lng)[1]);
    return Array.from({ length: 24 }, (_, n) => [x + radius * Math.cos((n * Math.PI) / 12), y + radius * Math.sin((n * Math.PI) / 12)]);
  }

  // ---- a fingertip does not find a dot among others: the nearest is meant, or where there are several, a closer look

  function taps(map) {
    if (!FINGER) return;
    map.getContainer().addEventListener("click", (event) => {
      if (!event.isTrusted || event.target.closest(".mark, .leaflet-control")) return;
      const at = map.mouseEventToLayerPoint(event);
      const near = [];
      map.eachLayer((layer) => { if (layer.plate?.dot?.classList.contains("alone") && map.latLngToLayerPoint(layer.getLatLng()).distanceTo(at) < FINGER) near.push(layer); });
      if (!near.length) return;
      event.stopPropagation();
      if (near.length === 1 || map.getZoom() === map.getMaxZoom()) near[0].getElement().click();
      else map.fitBounds(L.latLngBounds(near.map((layer) => layer.getLatLng())).pad(0.5), { maxZoom: map.getZoom() + 3 });
    }, { capture: true });
  }

  return { arrange, resized, taps };
})());
