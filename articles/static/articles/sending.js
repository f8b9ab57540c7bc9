/* What was selected on another site comes behind #, which no server gets. */
(() => {
  "use strict";
  const behind = new URLSearchParams(location.hash.slice(1));
  document.querySelectorAll("[data-from-hash]").forEach((field) => {
    const text = behind.get(field.dataset.fromHash);
    if (text && !field.value) { field.value = text; history.replaceState(null, "", location.pathname + location.search); }
  });
})();
