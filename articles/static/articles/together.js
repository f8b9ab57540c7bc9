/* A figure's page while colleagues work on it: news comes to its place, but never where somebody is, and moves nothing that they
   look at. What cannot come waits for the next time. Without this file a reload shows the news. */
(() => {
  "use strict";
  const waiting = new Map(); // by id
  const isTaken = (node) => node.matches(":focus-within, :has(details[open]:not(.note-field), [data-inline]:not(:empty))")
    || [...node.querySelectorAll("input:not([type=hidden]), textarea")].some((field) => field.value !== field.defaultValue);
  function put(part) {
    const old = document.getElementById(part.id);
    waiting.delete(part.id);
    if (!old || old.isEqualNode(part)) return;
    if (isTaken(old)) { waiting.set(part.id, part); return; }
    old.replaceWith(part);
    window.htmx?.process(part);
    window.htmx?.trigger(part, "htmx:load");
  }
  document.addEventListener("news", (event) => {
    const parts = [...waiting.values(), ...event.detail];
    if (!parts.length) return; // to measure is to lay the page out
    const focus = document.activeElement;
    const { top, bottom } = focus.getBoundingClientRect();
    const seen = focus !== document.body && bottom > 0 && top < innerHeight;
    const fixed = seen ? focus : document.elementFromPoint(innerWidth / 2, innerHeight / 3);
    const before = fixed?.getBoundingClientRect().top;
    parts.forEach(put);
    if (fixed?.isConnected) scrollBy(0, fixed.getBoundingClientRect().top - before);
  });
  document.addEventListener("htmx:afterSwap", ({ target }) => waiting.delete(target.id)); // what came is newer
  document.addEventListener("figure-commented", ({ detail }) => { document.getElementById("status").textContent = detail.message; });
  /* a script that one field alone needs comes when somebody begins to write there: names behind an @, search as one types */
  const come = new Set();
  document.addEventListener("focusin", ({ target: { dataset: { script } } }) => {
    if (!script || come.has(script)) return;
    come.add(script);
    document.head.append(Object.assign(document.createElement("script"), { src: script }));
  });
})();
