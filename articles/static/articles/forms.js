/* Forms that open inside a page, fields that follow each other, and words that nobody has sent yet. */
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
      for (const name of ["change", "keyup"]) choice.addEventListener(name, show); // an arrow changes it before it says so
      show();
    });
  }
  /* ---- words that are typed and not sent: no key, link or closed tab takes them away unasked ---- */
  let sent = null; // the form that is on its way
  document.addEventListener("submit", (event) => { sent = event.target; });
  document.addEventListener("htmx:afterRequest", () => { sent = null; });
  const unsent = (root, form) => [...root.querySelectorAll("form[method=post] :is(textarea, input:not([type=hidden]))")]
    .filter((field) => field.form !== form && field.value !== field.defaultValue && field.checkVisibility());
  addEventListener("beforeunload", (event) => {
    if (unsent(document, sent).some((field) => field.matches("textarea"))) event.preventDefault();
  });
  /* An answer takes the place of its target: what is kept there (hx-preserve) stays, other words are asked about. */
  document.addEventListener("htmx:confirm", (event) => {
    const { elt, target } = event.detail;
    const goes = (kept) => !kept || kept === target || kept.matches(elt.closest("[data-drops]")?.dataset.drops || "_");
    const lost = unsent(target, elt.closest("form")).some((field) => goes(field.closest("[data-kept]")));
    if (lost && !confirm(document.body.dataset.unsent)) event.preventDefault();
  });

  document.addEventListener("htmx:load", (event) => follow(event.detail.elt));
  if (!window.htmx) follow(document);
})();
