/* Forms that open inside a page, fields that follow each other, and what another site has sent along. */
(() => {
  "use strict";
  /* ---- an inline form: Escape or Cancel closes it and gives the focus back to what opened it ---- */
  function leave(event) {
    const inline = event.target.closest("[data-inline]");
    if (!inline) return;
    event.preventDefault();
    inline.replaceChildren();
    const opener = document.getElementById(inline.dataset.inline);
    if (opener) opener.focus();
  }
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.target.closest("details.more[open]")) leave(event); // else that fold closes first
  }, true);
  document.addEventListener("click", (event) => { if (event.target.closest("[data-cancel]")) leave(event); });

  /* ---- the fields of a new source are there while none of the known ones is chosen ---- */
  function follow(root) {
    root.querySelectorAll("[data-follows]").forEach((part) => {
      const choice = document.getElementById(part.dataset.follows);
      if (!choice) return;
      const show = () => { part.hidden = choice.value !== ""; };
      choice.addEventListener("change", show);
      show();
    });
  }
  /* ---- words that are typed and not sent: no key, link or closed tab takes them away unasked ---- */
  let sent = null; // the form that is on its way
  document.addEventListener("submit", (event) => { sent = event.target; });
  document.addEventListener("htmx:afterRequest", () => { sent = null; });
  addEventListener("beforeunload", (event) => {
    const unsent = (field) => field.form !== sent && field.value !== field.defaultValue && field.checkVisibility();
    if ([...document.querySelectorAll("form[method=post] textarea")].some(unsent)) event.preventDefault();
  });

  /* ---- search as you type waits until the input method has settled on a word ---- */
  document.addEventListener("input", (event) => { if (event.isComposing) event.stopPropagation(); }, true);
  document.addEventListener("compositionend", (event) => {
    event.target.dispatchEvent(new Event("input", { bubbles: true }));
  });

  /* ---- what was selected on another site comes behind #, which no server gets ---- */
  const behind = new URLSearchParams(location.hash.slice(1));
  document.querySelectorAll("[data-from-hash]").forEach((field) => {
    const text = behind.get(field.dataset.fromHash);
    if (text && !field.value) { field.value = text; history.replaceState(null, "", location.pathname + location.search); }
  });
  document.addEventListener("htmx:load", (event) => follow(event.detail.elt));
  if (!window.htmx) follow(document);
})();
