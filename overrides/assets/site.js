/* What a page can do better with JavaScript. Without it everything still works: links are links. */
"use strict";

/* Print this page */
for (const item of document.querySelectorAll("[data-print]")) {
  item.hidden = false;
  item.querySelector("button").addEventListener("click", () => window.print());
}

/* Leave this site: replaces this page, so that Back does not return to it. Shift three times does the same. */
const exit = document.querySelector("[data-exit]");
if (exit) {
  const link = exit.querySelector("a");
  const leave = () => {
    document.body.hidden = true;
    window.location.replace(link.href);
  };
  let shifts = [];
  document.querySelector("[data-exit-keys]").hidden = false;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Shift") shifts = [];
  });
  document.addEventListener("keyup", (event) => {
    if (event.key !== "Shift") return;
    shifts = [...shifts, event.timeStamp].filter((time) => event.timeStamp - time < 3000);
    if (shifts.length === 3) leave();
  });
}

/* A page that nobody built again still says when its check has become overdue. */
const now = new Date();
const today = [now.getFullYear(), String(now.getMonth() + 1).padStart(2, "0"), String(now.getDate()).padStart(2, "0")].join("-");
for (const box of document.querySelectorAll(".checked[data-due]")) {
  if (box.dataset.due >= today || !box.querySelector("[data-overdue]")) continue;
  box.classList.add("checked-overdue");
  for (const part of box.querySelectorAll("[data-overdue]")) part.hidden = false;
  for (const part of box.querySelectorAll("[data-in-time]")) part.hidden = true;
}

/* Filters on a list: what does not match is hidden, and the number left is announced. */
const form = document.querySelector("[data-filter]");
if (form) {
  const plain = document.querySelector("[data-filter-links]");
  const entries = [...document.querySelectorAll("[data-topics]")];
  const status = form.querySelector("[role=status]");
  const show = () => {
    const { topic, audience } = Object.fromEntries(new FormData(form));
    let count = 0;
    for (const entry of entries) {
      const fits = (!topic || entry.dataset.topics.split(" ").includes(topic)) &&
        (!audience || entry.dataset.audiences.split(" ").includes(audience));
      entry.hidden = !fits;
      count += fits;
    }
    for (const group of document.querySelectorAll("[data-group]")) {
      group.hidden = !group.querySelector("[data-topics]:not([hidden])");
    }
    status.textContent = count === 1 ? status.dataset.one : status.dataset.many.replace("%", count);
  };
  form.hidden = false;
  plain.hidden = true;
  form.addEventListener("change", show);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show();
  });
  form.addEventListener("reset", () => setTimeout(show));
}
