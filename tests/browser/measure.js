/* Measures an open page from inside. Each function gives a list of faults in words; an empty list is a good page. */
"use strict";

window.measure = (() => {
  const visible = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  const all = (selector, root = document) => [...root.querySelectorAll(selector)].filter(visible);
  const words = (element) => (element.innerText || element.value || "").trim().replace(/\s+/g, " ").slice(0, 60);
  const name = (element) => `<${element.tagName.toLowerCase()}${element.className && typeof element.className === "string" ? "." + element.className : ""}> "${words(element)}"`;
  const round = (number) => Math.round(number * 100) / 100;

  /* Elements that hold text of their own, not only other elements. */
  const texts = (root) => all("*", root).filter((element) =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()));

  /* Colours: as the browser would paint them, red, green, blue and alpha, 0 to 255. */
  const canvas = Object.assign(document.createElement("canvas"), { width: 1, height: 1 });
  const brush = canvas.getContext("2d", { willReadFrequently: true });
  const rgba = (colour) => {
    brush.clearRect(0, 0, 1, 1);
    brush.fillStyle = colour;
    brush.fillRect(0, 0, 1, 1);
    return [...brush.getImageData(0, 0, 1, 1).data];
  };
  const luminance = (colour) => {
    const [red, green, blue] = colour.slice(0, 3).map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };
  /* What is painted behind an element: the nearest solid background. */
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.backgroundImage !== "none" || style.opacity !== "1") return null;
      const colour = rgba(style.backgroundColor);
      if (colour[3] === 255) return colour;
      if (colour[3] !== 0) return null;
    }
    return rgba(getComputedStyle(document.documentElement).colorScheme.includes("dark") && matchMedia("(prefers-color-scheme: dark)").matches ? "#121212" : "#fff");
  };

  return {
    visible, name, contrast, rgba, behind,

    /* Text with less contrast than this against what is behind it. */
    paleText(least) {
      return texts(document.body).flatMap((element) => {
        const back = behind(element);
        if (!back) return [`${name(element)}: what is behind it cannot be told`];
        const ratio = contrast(rgba(getComputedStyle(element).color), back);
        return ratio < least ? [`${name(element)}: ${round(ratio)}:1`] : [];
      });
    },

    /* Borders of fields and buttons, and icons, with less contrast than this against what is around them. */
    paleControls(least) {
      const controls = all("button, input, select, textarea").flatMap((element) => {
        const around = behind(element.parentElement);
        const style = getComputedStyle(element);
        const edges = [style.borderTopColor, style.backgroundColor].map(rgba).map((colour) => contrast(colour, around));
        return Math.max(...edges) < least ? [`${name(element)}: ${round(Math.max(...edges))}:1`] : [];
      });
      const icons = all(".icon").flatMap((element) => {
        const ratio = contrast(rgba(getComputedStyle(element).color), behind(element));
        return ratio < least ? [`icon in ${name(element.parentElement)}: ${round(ratio)}:1`] : [];
      });
      return [...controls, ...icons];
    },

    /* What makes the page scroll sideways, or stands outside it, or is cut off. A table may scroll in a region of its own. */
    sideways() {
      const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
      const free = (element) => !element.closest(".scroll") && !element.matches(".skip");
      const out = all("body *").filter(free).filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return left < -1 || right > document.documentElement.clientWidth + 1;
      });
      const cut = all("body *").filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        return (["hidden", "clip"].includes(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (["hidden", "clip"].includes(overflowY) && element.scrollHeight > element.clientHeight + 1);
      });
      return [
        ...(wide > 0 ? [`the page is ${wide} px too wide`] : []),
        ...out.map((element) => `${name(element)}: stands outside the page`),
        ...cut.map((element) => `${name(element)}: is cut off`),
      ];
    },

    /* Targets that must be easy to hit, and are lower than this. */
    smallTargets(least) {
      const targets = "nav a, button, summary, input, select, [href^='tel:'], [href^='mailto:'], [href^='sms:']";
      return all(targets).map((element) => [element, element.getBoundingClientRect()])
        .filter(([, box]) => box.height < least || box.width < 24)
        .map(([element, box]) => `${name(element)}: ${round(box.width)} by ${round(box.height)} px`);
    },

    /* Text smaller than this, in pixels. */
    smallText(least) {
      return texts(document.body).filter((element) => parseFloat(getComputedStyle(element).fontSize) < least - 0.01)
        .map((element) => `${name(element)}: ${getComputedStyle(element).fontSize}`);
    },

    /* Lines with more characters than this. */
    longLines(most) {
      const blocks = all("p, li, dd, dt, td, th, caption, blockquote, address, h1, h2, h3, h4", document.querySelector("main"));
      return blocks.flatMap((block) => {
        const lines = new Map();
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (!visible(node.parentElement) || node.parentElement.closest("p, li, dd, dt, td, th, caption, blockquote, address, h1, h2, h3, h4") !== block) continue;
          /* Word by word, and long ones letter by letter: an address may be broken anywhere. */
          for (const word of node.data.matchAll(/\S+\s*/g)) {
            const pieces = word[0].length > 30 ? [...word[0]].map((letter, index) => [word.index + index, letter]) : [[word.index, word[0]]];
            for (const [start, piece] of pieces) {
              const range = new Range();
              range.setStart(node, start);
              range.setEnd(node, start + (piece.trimEnd().length || 1));
              const [box] = range.getClientRects();
              if (box) lines.set(Math.round(box.bottom / 6), (lines.get(Math.round(box.bottom / 6)) || "") + piece.replace(/\s+/g, " "));
            }
          }
        }
        return [...lines.values()].map((line) => line.trim()).filter((line) => line.length > most)
          .map((line) => `${line.length} characters: ${line}`);
      });
    },

    /* Text that is centred, justified, or set against the side where its lines end. */
    notStartAligned() {
      const start = document.documentElement.dir === "rtl" ? "right" : "left";
      return texts(document.querySelector("main")).filter((element) => {
        const at = getComputedStyle(element).textAlign;
        return !["start", start, "-webkit-auto", "match-parent"].includes(at) && !element.closest("button");
      }).map((element) => `${name(element)}: ${getComputedStyle(element).textAlign}`);
    },

    /* Links that look like their text. */
    plainLinks() {
      return all("a[href]").filter((link) => !link.matches("[aria-current], .site-name, .exit a"))
        .filter((link) => !getComputedStyle(link).textDecorationLine.includes("underline")).map(name);
    },

    /* What still moves. */
    moving() {
      const seconds = (text) => Math.max(...text.split(",").map(parseFloat));
      return [document.documentElement, ...document.querySelectorAll("body *")].filter((element) => {
        const style = getComputedStyle(element);
        return seconds(style.transitionDuration) > 0 || style.animationName !== "none" || style.scrollBehavior === "smooth";
      }).map(name);
    },

    /* Numbers, addresses for email and the web, postcodes and sums that would be turned round among words from right to left. */
    turnedNumbers() {
      const turned = /\+?\d[\d\s]{3,}\d|\S+@\S+\.\S+|\b[A-Z]{1,2}\d[\dA-Z]? ?\d[A-Z]{2}\b|£\s?\d[\d.,]*/;
      return texts(document.body).filter((element) => !element.closest("bdi[dir=ltr], [dir=ltr]"))
        .filter((element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && turned.test(node.data)))
        .map(name);
    },
  };
})();
