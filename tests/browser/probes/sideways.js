// By how many pixels the page, or the part of it that scrolls, is wider than the screen.
() => [document.documentElement, document.querySelector(".stMain")].map((part) => part.scrollWidth - part.clientWidth)
