/* What the pages gain over plain HTML: keys, focus, the help dialog, and a clear word when a save did not arrive.
   Every act is a real link or form first; this file only presses them. */
(() => {
  "use strict";
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const words = () => document.body.dataset;
  const say = (text) => { const status = $("#status"); if (status && text) status.textContent = text; };

  /* ---- errors: nothing that failed may look saved ---- */
  function banner(text) {
    const node = $("#banner");
    $("[data-text]", node).textContent = text;
    node.hidden = false;
    if (editable(document.activeElement)) document.activeElement.scrollIntoView({ block: "nearest" }); // out from under it
  }
  for (const name of ["sendError", "timeout"]) document.addEventListener(`htmx:${name}`, () => banner(words().offline));
  document.addEventListener("htmx:responseError", ({ detail: { xhr } }) => {
    const id = xhr.getResponseHeader("X-Request-ID");
    banner(words()[{ 503: "offline", 401: "out", 403: "refused" }[xhr.status] || "failed"] + (id ? ` (${id})` : ""));
  });
  document.addEventListener("htmx:beforeRequest", (event) => event.detail.target.setAttribute("aria-busy", "true"));
  document.addEventListener("htmx:afterRequest", (event) => {
    $$("[aria-busy]").forEach((node) => node.removeAttribute("aria-busy")); // the answer may have gone elsewhere
    if (event.detail.successful) $("#banner").hidden = true;
    else { moveOn = null; undoNext = false; }
  });

  /* ---- what changed is said once; focus never falls back to the top of the page ---- */
  let moveOn = null; // the id of the item that a key has just marked
  let undoNext = false; // U was pressed while a mark was still on its way: it is that mark which is meant
  let lastMarked = null; // the item that U takes back, wherever the focus is by then; without one the last act of all
  for (const name of ["figure-marked", "figure-cited", "figure-decided", "figure-moved", "claim-corrected"]) {
    document.addEventListener(name, (event) => {
      say(event.detail.message);
      lastMarked = name === "figure-marked" && event.target.closest("[data-item]");
    });
  }
  document.addEventListener("htmx:afterSettle", ({ detail: { elt } }) => {
    if (moveOn && elt.id === moveOn) { // its own card, not what else the answer changed
      const items = all();
      const at = items.findIndex((item) => item.id === moveOn);
      if (at >= 0) {
        moveOn = null;
        current(items[Math.min(at + 1, items.length - 1)]);
        if (undoNext) { undoNext = false; press("u"); }
        return;
      }
    }
    const wanted = $("[data-focus]", elt) || (elt.matches("[data-focus]") && elt);
    if (wanted) { wanted.focus(); return; }
    if (document.activeElement === document.body) {
      const item = elt.closest("[data-item]");
      if (item) target(item).focus({ preventScroll: true });
    }
  });

  /* ---- items: rows of a list, claims of a figure ---- */
  const all = () => $$("[data-item]").filter((item) => item.offsetParent !== null);
  const target = (item) => $("[data-open]", item) || item;
  const currentItem = () => document.activeElement.closest("[data-item]") || $("[data-item][aria-current=true]");
  function current(item) {
    $$("[data-item][aria-current]").forEach((other) => other.removeAttribute("aria-current"));
    item.setAttribute("aria-current", "true");
    target(item).focus({ preventScroll: true });
    item.scrollIntoView({ block: "nearest" });
  }
  function step(by) {
    const items = all();
    if (!items.length) return;
    const at = items.indexOf(currentItem());
    current(items[at < 0 ? (by > 0 ? 0 : items.length - 1) : Math.max(0, Math.min(items.length - 1, at + by))]);
  }
  document.addEventListener("focusin", (event) => {
    const item = event.target.closest("[data-item]");
    $$("[data-item][aria-current]").forEach((other) => { if (other !== item) other.removeAttribute("aria-current"); });
    if (item) item.setAttribute("aria-current", "true");
  });

  /* ---- keys: data-keys pairs the key that this reader presses with the act that a page names in data-key ---- */
  const editable = (node) => node.isContentEditable || node.matches("input, textarea, select");
  const pair = (at, one) => words().keys.split(" ").find((each) => each[at] === one) || "";
  /* A Chinese input method that is left on owns the key (229) or types ？: outside a field the key's place counts. */
  function letter({ key, code, keyCode, shiftKey }) {
    if (key.length > 1 ? key !== "Process" : key < "\x7f" && keyCode !== 229) return key.length > 1 ? key : key.toLowerCase();
    return code === "Slash" ? (shiftKey ? "?" : "/") : code.replace(/^(Key|Digit)/, "").toLowerCase();
  }
  /* What a page prints beside an act is the key that this reader has chosen; nothing, where there is none. */
  const hint = (root) => $$("kbd:not(dl *)", root).forEach((kbd) => {
    kbd.dataset.act ||= kbd.textContent.toLowerCase();
    const key = pair(1, kbd.dataset.act).charAt(0).toUpperCase();
    if (kbd.dataset.act.length < 2 && kbd.textContent !== key) kbd.textContent = key;
  });
  document.addEventListener("keys-changed", ({ detail }) => {
    words().keys = detail.keys;
    hint();
    say(detail.message);
  });
  function press(key) {
    if (key === "u" && moveOn) { undoNext = true; return true; }
    const within = (item) => item && $(`[data-key="${key}"]`, item);
    const items = key === "u" ? [lastMarked && document.getElementById(lastMarked.id)] : [currentItem(), ...all()];
    const item = items.find(within);
    const alone = `[data-key="${key}"]:not([data-item] *)`;
    const control = within(item) || $(`main ${alone}`) || $(alone);
    if (!control) return false;
    if (item && "axs".includes(key)) moveOn = item.id;
    if (control.matches("textarea, input")) { const fold = control.closest("details"); if (fold) fold.open = true; control.focus(); }
    else control.click();
    return true;
  }
  let going = 0; // for a second after G
  function go() {
    say([words().goTo, ...$$("[data-go]").map((link) => `${link.dataset.go.toUpperCase()} ${link.textContent}`)].join("  "));
    $("#status").classList.add("shown");
    going = setTimeout(stay, 1000);
  }
  function stay() { clearTimeout(going); going = 0; $("#status").classList.remove("shown"); }
  function act(key) {
    const by = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[key];
    if (key === "g") go();
    else if (by && (key.length > 1 || !$(`[data-key="${key}"]`))) { if (key.length > 1 && !currentItem()) return false; step(by); }
    else if (key === "/") { const box = $("main [data-search]") || $("[data-search]"); if (box) box.focus(); else return false; }
    else if (key === "?") help();
    else return press(key);
    return true;
  }
  let palette = null; // its script comes when it is first called
  function find() {
    if (palette) document.dispatchEvent(new Event("palette"));
    else document.head.append(palette = Object.assign(document.createElement("script"), { src: words().palette }));
  }
  document.addEventListener("act", (event) => press(event.detail));
  function keydown(event) {
    if (event.key === "Escape") return escape(event);
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && letter(event) === "k" && $("#palette") && !event.isComposing) {
      event.preventDefault();
      if (!$("dialog[open]")) find();
      return;
    }
    if (event.key === "Enter" && (event.isComposing || event.keyCode === 229)) return; // the Enter that commits a word
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.form) {
      event.preventDefault();
      event.target.form.requestSubmit();
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey || editable(event.target) || !words().keys || $("dialog[open]")) return;
    const key = letter(event);
    const link = going && $(`[data-go="${key}"]`);
    if (going && key !== "Shift") stay();
    else if (act(/^Arrow/.test(key) ? key : pair(0, key).slice(1))) event.preventDefault();
    if (link) link.click();
  }
  document.addEventListener("keydown", keydown);

  /* ---- dialog, menus: Escape closes and gives the focus back ---- */
  function help() {
    const dialog = $("#help");
    if (dialog) dialog.showModal();
  }
  function escape(event) {
    const fold = event.target.closest("details.menu[open], details.more[open]");
    if (fold) { fold.open = false; $("summary", fold).focus(); }
  }
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-help]")) { event.preventDefault(); help(); }
    if (event.target.closest("[data-find]")) { event.preventDefault(); find(); }
    if (event.target.closest("[data-close]")) { const box = event.target.closest("dialog, #banner"); if (box.close) box.close(); else box.hidden = true; }
    $$("details.menu[open]").forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; });
  });
  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-submit]")) event.target.form.requestSubmit();
  });
  if (window.htmx) document.addEventListener("htmx:load", (event) => hint(event.detail.elt));
  else hint();
})();
