// Many buttons as one stop of the Tab key: arrows lead from one to the next, Home and End to the first and last. What is
// chosen, else the first, is the stop until the keyboard goes elsewhere.
function rove(root, selector) {
  const all = () => [...root.querySelectorAll(selector)];
  const stop = (at) => { for (const each of all()) each.tabIndex = each === at ? 0 : -1; };
  const items = all();
  stop(items.find((each) => each.matches('[aria-pressed="true"], [aria-current] *')) ?? items[0]);
  root.classList.add("roved");
  root.onfocusin = ({ target }) => { if (target.matches(selector)) stop(target); };
  root.onkeydown = (event) => {
    const onward = getComputedStyle(root).direction === "rtl" ? -1 : 1; // asked only now: it has the page laid out
    const step = { ArrowDown: 1, ArrowRight: onward, ArrowUp: -1, ArrowLeft: -onward, Home: -Infinity, End: Infinity }[event.key];
    const every = all();
    const at = every.indexOf(event.target);
    if (!step || at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    every[Math.min(every.length - 1, Math.max(0, at + step))].focus();
  };
}
