// Plays the events over the map: a window of bins moves or grows, frame by frame, in the browser alone.
// The server is told once, where it stopped.
const SPEEDS = [["slow", 1.5], ["normal", 4], ["fast", 10]]; // frames a second; what they are called comes with the data
const NORMAL = "normal";
const GROWING = "growing";
const WINDOWS = [GROWING, "1", "3", "12"]; // bins shown at a time
const make = (tag, properties, ...parts) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...parts);
  return made;
};

// The map draws in a frame of its own, on this page's own origin.
const map = () => document.querySelector('iframe[title="streamlit_folium.st_folium"]')?.contentWindow?.FrontierWatch;

function choice(label, options, change) {
  const select = make("select", { onchange: change });
  select.setAttribute("aria-label", label);
  for (const [value, name] of options) select.append(make("option", { value, textContent: name }));
  return select;
}

export default function ({ parentElement, data, setStateValue, setTriggerValue }) {
  const root = parentElement.querySelector(".root");
  const before = root.player;
  // The same film drawn again goes on; another one is not what is playing.
  if (before && before.key === data.film) return void before.take(data.pace);
  before?.leave();
  const { bins, begins, film, words } = JSON.parse(data.told);
  const last = bins.length - 1;
  const player = { key: data.film, at: last, timer: null };
  root.player = player;

  const button = make("button", { type: "button", className: "play", onclick: () => (player.timer ? stop() : start()) });
  const slide = make("input", { type: "range", min: 0, max: last, value: last, oninput: () => { halt(); draw(Number(slide.value)); }, onchange: () => tell() });
  slide.setAttribute("aria-label", words.place);
  slide.dir = "ltr"; // as the axis of time above it
  const label = make("output", {});
  const speed = choice(words.speed, SPEEDS.map(([name]) => [name, words.speeds[name]]), () => { keep(); if (player.timer) { halt(); run(); } });
  const reach = choice(words.window, WINDOWS.map((many) => [many, words.windows[many]]), () => { keep(); if (player.shown) draw(player.at); });
  const loop = make("input", { type: "checkbox", onchange: () => keep() });
  root.replaceChildren(button, slide, label, speed, reach, make("label", {}, loop, ` ${words.loop}`));

  // How it plays stands in the address: what is usual is left out.
  const pace = () => [speed.value, reach.value, loop.checked ? "loop" : ""].filter((part) => part && part !== NORMAL && part !== GROWING);
  // The server's answer to one choice may come after the next was made: it takes nothing back.
  const unanswered = [];
  const keep = () => { unanswered.push(String(pace())); setStateValue("pace", pace()); };
  player.take = (chosen) => {
    const answered = unanswered.indexOf(String(chosen));
    unanswered.splice(0, answered + 1);
    if (answered >= 0 || unanswered.length) return;
    speed.value = SPEEDS.map(([name]) => name).find((name) => chosen.includes(name)) ?? NORMAL;
    reach.value = WINDOWS.find((many) => chosen.includes(many)) ?? GROWING;
    loop.checked = chosen.includes("loop");
  };
  player.take(data.pace);
  face();

  const first = () => (reach.value === GROWING ? 0 : Math.max(0, player.at - Number(reach.value) + 1));

  function draw(at) {
    player.at = at;
    player.shown = true;
    slide.value = at;
    label.textContent = first() === at ? bins[at].label : `${bins[first()].label} – ${bins[at].label}`;
    slide.setAttribute("aria-valuetext", label.textContent);
    map()?.film.show(film, first(), at);
  }

  function start() {
    if (player.at >= last) player.at = begins - 1;
    run();
    face();
  }

  function run() {
    const wait = 1000 / SPEEDS.find(([name]) => name === speed.value)[1];
    const step = () => {
      if (player.at >= last && !loop.checked) return stop();
      draw(player.at >= last ? begins : player.at + 1);
      player.timer = setTimeout(step, wait);
    };
    step();
  }

  function halt() {
    clearTimeout(player.timer);
    player.timer = null;
    face();
  }

  function stop() {
    halt();
    tell();
  }

  // The page takes over: its own marks for these days replace the film's.
  function tell() {
    setTriggerValue("stopped", [bins[first()].first, bins[player.at].last]);
    setTimeout(() => { if (!player.timer) map()?.film.end(); }, 1500);
    player.shown = false;
  }

  function face() {
    button.textContent = player.timer ? `❚❚ ${words.pause}` : `▶ ${words.play}`;
  }

  player.leave = () => { clearTimeout(player.timer); map()?.film.end(); };
  return player.leave;
}
