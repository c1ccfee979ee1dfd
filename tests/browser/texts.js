// Keeps every element that shows a text, and returns a number for each: the same for two that
// stand in boxes alike, in colours alike. What is read well in one of them is read in the other.
() => {
  const boxes = new Map([[null, 0]]);

  // Two remainders of 26 bits, so that one of ten thousand hardly ever is taken for another.
  function number(text) {
    let one = 0, other = 0;
    for (let at = 0; at < text.length; at++) {
      one = (one * 31 + text.charCodeAt(at)) % 67108859;
      other = (other * 37 + text.charCodeAt(at)) % 67108837;
    }
    return one * 67108864 + other;
  }

  function box(element) {
    if (!boxes.has(element)) {
      const { backgroundColor, backgroundImage, opacity, position } = getComputedStyle(element);
      const drawn = [backgroundColor, backgroundImage, opacity, position].join();
      const name = `${element.tagName}.${element.getAttribute('class')}`;
      boxes.set(element, number(`${box(element.parentElement)}>${name}:${drawn}`));
    }
    return boxes.get(element);
  }

  function look(element) {
    const { color, fill, fontSize, fontWeight, textDecorationLine } = getComputedStyle(element);
    return number([box(element), color, fill, fontSize, fontWeight, textDecorationLine].join());
  }

  const hasText = (element) => element.matches('input, select, textarea')
    || [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  window.shownTexts = [...document.body.querySelectorAll('*')].filter(
    (element) => hasText(element) && element.checkVisibility({ visibilityProperty: true }));
  return window.shownTexts.map(look);
}
