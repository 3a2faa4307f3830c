// Signing in and out leads to another site and back to the bare address: what the viewer looked at is kept meanwhile by
// the browser, in this tab and for this site alone, and only what the page itself writes into its address.
const KEPT = "frontier-watch-view";
const LASTS = 10 * 60 * 1000; // milliseconds that one may take to sign in

function keep(names) {
  const now = new URLSearchParams(location.search);
  const own = [...now].filter(([name]) => names.includes(name));
  try { sessionStorage.setItem(KEPT, JSON.stringify({ at: Date.now(), own })); } catch { /* a browser that keeps nothing */ }
}

function kept(names) {
  try {
    const { at, own } = JSON.parse(sessionStorage.getItem(KEPT));
    sessionStorage.removeItem(KEPT);
    return Date.now() - at < LASTS ? own.filter(([name]) => names.includes(name)) : [];
  } catch { return []; } // nothing is kept, or nothing that this page wrote
}

function comeBack(names) {
  const own = kept(names);
  if (!own.length || location.search) return;
  history.replaceState(null, "", `${location.pathname}?${new URLSearchParams(own)}`);
  dispatchEvent(new PopStateEvent("popstate")); // which Streamlit draws the page anew for
}

export default function ({ data }) {
  comeBack(data.names);
  const leave = (event) => { if (event.target.closest?.(data.leaving)) keep(data.names); };
  document.addEventListener("click", leave, true);
  return () => document.removeEventListener("click", leave, true);
}
