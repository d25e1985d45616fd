/* Search in the language of the page. The index is fetched only when somebody searches. */
"use strict";

const form = document.querySelector("[data-search]");
const results = document.querySelector("[data-results]");
const status = document.querySelector("[data-status]");
const field = form.querySelector("input");
let index;

async function search(words) {
  index ??= await import(new URL(form.dataset.index, document.baseURI));
  const found = await index.search(words);
  const pages = await Promise.all(found.results.slice(0, 20).map((result) => result.data()));
  return pages.sort((one, other) => named(other, words) - named(one, words));
}

/* How well a page's names fit the words: a topic or situation that goes by them, a title that starts with them, any other name. */
function named(page, words) {
  const wanted = words.toLowerCase();
  const called = (page.meta.words ?? "").toLowerCase().split(", ").includes(wanted);
  if (called && page.meta["way-in"]) return 3;
  if (page.meta.title.toLowerCase().startsWith(wanted)) return 2;
  return called ? 1 : 0;
}

function item(result) {
  const entry = document.createElement("li");
  const link = document.createElement("a");
  const text = document.createElement("p");
  link.href = new URL(result.url.replace(/^\//, ""), new URL(form.dataset.root, document.baseURI));
  link.textContent = result.meta.title;
  text.innerHTML = result.excerpt; // Pagefind escapes the page's text and adds <mark> only.
  entry.append(link, text);
  return entry;
}

async function show() {
  const words = field.value.trim();
  results.replaceChildren();
  if (!words) {
    status.textContent = "";
    return;
  }
  try {
    const found = await search(words);
    results.replaceChildren(...found.map(item));
    const { none, one, many } = status.dataset;
    status.textContent = found.length === 0 ? none : found.length === 1 ? one : many.replace("%", found.length);
  } catch {
    status.textContent = status.dataset.failed;
  }
}

form.hidden = false;
form.addEventListener("submit", (event) => {
  event.preventDefault();
  const address = new URL(window.location);
  address.searchParams.set("q", field.value);
  window.history.replaceState(null, "", address);
  show();
});
field.value = new URL(window.location).searchParams.get("q") ?? "";
if (field.value) show();
