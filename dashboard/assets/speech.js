// Tells the browser the page's language and the direction that it is written in, from which the whole layout follows.
export default function ({ data }) {
  Object.assign(document.documentElement, { lang: data.language, dir: data.direction });
}
