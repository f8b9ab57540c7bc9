/* What colleagues do here, every 3 s. */
(() => {
  const line = document.getElementById("live"), shown = line.dataset;
  let failed = 0, timer;
  const say = (what) => { line.lastChild.textContent = shown[what] || ""; };
  async function ask() {
    if (document.hidden) return;
    const headers = JSON.parse(document.body.getAttribute("hx-headers"));
    const body = new URLSearchParams({ stamp: shown.stamp });
    const said = await fetch(shown.live, { method: "POST", headers, body }).catch(() => ({ status: 599 }));
    if (said.redirected || said.status % 500 > 399) return say("out");
    failed = said.ok ? 0 : failed + 1;
    say(failed && "off");
    if (said.ok) {
      const [next, ...detail] = new DOMParser().parseFromString(await said.text(), "text/html").body.children;
      if (next) shown.stamp = next.dataset.stamp;
      if (next && !line.matches(":focus-within")) line.replaceChildren(...next.childNodes);
      document.dispatchEvent(new CustomEvent("news", { detail }));
    }
    clearTimeout(timer);
    timer = setTimeout(ask, Math.min(3e3 * 2 ** failed, 6e4));
  }
  for (const name of ["visibilitychange", "online"]) addEventListener(name, ask);
  ask();
})();
