/* Behind an @ in a comment the names of colleagues are offered, as buttons below the field. */
(() => {
  "use strict";
  const begun = (field) => /(?:^|[^\w@＠.])[@＠]([^\s@＠]*)$/u.exec(field.value.slice(0, field.selectionStart));
  const names = () => [...document.querySelectorAll("[data-mention]")];
  function offer(found) {
    for (const name of names()) {
      name.parentElement.hidden = !found || !name.dataset.mention.toLowerCase().startsWith(found[1].toLowerCase());
    }
    const list = document.querySelector("[data-people]");
    if (list) list.hidden = names().every((name) => name.parentElement.hidden);
  }
  document.addEventListener("input", ({ target }) => { if (target.matches("[data-mentions]")) offer(begun(target)); });
  document.addEventListener("click", (event) => {
    const name = event.target.closest("[data-mention]");
    const field = name && document.querySelector("[data-mentions]");
    if (!field) return;
    const [found, at] = [begun(field), field.selectionStart];
    field.setRangeText(`${name.dataset.mention} `, found ? at - found[1].length : at, at, "end");
    field.focus();
    offer(null);
  });
  const field = document.activeElement; // what was typed before this file had come
  if (field.matches("[data-mentions]")) offer(begun(field));
})();
