/* The page without a database asks until there is one, and comes then: to load it time after time would interrupt who reads it. */
(() => {
  "use strict";
  const told = document.querySelector("[data-again]"), { ready, again } = told.dataset;
  async function ask() {
    const said = await fetch(ready).catch(() => ({ ok: false }));
    if (said.ok) location.reload();
    else setTimeout(ask, again * 1e3);
  }
  told.hidden = false;
  setTimeout(ask, again * 1e3);
})();
