/* Ctrl+K: the server finds pages, figures, stories and articles; the page behind adds its acts. A combobox with a listbox. */
(() => {
  "use strict";
  const dialog = document.getElementById("palette");
  const [field, list, status] = ["input", "[role=listbox]", "[role=status]"].map((part) => dialog.querySelector(part));
  let asking, waiting; // waiting: the answer to what is typed has not come yet
  let early = []; // keys pressed meanwhile: they mean the answer, not the list that is still seen

  const chosen = () => [...list.children].findIndex((option) => option.ariaSelected === "true");
  function choose(at) {
    [...list.children].forEach((option, number) => { option.ariaSelected = number === at; });
    field.setAttribute("aria-activedescendant", list.children[at]?.id || "");
    list.children[at]?.scrollIntoView({ block: "nearest" });
  }
  /* Controls of the page that have a key, each key once, under the name that they bear. */
  function acts(words) {
    const found = {};
    for (const control of document.querySelectorAll("main [data-key]")) {
      const name = control.ariaLabel || control.innerText.replace(/\s\S$/, "").trim();
      if (control.checkVisibility() && name.toLowerCase().includes(words)) found[control.dataset.key] ||= name;
    }
    return Object.entries(found).map(([act, name]) => {
      const option = Object.assign(document.createElement("a"), { href: "#", textContent: name });
      option.dataset.act = act;
      return option;
    });
  }
  async function ask() {
    asking?.abort();
    asking = new AbortController();
    waiting ||= true;
    const words = field.value.trim();
    const headers = { "HX-Request": "true" };
    const answer = await fetch(`${field.form.action}?q=${encodeURIComponent(words)}`, { headers, signal: asking.signal })
      .then((response) => (response.ok ? response.text() : ""))
      .catch((error) => (error.name === "AbortError" ? null : ""));
    if (answer === null) return; // overtaken by what was typed since
    const page = new DOMParser().parseFromString(answer, "text/html");
    const found = [...page.querySelectorAll("#go a"), ...acts(words.toLowerCase())];
    found.forEach((option, at) => Object.assign(option, { id: `way-${at}`, role: "option", tabIndex: -1 }));
    list.replaceChildren(...found);
    status.textContent = answer ? page.querySelector("#go .meta:only-child")?.textContent : document.body.dataset.offline;
    waiting = 0;
    choose(0);
    early.splice(0).forEach(press);
  }
  function press(by) {
    const count = list.children.length;
    if (by) choose((chosen() + by + count) % count);
    else list.children[chosen()]?.click();
  }
  function type(event) {
    clearTimeout(waiting);
    asking?.abort();
    early = [];
    if (!event.isComposing) waiting = setTimeout(ask, 150);
  }
  field.addEventListener("input", type);
  field.addEventListener("compositionend", type);
  field.addEventListener("keydown", (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1, Enter: 0 }[event.key];
    if (by === undefined || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    if (waiting) early.push(by);
    else press(by);
  });
  list.addEventListener("click", (event) => {
    const { act } = event.target.closest("a").dataset;
    if (!act) return;
    event.preventDefault();
    dialog.close();
    document.dispatchEvent(new CustomEvent("act", { detail: act }));
  });
  function open() {
    field.value = "";
    dialog.showModal();
    ask();
  }
  dialog.addEventListener("close", () => { early = []; });
  document.addEventListener("palette", open);
  open();
})();
