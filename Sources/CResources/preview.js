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

  const isOwn = (element) => !element.closest(".preview");

  // MARK: Where the reader is

  /** What is to be read, in the order of the page. */
  const parts = () => [...document.querySelectorAll("main :is(h1, h2, h3, h4, p, li, dt, dd, tr, pre)")].filter(isOwn);

  /** The first part in sight, and how far below the top of the window it is: what stands above it may grow. */
  function sight() {
    const all = parts();
    const index = all.findIndex((part) => part.checkVisibility() && part.getBoundingClientRect().bottom > 0);
    if (!scrollY || index < 0) return { x: scrollX, y: scrollY };
    return { x: scrollX, y: scrollY, index, text: all[index].textContent, top: all[index].getBoundingClientRect().top };
  }

  function goBack({ x, y, index, text, top }) {
    const all = parts();
    const same = all.map((part, place) => [Math.abs(place - index), part]).filter(([far, part]) => far < 40 && part.textContent === text);
    // The one that is meant may have been written anew; then what is in its place.
    const part = same.sort(([one], [other]) => one - other)[0]?.[1] ?? all[index];
    scrollTo(x, part?.checkVisibility() ? scrollY + part.getBoundingClientRect().top - top : y);
  }

  // MARK: What the reader has typed, and where

  const fields = () => [...document.querySelectorAll("input[name]")];
  const alike = (tag) => [...document.querySelectorAll(tag)].filter(isOwn);

  function typed() {
    const { tagName, selectionStart, selectionEnd } = document.activeElement;
    const place = alike(tagName).indexOf(document.activeElement);
    return { values: fields().map((field) => field.value), tagName, place, selection: [selectionStart, selectionEnd] };
  }

  function typeAgain({ values, tagName, place, selection }) {
    const stop = alike(tagName)[place];
    fields().forEach((field, index) => {
      if (!values[index] || field.value === values[index]) return;
      field.value = values[index];
      // What is found for it is shown where the reader was about to look at it.
      if (field === stop) field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    stop?.focus({ preventScroll: true });
    if (fields().includes(stop)) stop.setSelectionRange(...selection);
  }

  // MARK: The state that is kept

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
    typeAgain(before.typed);
    goBack(before.sight);
    // Once the page is there the browser no longer goes back by itself.
    addEventListener("load", () => setTimeout(() => (history.scrollRestoration = "auto")));
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
          keep({ sight: sight(), typed: typed(), written, folds: folds().map((fold) => fold.open) });
          // The browser would go back to where it was in pixels.
          history.scrollRestoration = "manual";
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
