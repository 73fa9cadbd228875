// Narrows a list down in place, by several values of one facet and by several facets, from a piece beside the list
// (Sources/Site/Lists/FacetsPiece.swift). What is chosen stands in the address, behind the `#`, so that it can be sent.
//
// It turns the links to the lists of one value into checkboxes. On such a list they lead to the whole one.
(() => {
  "use strict";
  const nav = document.querySelector(".facets"), form = document.querySelector("form.search");
  if (!nav || !form || !window.salkku) return;
  const whole = new URL(nav.dataset.list, location.href);
  const piece = `../${new URL("facets", whole).href.slice(new URL("..", form.action).href.length)}`;
  const box = document.querySelector(".faceted > div");
  const bar = box.querySelector(".chosen"), line = bar.querySelector("p"), jump = bar.querySelector(".jump");
  const heading = line.textContent;
  const found = [...box.querySelectorAll(":scope > section, :scope > nav")];
  const step = 50;

  const { element, numberFormat, numbers, languageOf } = salkku;

  // MARK: What is chosen: for each field its values

  const fields = [...nav.querySelectorAll("[data-field]")].map((part) => part.dataset.field);
  const own = new Map();
  const boxes = [];
  for (const link of nav.querySelectorAll("a[data-value]")) {
    const { value } = link.dataset, { field } = link.closest("[data-field]").dataset;
    if (link.hasAttribute("aria-current")) own.set(field, [value]);
    const input = element("input", { type: "checkbox", autocomplete: "off" });
    const name = element("span", {}, ...link.childNodes), count = link.parentElement.querySelector(".count");
    const label = element("label", {}, input, name);
    input.addEventListener("change", () => toggle(field, value, input.checked, input));
    boxes.push({ field, value, input, name, count, label, href: link.href, all: count.textContent });
    link.replaceWith(label);
    label.append(count);
  }
  const isWhole = !own.size;
  const known = (field, value) => boxes.find((box) => box.field === field && box.value === value);
  let chosen = own;

  /** What the address says; null where it names an element of the page. */
  function choiceInAddress() {
    if (!isWhole) return own;
    const named = new Map();
    for (const [field, value] of new URLSearchParams(location.hash.slice(1))) {
      if (fields.includes(field) && value) named.set(field, [...new Set([...(named.get(field) ?? []), value])]);
    }
    return named.size || location.hash.length < 2 ? named : null;
  }

  const written = (choice) =>
    fields.flatMap((field) => (choice.get(field) ?? []).map((value) => `${field}=${encodeURIComponent(value)}`)).join("&");

  /** Puts a choice into the address and shows it; what a reader looks at stays where it is. */
  async function choose(choice, kept) {
    const address = written(choice) ? `#${written(choice)}` : "";
    if (!isWhole) return void (location.href = whole.href + address);
    const before = kept?.getBoundingClientRect().top;
    try {
      history.pushState(null, "", address || location.pathname + location.search);
    } catch {
      // Not every browser lets a page from a disk do so.
      location.hash = address;
    }
    await show();
    if (kept?.isConnected) scrollBy({ top: kept.getBoundingClientRect().top - before, behavior: "instant" });
  }

  function toggle(field, value, isOn, kept) {
    const values = (chosen.get(field) ?? []).filter((other) => other !== value);
    return choose(new Map(chosen).set(field, isOn ? [...values, value] : values), kept);
  }

  // MARK: The piece

  let data, loading;

  /** Whether the piece is there; it is asked for and read once, however often somebody chooses meanwhile. */
  function load() {
    return (loading ??= salkku.load(piece).then(
      (loaded) => !!(data = read(loaded)),
      () => !!(loading = null)));
  }

  /** The piece with its numbers read. */
  function read(loaded) {
    const facets = loaded.facets.map((facet) => ({ ...facet, values: new Map(facet.values.map(([value, name, entries]) => {
      let entry = -1;
      return [value, { name: name || value, entries: numbers(entries).map((difference) => (entry += difference)) }];
    })) }));
    return { ...loaded, facets, things: loaded.things && numbers(loaded.things) };
  }

  const say = (name, ...values) => data.texts[name].replace(/\{(\d)\}/g, (_, place) => numberFormat.format(values[place - 1]));

  // MARK: Finding

  /** For each entry how many facets keep it out, and the last of them. */
  function misses() {
    const missed = new Uint8Array(data.count), last = new Uint8Array(data.count);
    data.facets.forEach((facet, place) => {
      const values = chosen.get(facet.field);
      if (!values?.length) return;
      const has = new Uint8Array(data.count);
      for (const value of values) for (const entry of facet.values.get(value)?.entries ?? []) has[entry] = 1;
      for (let entry = 0; entry < data.count; entry++) {
        if (has[entry]) continue;
        missed[entry]++;
        last[entry] = place;
      }
    });
    return { missed, last };
  }

  /** How many entries there are with each value among those that all other facets let through. */
  function showCounts({ missed, last }) {
    data.facets.forEach((facet, place) => {
      for (const box of boxes) {
        if (box.field !== facet.field) continue;
        const entries = facet.values.get(box.value)?.entries ?? [];
        const count = entries.filter((entry) => !missed[entry] || (missed[entry] === 1 && last[entry] === place)).length;
        box.count.textContent = numberFormat.format(count);
        box.label.classList.toggle("none", !count);
      }
    });
  }

  // MARK: Showing

  const results = element("div", { hidden: "" });
  line.setAttribute("role", "status");
  line.tabIndex = -1;
  bar.after(results);
  const up = element("button", { class: "button up", type: "button", hidden: "" });
  up.addEventListener("click", () => {
    bar.scrollIntoView();
    line.focus({ preventScroll: true });
  });
  nav.after(up);
  const inSight = new Map();
  // Whoever chooses far below sees how many are left, and gets to them.
  const showUp = () => (up.hidden = !inSight.get(nav) || inSight.get(bar) || !results.dataset.narrowed);
  const observer = new IntersectionObserver((entries) => {
    for (const entry of entries) inSight.set(entry.target, entry.isIntersecting);
    showUp();
  });
  for (const part of [nav, bar]) observer.observe(part);
  jump?.addEventListener("click", (event) => {
    // The address says what is chosen.
    event.preventDefault();
    nav.scrollIntoView();
    boxes[0]?.input.focus({ preventScroll: true });
  });

  function showBoxes() {
    for (const box of boxes) {
      box.input.checked = !!chosen.get(box.field)?.includes(box.value);
      if (box.input.checked) box.input.closest("details")?.setAttribute("open", "");
    }
  }

  let chips = [];
  function button(content, use) {
    const made = element("button", { class: "chip", type: "button" }, ...content);
    made.addEventListener("click", use);
    return made;
  }

  function showChips() {
    for (const chip of chips) chip.remove();
    chips = [];
    if (!written(chosen)) return;
    for (const facet of data.facets) {
      for (const value of chosen.get(facet.field) ?? []) {
        const shown = known(facet.field, value)?.name.cloneNode(true) ?? facet.values.get(value)?.name ?? value;
        const place = chips.length;
        chips.push(button([facet.label + data.texts.colon, shown, element("span", { class: "hidden" }, `, ${data.texts.remove}`)], async () => {
          await toggle(facet.field, value, false);
          (chips[place] ?? chips.at(-1) ?? line).focus();
        }));
      }
    }
    chips.push(allAgain());
    jump ? jump.before(...chips) : bar.append(...chips);
  }

  function allAgain() {
    const made = button([data.texts.all], async () => {
      await choose(new Map());
      line.focus();
    });
    made.classList.add("all");
    return made;
  }

  const nothing = () => element("p", { class: "note" }, data.texts.none);

  /** Shows some entries of those that the page has. */
  function showHere(missed) {
    let entry = 0;
    for (const part of found) {
      if (part.tagName === "NAV") continue;
      let count = 0;
      for (const item of part.querySelectorAll(".entries > li")) {
        item.hidden = !!missed[entry++];
        if (!item.hidden) count++;
      }
      part.hidden = !count;
      const shown = part.querySelector("h2 .count"), letters = part.querySelector(".letters");
      if (shown) shown.textContent = numberFormat.format(count);
      if (letters) letters.hidden = !!written(chosen);
    }
  }

  async function item(place) {
    const things = await salkku.load(`things-${Math.floor(place / data.thingsCount)}`);
    const [title, path, state, summary, , language, languageOfSummary] = things[place % data.thingsCount];
    const link = element("a", { href: new URL(`../${path}`, form.action).href, ...languageOf(language) }, title);
    const text = element("div", {}, element("h3", {}, link));
    if (summary) text.append(element("p", languageOf(languageOfSummary), summary));
    return element("li", {}, text, ...(state ? [element("div", { class: "remarks" }, element("span", { class: "count" }, state))] : []));
  }

  /** Shows entries of a list whose entries no page has all, by what the search says of them. */
  async function showThings(missed, isCurrent) {
    const all = [...missed.keys()].filter((entry) => !missed[entry]);
    const sections = new Map();
    let from = 0;
    async function add(isStill) {
      const items = await Promise.all(all.slice(from, from + step).map((entry) => item(data.things[entry])));
      if (!isStill()) return [];
      items.forEach((item, place) => {
        const entry = all[from + place], group = data.groups.findIndex((group) => entry < group.end);
        if (!sections.has(group)) {
          const id = `Found-${group + 1}`, start = group ? data.groups[group - 1].end : 0;
          const count = all.filter((entry) => entry >= start && entry < data.groups[group].end).length;
          const title = element("h2", { id }, `${data.groups[group].title} `);
          if (data.groups.length > 1) title.append(element("span", { class: "count" }, numberFormat.format(count)));
          const list = element("ul", { class: "entries" });
          results.insertBefore(element("section", { "aria-labelledby": id }, title, list), more.isConnected ? more : null);
          sections.set(group, list);
        }
        sections.get(group).append(item);
      });
      from += items.length;
      if (from < all.length) {
        more.textContent = say("more", Math.min(step, all.length - from));
        results.append(more);
      } else more.remove();
      return items;
    }
    const more = element("button", { class: "button quiet", type: "button" });
    more.addEventListener("click", async () => (await add(isCurrent))[0]?.querySelector("a").focus());
    // What was found before stays until there is something in its place.
    const kept = [...results.childNodes];
    await add(isCurrent);
    if (isCurrent()) for (const node of kept) node.remove();
  }

  let turn = 0;
  async function show() {
    const next = choiceInAddress();
    if (!next) return;
    chosen = next;
    showBoxes();
    if (isWhole) salkku.keepInLanguages("hash", written(chosen));
    if (!data && !written(chosen)) return;
    const current = ++turn;
    const isCurrent = () => current === turn;
    if (!(await load())) {
      // The pages that list one value are there all the same.
      const [[field, [value]]] = chosen;
      const link = known(field, value);
      if (isWhole && isCurrent() && link) location.href = link.href;
      return;
    }
    if (!isCurrent()) return;
    const counted = misses();
    showCounts(counted);
    if (!isWhole) return;
    const isNarrowed = !!written(chosen);
    const count = counted.missed.filter((missed) => !missed).length;
    results.dataset.narrowed = isNarrowed ? "true" : "";
    const said = isNarrowed ? say("count", count, data.count) : numberFormat.format(data.count);
    line.textContent = heading.slice(0, heading.lastIndexOf(data.texts.colon.trim()) + data.texts.colon.trim().length) + " " + said;
    up.textContent = `↑ ${said}`;
    showUp();
    showChips();
    for (const part of found) part.hidden = isNarrowed && (!!data.things || part.tagName === "NAV");
    results.hidden = !isNarrowed || !(data.things || !count);
    if (!data.things) showHere(counted.missed);
    if (isNarrowed && !count) results.replaceChildren(nothing());
    else if (isNarrowed && data.things) await showThings(counted.missed, isCurrent);
    else results.replaceChildren();
  }

  addEventListener("popstate", show);
  addEventListener("hashchange", () => {
    // After a link within the page the address goes on saying what is chosen.
    if (choiceInAddress() || !written(chosen)) return show();
    try {
      history.replaceState(null, "", `#${written(chosen)}`);
    } catch {}
  });
  // A page that a browser kept shows what its address says.
  addEventListener("pageshow", (event) => event.persisted && show());
  show();
})();
