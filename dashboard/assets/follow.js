// Buttons that name an actor, in HTML of ours anywhere on the page, lead to that actor.
export default function ({ parentElement, setTriggerValue }) {
  const page = parentElement.ownerDocument ?? document;
  const follow = ({ target }) => {
    const name = target.closest?.("button[data-actor]")?.dataset.actor;
    if (name) setTriggerValue("actor", name);
  };
  page.addEventListener("click", follow);
  return () => page.removeEventListener("click", follow);
}
