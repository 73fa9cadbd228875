// Loads a page anew when the catalogue has changed, where the reader was. Pages of `salkku serve` alone have it.
(() => {
  const script = document.currentScript;
  const place = "salkku:" + location.pathname;
  const folds = () => [...document.querySelectorAll("details")];
  // A browser may forbid to keep anything; then the page begins at its top.
  const kept = () => {
    try {
      return JSON.parse(sessionStorage.getItem(place));
    } catch {
      return null;
    }
  };
  const keep = (state) => {
    try {
      if (state) sessionStorage.setItem(place, JSON.stringify(state));
      else sessionStorage.removeItem(place);
    } catch {}
  };

  const before = kept();
  const written = folds().map((fold) => fold.open);
  keep(null);
  if (before) {
    // What the page itself opens now and did not before, as what is wrong on it, is open.
    if (written.length === before.written.length) {
      folds().forEach((fold, index) => {
        if (written[index] === before.written[index]) fold.open = before.folds[index];
      });
    }
    scrollTo(before.x, before.y);
  }

  let asking = null;
  const pause = (time) => new Promise((done) => setTimeout(done, time));
  // Only while somebody looks: a browser has few connections for all its tabs.
  const watch = async () => {
    if (asking) return;
    while (document.visibilityState === "visible") {
      asking = new AbortController();
      try {
        const address = new URL("version", script.src);
        address.searchParams.set("after", script.dataset.version);
        const answer = await fetch(address, { signal: asking.signal, cache: "no-store" });
        if (answer.ok && (await answer.text()) !== script.dataset.version) {
          keep({ x: scrollX, y: scrollY, written, folds: folds().map((fold) => fold.open) });
          location.reload();
          return;
        }
        await pause(100);
      } catch {
        await pause(1000);
      }
    }
    asking = null;
  };
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") watch();
    else if (asking) asking.abort();
  });
  watch();
})();
