// Reads a sentence out when it changes. The region itself stays, or what is put into it would not be noticed.
export default function ({ parentElement, data }) {
  const root = parentElement.querySelector(".root");
  root.setAttribute("role", "status");
  root.setAttribute("aria-live", "polite");
  if (root.textContent !== data.said) root.textContent = data.said;
}
