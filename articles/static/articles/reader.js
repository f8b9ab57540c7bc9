/* Words selected in an article can be made a figure: the link that adds one comes to them, and takes their place along. */
(() => {
  "use strict";
  let chosen = null; // {start, end} in code points of the article's text
  const length = (text) => [...text].length;

  function place(range) {
    const inside = (node) => (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("#reader p[data-start]");
    const line = inside(range.startContainer);
    if (!line || line !== inside(range.endContainer)) return null;
    const before = document.createRange();
    before.setStart(line, 0);
    before.setEnd(range.startContainer, range.startOffset);
    const start = Number(line.dataset.start) + length(before.toString());
    const end = start + length(range.toString());
    return range.toString().trim() ? { start, end } : null;
  }

  function follow() {
    const link = document.getElementById("add-figure");
    const selection = document.getSelection();
    if (!link || !selection) return;
    const range = selection.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : null;
    const found = range && place(range);
    if (!found) { setTimeout(() => { if (document.getSelection().isCollapsed) settle(link); }, 400); return; } // a tap on the link itself
    chosen = found;
    const page = link.closest(".page").getBoundingClientRect();
    const words = range.getBoundingClientRect();
    link.classList.add("at-words");
    link.style.top = `${words.bottom - page.top + 6}px`;
    link.style.left = `${Math.max(8, Math.min(words.left - page.left, page.width - link.offsetWidth - 8))}px`;
  }
  function settle(link) {
    chosen = null;
    link.classList.remove("at-words");
    link.style.top = link.style.left = "";
  }

  document.addEventListener("selectionchange", follow);
  document.addEventListener("mousedown", (event) => { if (event.target.closest("#add-figure")) event.preventDefault(); }); // keeps the selection
  document.addEventListener("htmx:configRequest", (event) => {
    if (event.detail.elt.id === "add-figure" && chosen) Object.assign(event.detail.parameters, chosen);
  });
})();
