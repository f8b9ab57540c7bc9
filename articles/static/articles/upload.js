/* Files and folders may be dropped, and go in parts, with progress. The form's key makes of all parts one batch. */
(() => {
  "use strict";
  const PART = { files: 100, bytes: 64 * 2 ** 20 };
  const form = () => document.getElementById("upload-form");
  const $ = (selector) => form().querySelector(selector);
  let chosen = []; // [{file, name}]
  let sending = false;
  const most = () => Number(form().dataset.most);

  const size = (bytes) => (bytes < 2 ** 20 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 2 ** 20).toFixed(1)} MB`);
  const total = () => chosen.reduce((sum, { file }) => sum + file.size, 0);

  function add(files) {
    const known = new Set(chosen.map(({ file, name }) => name + file.size));
    for (const [file, name] of files) if (!known.has(name + file.size)) chosen.push({ file, name });
    show();
  }
  function show() {
    $("[data-list]").hidden = !chosen.length;
    $("[data-count]").textContent = `${form().dataset.chosen} ${chosen.length} (${size(total())})`;
    const names = chosen.slice(0, 30).map(({ name }) => name);
    if (chosen.length > 30) names.push(`${form().dataset.more} ${chosen.length - 30}`);
    $(".chosen").replaceChildren(...names.map((textContent) => Object.assign(document.createElement("li"), { textContent })));
  }

  async function walk(entry) {
    if (entry.isFile) {
      const file = await new Promise((done, failed) => entry.file(done, failed));
      return [[file, entry.fullPath.replace(/^\//, "")]];
    }
    const reader = entry.createReader();
    const found = [];
    for (;;) { // a hundred at a time
      const some = await new Promise((done, failed) => reader.readEntries(done, failed));
      if (!some.length) return found;
      for (const one of some) found.push(...await walk(one));
    }
  }
  const over = (on) => $("[data-drop]").classList.toggle("over", on);
  const files = (event) => event.dataTransfer.types.includes("Files");
  document.addEventListener("dragover", (event) => { if (files(event)) { event.preventDefault(); over(true); } });
  document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) over(false); });
  document.addEventListener("drop", async (event) => {
    if (!files(event)) return;
    event.preventDefault();
    over(false);
    if (sending) return;
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry()).filter(Boolean);
    for (const entry of entries) add(await walk(entry));
  });
  document.addEventListener("change", (event) => {
    if (!event.target.matches("[type=file]")) return;
    add([...event.target.files].map((file) => [file, file.webkitRelativePath || file.name]));
    event.target.value = ""; // what is sent is the list
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-clear]")) { chosen = []; show(); }
  });

  function part() {
    const taken = [];
    let bytes = 0;
    for (const one of chosen) {
      const weight = one.file.size > most() ? 0 : one.file.size;
      if (taken.length && (taken.length >= PART.files || bytes + weight > PART.bytes)) break;
      taken.push(one);
      bytes += weight;
    }
    return taken;
  }
  function body(files, first) {
    const data = new FormData(form());
    const token = document.cookie.match(/csrftoken=(\w+)/); // a new one, if its owner has signed in again in another window
    if (token) data.set("csrfmiddlewaretoken", token[1]);
    if (!first) { data.delete("text"); data.delete("addresses"); }
    for (const { file, name } of files) {
      if (file.size > most()) { data.append("refused", name); data.append("refused_size", file.size); }
      else { data.append("uploads", file); data.append("paths", name); }
    }
    return data;
  }
  function post(data, progressed) {
    return new Promise((done, failed) => {
      const xhr = new XMLHttpRequest();
      xhr.open("POST", form().action);
      xhr.upload.addEventListener("progress", (event) => progressed(event.loaded));
      xhr.addEventListener("load", () => done(xhr));
      xhr.addEventListener("error", failed);
      xhr.send(data);
    });
  }
  async function send() {
    const bar = $("progress");
    const all = total();
    let before = 0;
    for (let first = true; first || chosen.length; first = false) {
      const files = part();
      const weight = files.reduce((sum, { file }) => sum + file.size, 0);
      const xhr = await post(body(files, first), (loaded) => {
        const sent = before + Math.min(loaded, weight);
        bar.value = all ? sent / all : 0;
        $("[data-sent]").textContent = `${form().dataset.sending} ${size(sent)} / ${size(all)}`;
      });
      if (xhr.status !== 200) return xhr;
      before += weight;
      chosen = chosen.slice(files.length);
      if (!chosen.length) location.assign(xhr.responseURL);
    }
    return null;
  }
  document.addEventListener("submit", async (event) => {
    if (event.target.id !== "upload-form" || !chosen.length) return;
    event.preventDefault();
    if (sending) return;
    sending = true;
    $("button.primary").disabled = true;
    $("progress").hidden = false;
    let refused;
    try { refused = await send(); } catch { refused = { status: 0 }; }
    if (!refused) return;
    sending = false;
    const page = refused.status === 422 && new DOMParser().parseFromString(refused.responseText, "text/html");
    if (page) form().replaceWith(document.importNode(page.getElementById("upload-form"), true));
    else {
      $("button.primary").disabled = false;
      document.dispatchEvent(new CustomEvent(refused.status ? "htmx:responseError" : "htmx:sendError", { detail: { xhr: refused } }));
    }
    $("progress").hidden = true;
    show();
  });
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
  show();
})();
