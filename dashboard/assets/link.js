// Copies the link to the present view. Where the browser refuses the clipboard, it shows the link to copy by hand.
export default function ({ parentElement, data }) {
  const root = parentElement.querySelector(".root");
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = data.words.copy;
  button.setAttribute("aria-live", "polite");
  const link = () => {
    // A hosted app may run in a frame of its own, below this path of the page that people know.
    const path = window.location.pathname.replace(/\/~\/\+\/?$/, "/");
    return `${window.location.origin}${path}?${data.query}`;
  };
  button.onclick = async () => {
    try {
      await navigator.clipboard.writeText(link());
      button.textContent = data.words.copied;
    } catch {
      const field = document.createElement("input");
      field.readOnly = true;
      field.value = link();
      field.setAttribute("aria-label", data.words.field);
      field.dir = "ltr";
      root.replaceChildren(button, field);
      field.select();
      button.textContent = data.words.by_hand;
    }
    setTimeout(() => { button.textContent = data.words.copy; }, 4000);
  };
  button.dataset.query = data.query;
  root.replaceChildren(button);
}
