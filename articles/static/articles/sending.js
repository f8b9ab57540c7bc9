/* What was selected on another site comes behind #, which no server gets. Who has to sign in first finds it all the same. */
(() => {
  "use strict";
  const KEPT = "behind-send"; // until the tab is closed
  const fields = document.querySelectorAll("[data-from-hash]");
  const next = document.querySelector("input[name=next]");
  if (!fields.length) {
    if (next && location.hash.length > 1) sessionStorage.setItem(KEPT, JSON.stringify([next.value, location.hash]));
    return;
  }
  const [page, hash] = JSON.parse(sessionStorage.getItem(KEPT) || "[]");
  sessionStorage.removeItem(KEPT);
  const here = location.pathname + location.search;
  const behind = new URLSearchParams((location.hash || (page === here ? hash : "") || "").slice(1));
  fields.forEach((field) => {
    const text = behind.get(field.dataset.fromHash);
    if (text && !field.value) { field.value = text; history.replaceState(null, "", here); }
  });
})();
