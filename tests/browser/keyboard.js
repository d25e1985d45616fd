/* Watches where the focus goes. Put into a page before Tab is pressed; `focusWatch` tells what was seen. */
"use strict";

window.focusWatch = (() => {
  const { visible, name, contrast, rgba, behind } = window.measure;
  const tabbable = () => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
    .filter((element) => element.tabIndex >= 0 && !element.disabled && visible(element));
  const expected = tabbable();
  const stops = [];

  const over = (colour, back) => colour.slice(0, 3).map((part, index) => (part * colour[3] + back[index] * (255 - colour[3])) / 255);

  /* The bands of colour drawn around an element: shadows that spread, and an outline that is its own. */
  const bands = (style) => {
    let edge = 0;
    const shadows = style.boxShadow === "none" ? [] : [...style.boxShadow.matchAll(/(rgba?\([^)]*\)|color\([^)]*\)) 0px 0px 0px ([\d.]+)px/g)]
      .map(([, colour, spread]) => ({ colour: rgba(colour), spread: parseFloat(spread) }))
      .sort((one, other) => one.spread - other.spread)
      .map(({ colour, spread }) => { const width = spread - edge; edge = spread; return { colour, width }; });
    const own = !["none", "auto"].includes(style.outlineStyle) && rgba(style.outlineColor)[3] > 0;
    return own ? [...shadows, { colour: rgba(style.outlineColor), width: parseFloat(style.outlineWidth) }] : shadows;
  };

  const faults = (element) => {
    const style = getComputedStyle(element);
    const around = behind(element.parentElement);
    const found = [];
    if (style.outlineStyle === "auto") found.push("the browser's own ring");
    if (!bands(style).some(({ colour, width }) => width >= 2 && contrast(over(colour, around), around) >= 3)) found.push("no ring of 2 px at 3:1");
    if (contrast(rgba(style.color), behind(element)) < 7) found.push("its text is pale");
    const box = element.getBoundingClientRect();
    if (!visible(element) || box.width < 2 || box.height < 2) found.push("it cannot be seen");
    return found.map((fault) => `${name(element)}: ${fault}`);
  };

  document.addEventListener("focusin", ({ target }) => stops.push({ element: target, faults: faults(target) }));

  return {
    count: expected.length,
    /* Gives each stop the focus in its turn, as Tab would after a first Tab, and sooner. */
    all() {
      for (const element of expected) element.focus();
    },
    /* What was wrong on the way: a ring, an order that is not the page's, a stop left out or not expected. */
    faults() {
      const met = stops.map(({ element }) => element);
      const order = met.findIndex((element, index) => element !== expected[index]);
      return [
        ...stops.flatMap((stop) => stop.faults),
        ...expected.filter((element) => !met.includes(element)).map((element) => `${name(element)}: Tab does not reach it`),
        ...met.filter((element) => !expected.includes(element)).map((element) => `${name(element)}: a stop that cannot be seen`),
        ...(order >= 0 && order < expected.length ? [`${name(met[order])}: out of order`] : []),
      ];
    },
    /* Whether what has the focus lies whole in sight, with nothing over it. */
    covered() {
      const element = document.activeElement;
      if (element === document.body) return null;
      const { left, right, top, bottom } = element.getClientRects()[0];
      const points = [[left + 2, top + 2], [right - 2, bottom - 2]];
      const inSight = points.every(([x, y]) => element.contains(document.elementFromPoint(x, y)));
      return inSight ? null : `${name(element)}: something is over it, or it is out of sight`;
    },
  };
})();
