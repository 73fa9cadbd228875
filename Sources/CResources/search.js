// Finds entries while one types, from the pieces of an index beside the page (Sources/Site/Search). It runs from a disk as well,
// where a page may load scripts and nothing else, and asks for nothing but files of the site.
//
// The field is a combobox with a list (ARIA Authoring Practices Guide, "Editable Combobox With List Autocomplete").
(() => {
  "use strict";
  const form = document.querySelector("form.search");
  if (!form) return;
  const input = form.elements.q;
  const folder = new URL(".", form.action);
  const isPage = !!document.getElementById("Results");
  const source = document.currentScript.src;
  const shown = { panel: 6, kind: 5, more: 20, query: 60, excerpt: 80 };
  const maxWords = 8, maxPieces = 4, maxLonger = 4, minStem = 4, minStart = 3, maxLength = 32, firstKind = 0.25;
  /** How close a word is to what was typed: the same, the same with another ending, one that begins so. */
  const same = 2, inflected = 1.8, longer = 1;

  // MARK: Pieces

  const pieces = {}, waiting = {};
  const numberFormat = new Intl.NumberFormat(document.documentElement.lang || "en");
  window.salkku = { load, found: (name, value) => waiting[name]?.(value), element, numberFormat, languageOf, keepInLanguages };

  function element(name, attributes = {}, ...content) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...content);
    return made;
  }

  /** The attributes of a text in another language than the page's. */
  function languageOf(tag) {
    return tag ? { lang: tag, dir: "auto" } : {};
  }

  /** Has the links to the page in other languages lead to what was asked for here: `search` or `hash` of an address. */
  function keepInLanguages(part, value) {
    for (const link of document.querySelectorAll(".languages a")) link[part] = value;
  }

  function load(name) {
    return (pieces[name] ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      waiting[name] = resolve;
      script.src = new URL(`${name}.js`, folder).href;
      script.onerror = () => {
        delete pieces[name];
        reject(new Error(name));
      };
      document.head.append(script);
    }));
  }

  let index, placeOf;
  async function loadIndex() {
    if (index) return;
    if (!document.querySelector("link[href$=\"assets/finding.css\"]")) {
      const style = document.createElement("link");
      style.rel = "stylesheet";
      style.href = new URL("finding.css", source).href;
      document.head.append(style);
    }
    const loaded = await load("index");
    placeOf = {};
    let code = 0x21;
    loaded.places.forEach((_, place) => {
      placeOf[String.fromCharCode(code++)] = place;
      while (code === 0x22 || code === 0x5c) code++;
    });
    index = loaded;
  }

  const thingAt = async (place) => (await load(`things-${Math.floor(place / index.thingsCount)}`))[place % index.thingsCount];

  const kindOf = (place) => index.kinds.find((kind) => place < kind.end);

  // MARK: Words, as SearchWords.swift makes them

  const isMark = /[\p{M}\p{Cf}]/u, isLetter = /[\p{L}\p{N}]/u, marks = /\p{M}/gu;
  const standsAlone = /[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]|[\u{20000}-\u{3ffff}]/u;

  /** What a character becomes: nothing for a mark, null for what parts words. */
  function fold(character) {
    if (isMark.test(character)) return "";
    if (!isLetter.test(character)) return null;
    return [...character.toLowerCase()]
      .map((c) => index.letters[c] ?? (c >= "\uac00" && c <= "\ud7a3" ? c : c.normalize("NFD").replace(marks, "")))
      .join("");
  }

  function words(text) {
    const found = [];
    let word = "", length = 0;
    const end = () => {
      if (length) found.push(word);
      word = "";
      length = 0;
    };
    for (const character of text) {
      const folded = fold(character);
      if (folded === null) end();
      if (!folded) continue;
      const isAlone = standsAlone.test(character);
      if (isAlone) end();
      if (length++ < maxLength) word += folded;
      if (isAlone) end();
    }
    end();
    return found;
  }

  /** A word without its ending, where enough remains; else itself. */
  function stem(word) {
    const ending = index.endings.find((ending) => word.endsWith(ending) && word.length - ending.length >= minStem);
    return ending ? word.slice(0, -ending.length) : word;
  }

  // MARK: Finding

  const digits = {};
  [..."abcdefghijklmnopqrstuvwxyz012345"].forEach((digit, value) => (digits[digit] = [value, true]));
  [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ6789-_"].forEach((digit, value) => (digits[digit] = [value, false]));

  /** Calls `use` with each number of a text from a place on. */
  function numbers(text, from, use) {
    let value = 0, shift = 0;
    for (let at = from; at < text.length; at++) {
      const [digit, isFollowed] = digits[text[at]];
      value += digit * 2 ** shift;
      if (isFollowed) {
        shift += 5;
        continue;
      }
      use(value);
      value = shift = 0;
    }
  }

  /** The numbers of the pieces that have words with a beginning, the first of them first. */
  function piecesOf(start) {
    let first = index.words.findIndex((word) => word > start);
    if (first < 0) first = index.words.length;
    const found = first > 0 ? [first - 1] : [];
    for (let piece = first; piece < index.words.length && index.words[piece].startsWith(start); piece++) found.push(piece);
    return found;
  }

  const lines = {};
  async function linesOf(piece) {
    return (lines[piece] ??= (await load(`words-${piece}`)).split("\n"));
  }

  /**
   * What has words with a beginning: thing → [score, place], and how close a word is that nearly everything has, else 0.
   * `factor` says how close a word of the index is to what was typed.
   */
  async function matches(start, factor) {
    const found = new Map();
    let everywhere = 0;
    const all = piecesOf(start);
    for (const piece of await Promise.all(all.slice(0, maxPieces).map(linesOf))) {
      for (const line of piece) {
        if (!line.startsWith(start)) continue;
        const end = line.indexOf(" ");
        const closeness = factor(line.slice(0, end));
        if (!closeness) continue;
        if (line.endsWith(" ")) everywhere = Math.max(everywhere, closeness);
        for (const group of line.slice(end + 1).split(" ")) {
          if (!group) continue;
          const place = placeOf[group[0]];
          const weight = index.places[place].weight * closeness;
          let number = -1;
          numbers(group, 1, (difference) => {
            number += difference;
            const known = found.get(number);
            if (!known || known[0] < weight) found.set(number, [weight, place]);
          });
        }
      }
    }
    return { found, isCut: all.length > maxPieces, everywhere };
  }

  /** What a word finds: as it is, as the beginning of longer ones, and without its ending. */
  async function lookUp(word) {
    const base = stem(word);
    const asTyped = await matches(word, (other) => (other === word ? same : stem(other) === base ? inflected : longer));
    if (base !== word) {
      const others = await matches(base, (other) =>
        stem(other) === base ? inflected : other.length - base.length <= maxLonger ? 0.6 : 0);
      for (const [number, match] of others.found) if (!asTyped.found.has(number)) asTyped.found.set(number, match);
      asTyped.everywhere = Math.max(asTyped.everywhere, others.everywhere);
    }
    return { ...asTyped, isEverywhere: asTyped.everywhere >= longer };
  }

  /** The best things of a beginning of one or two letters. */
  async function starts(start) {
    const text = (await load("starts"))[start] ?? "";
    const best = [];
    for (let at = 0; at < text.length; ) {
      let end = at + 1;
      while (digits[text[end]][1]) end++;
      numbers(text.slice(at, end + 1), 1, (number) => best.push({ number, score: 0, places: [placeOf[text[at]]] }));
      at = end + 1;
    }
    return best;
  }

  /**
   * The results for what was typed, the best first, with how they were found. Each has for each of the words the place where it has
   * it, or none; where no result has all words, `missed` are those that tell something apart.
   */
  async function search(query) {
    const all = [...new Set(words(query))], typed = all.slice(0, maxWords), isCut = all.length > maxWords;
    if (!typed.length) return { typed, results: [], how: "none" };
    const sets = await Promise.all(typed.map(lookUp));
    if (typed.length === 1 && sets[0].isCut && [...typed[0]].length <= 2) {
      return { typed, results: await starts(typed[0]), how: "starts" };
    }
    // A word that nearly everything has leaves nothing out.
    const needed = sets.filter((set) => !set.isEverywhere).length || sets.length;
    const counts = new Map();
    sets.forEach(({ found, isEverywhere }, word) => {
      for (const [number, [score, place]] of found) {
        const known = counts.get(number) ?? { number, score: 0, best: 0, places: [], count: 0 };
        known.score += score;
        known.best = Math.max(known.best, score);
        if (!isEverywhere || needed === sets.length) known.count++;
        known.places[word] = place;
        counts.set(number, known);
      }
    });
    // Most look for what the navigation names first, services: they come first, unless another has more of what was typed.
    for (const result of counts.values()) if (result.number < index.kinds[0].end) result.score += result.best * firstKind;
    const ranked = [...counts.values()].sort((a, b) => b.count - a.count || b.score - a.score || a.number - b.number);
    const results = ranked.filter((result) => result.count === needed);
    if (sets.every((set) => set.everywhere > longer)) return { typed, results, how: "everywhere", isCut };
    if (results.length) return { typed, results, how: "all", isCut };
    if (ranked.length) {
      const missed = typed.filter((_, word) => !sets[word].isEverywhere);
      return { typed, results: ranked.filter((result) => result.count === ranked[0].count), how: "some", missed, isCut };
    }
    // Letters of another width, as an Asian keyboard writes them.
    if (query !== query.normalize("NFKC")) return search(query.normalize("NFKC"));
    for (let start = typed[0].slice(0, -1); start.length >= minStart; start = start.slice(0, -1)) {
      const { found } = await matches(start, () => 1);
      const near = [...found].map(([number, [score, place]]) => ({ number, score, places: [place] }));
      near.sort((a, b) => b.score - a.score || a.number - b.number);
      if (near.length) return { typed: [start], results: near, how: "shorter" };
    }
    return { typed, results: [], how: "none" };
  }

  // Another script of the page reads the same numbers.
  window.salkku.numbers = (text) => {
    const all = [];
    numbers(text, 0, (number) => all.push(number));
    return all;
  };

  // For whoever wants to ask by a script: the paths of all that is found, the best first.
  window.salkku.search = async (query) => {
    await loadIndex();
    const { results } = await search(query);
    return Promise.all(results.map(async (result) => (await thingAt(result.number))[1]));
  };

  /** What a text is searched as, for tests. */
  window.salkku.words = async (text) => {
    await loadIndex();
    return words(text);
  };

  // MARK: Showing

  function say(name, values = {}) {
    return index.texts[name].replace(/\{(\w)\}/g, (_, key) => (typeof values[key] === "number" ? numberFormat.format(values[key]) : values[key]));
  }

  const wordsOf = /[\p{L}\p{N}\p{M}]+/gu;
  function isFound(word, typed) {
    return words(word).some((word) =>
      typed.some((start) => word.startsWith(start) || (stem(start) !== start && word.startsWith(stem(start)))));
  }

  /** A text in which the words that were found are marked. */
  function marked(text, typed) {
    const made = document.createDocumentFragment();
    let end = 0;
    for (const match of text.matchAll(wordsOf)) {
      if (!isFound(match[0], typed)) continue;
      made.append(text.slice(end, match.index), element("mark", {}, match[0]));
      end = match.index + match[0].length;
    }
    made.append(text.slice(end));
    return made;
  }

  const address = (path) => new URL(`../${path}`, folder).href;

  /** The part of a text around the first word that was found. */
  function excerpt(text, typed) {
    const first = [...text.matchAll(wordsOf)].find((match) => isFound(match[0], typed))?.index ?? 0;
    const start = first < shown.excerpt / 2 ? 0 : text.lastIndexOf(" ", first - shown.excerpt / 4) + 1;
    const end = text.indexOf(" ", start + shown.excerpt);
    return (start ? "…" : "") + (end < 0 ? text.slice(start) : `${text.slice(start, end)}…`);
  }

  /** Why something is a result: of each word that its title does not show, nor what else is seen of it, where it stands. */
  function reason(result, [title, , , summary, others, , language], { typed, missed = [] }, query, isSummarySeen) {
    const shows = (text, word) => (text.match(wordsOf) ?? []).some((other) => isFound(other, [word]));
    const reasons = new Map();
    typed.forEach((word, place) => {
      if (shows(title, word) || (isSummarySeen && shows(summary, word))) return;
      const other = others.find(([, name]) => shows(name, word));
      if (other) reasons.set(other, [`${index.places[other[0]].label}: `, marked(other[1], typed)]);
      else if (shows(summary, word)) reasons.set(summary, [element("span", languageOf(language), marked(excerpt(summary, typed), typed))]);
      else if (place in result.places) reasons.set(result.places[place], [index.places[result.places[place]].label]);
      else if (missed.includes(word)) reasons.set(word, [say("lacks", { q: asWritten(word, query) })]);
    });
    if (!reasons.size) return null;
    const parts = [...reasons.values()].flatMap((part, place) => (place ? [" · ", ...part] : part));
    return element("span", { class: "why" }, ...parts);
  }

  const asWritten = (word, query) => query.match(wordsOf)?.find((written) => words(written).includes(word)) ?? word;

  /** How a search went, in a sentence or two. */
  function outcome(found, query) {
    const sentence = howItWent(found, brief(query));
    return found.isCut ? `${sentence.replace(/[^.…]$/u, "$&.")} ${say("most", { n: maxWords })}` : sentence;
  }

  const brief = (query) => (query.length > shown.query ? `${[...query].slice(0, shown.query).join("")}…` : query);

  function howItWent({ results, how, typed }, query) {
    if (how === "starts") return say("starts");
    if (how === "some") return say("some");
    if (how === "everywhere") return say("everywhere", { q: query });
    if (how === "shorter") return say("shorter", { q: query, b: typed[0] });
    if (!results.length) return say("none", { q: query });
    return say(results.length === 1 ? "one" : "many", { n: results.length, q: query });
  }

  const status = element("div", { class: "hidden", role: "status" });
  form.append(status);

  // MARK: The list below the field

  const panel = element("div", { class: "panel", id: "Found" });
  const list = element("ul", { role: "listbox", id: "Best" });
  let options = [], chosen = -1;

  function choose(place) {
    options[chosen]?.setAttribute("aria-selected", "false");
    chosen = place;
    if (chosen < 0) return input.removeAttribute("aria-activedescendant");
    options[chosen].setAttribute("aria-selected", "true");
    options[chosen].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", options[chosen].id);
  }

  function open(option, isInNewTab) {
    if (isInNewTab) window.open(option.dataset.href, "_blank", "noopener");
    else location.href = option.dataset.href;
  }

  function close() {
    // What is still looked for is not shown any more.
    turn++;
    panel.remove();
    status.textContent = "";
    options = [];
    choose(-1);
    input.setAttribute("aria-expanded", "false");
  }

  /** Shows the best results; whether there are any, and nothing else was typed meanwhile. */
  async function showPanel(query, found, isCurrent) {
    const { typed, results, how, isCut } = found;
    const best = results.slice(0, shown.panel);
    const things = await Promise.all(best.map((result) => thingAt(result.number)));
    if (!isCurrent()) return;
    list.setAttribute("aria-label", index.texts.best);
    options = things.map((thing, place) => {
      const [title, path, state, , , language] = thing;
      const why = reason(best[place], thing, found, query, false);
      const name = element("span", { class: "name" }, element("span", languageOf(language), marked(title, typed)));
      if (why) name.append(" ", why);
      const kind = kindOf(best[place].number).one + (state ? ` (${state})` : "");
      // An option holds no link, as assistive technology could not reach it.
      const option = element("li", { role: "option", id: `Best-${place + 1}`, "aria-selected": "false", "data-href": address(path) }, name, element("span", { class: "count" }, kind));
      // The field keeps the focus, as the pattern asks.
      option.addEventListener("mousedown", (event) => event.preventDefault());
      option.addEventListener("click", (event) => open(option, event.ctrlKey || event.metaKey));
      return option;
    });
    list.replaceChildren(...options);
    const note = element("p", { class: "note" });
    const said = outcome(found, query);
    if (how === "all" && results.length > best.length) {
      note.append(element("a", { href: `${form.action}?q=${encodeURIComponent(query)}` }, say("all", { n: results.length })), " ");
    } else if (how !== "all" || isCut) note.append(`${said} `);
    if (options.length) note.append(element("span", { class: "keys" }, index.texts.keys));
    panel.replaceChildren(...(options.length ? [list] : []), note);
    form.append(panel);
    choose(-1);
    input.setAttribute("aria-expanded", String(options.length > 0));
    status.textContent = said;
    return options.length > 0;
  }

  // MARK: The page of results

  const box = document.getElementById("Results"), absence = document.getElementById("Absent");
  absence?.remove();
  const before = box ? [...box.childNodes] : [];

  async function items(results, found, query) {
    const { typed } = found;
    const things = await Promise.all(results.map((result) => thingAt(result.number)));
    return things.map((thing, place) => {
      const [title, path, state, summary, , language, languageOfSummary] = thing;
      const heading = element("h3", {}, element("a", { href: address(path), ...languageOf(language) }, marked(title, typed)));
      if (state) heading.append(" ", element("span", { class: "count" }, `(${state})`));
      const item = element("li", {}, heading);
      if (summary) item.append(element("p", languageOf(languageOfSummary), marked(summary, typed)));
      const why = reason(results[place], thing, found, query, true);
      if (why) item.append(element("p", { class: "note" }, why));
      return item;
    });
  }

  async function showResults(query, found, isCurrent) {
    const byKind = new Map();
    for (const result of found.results) {
      const kind = kindOf(result.number);
      byKind.set(kind, [...(byKind.get(kind) ?? []), result]);
    }
    const sections = [];
    for (const [kind, results] of byKind) {
      const limit = byKind.size === 1 ? shown.more : shown.kind;
      const id = `Kind-${index.kinds.indexOf(kind) + 1}`;
      const heading = element("h2", { id }, `${kind.many} `, element("span", { class: "count" }, numberFormat.format(results.length)));
      const entries = element("ul", { class: "results" }, ...(await items(results.slice(0, limit), found, query)));
      const section = element("section", { "aria-labelledby": id }, heading, entries);
      if (results.length > limit) section.append(more(results, limit, (part) => items(part, found, query), entries));
      sections.push({ section, kind, id, count: results.length });
    }
    if (!isCurrent()) return;
    const said = outcome(found, query);
    const parts = [element("p", { class: "note" }, said)];
    if (sections.length > 1) {
      const kinds = sections.map(({ kind, id, count }) =>
        element("li", {}, element("a", { href: `#${id}` }, kind.many), " ", element("span", { class: "count" }, numberFormat.format(count))));
      parts.push(element("nav", { class: "found-in", "aria-label": index.texts.found }, element("ul", {}, ...kinds)));
    }
    box.replaceChildren(...parts, ...sections.map(({ section }) => section), ...(sections.length ? [] : before));
    status.textContent = said;
  }

  /** A button that shows further results of a kind. */
  function more(results, from, items, entries) {
    const button = element("button", { class: "button quiet", type: "button" }, say("more", { n: results.length - from }));
    button.addEventListener("click", async () => {
      const added = await items(results.slice(from, from + shown.more));
      entries.append(...added);
      from += shown.more;
      added[0]?.querySelector("a").focus();
      if (from < results.length) button.textContent = say("more", { n: results.length - from });
      else button.remove();
    });
    return button;
  }

  // MARK: Typing

  let turn = 0;

  /** Shows what is found for what stands in the field; whether options are listed. */
  async function update() {
    const own = ++turn;
    const isCurrent = () => own === turn;
    const query = input.value.trim();
    if (isPage) keepInAddress(query);
    try {
      await loadIndex();
      const found = query ? await search(query) : null;
      if (!isCurrent()) return false;
      if (!isPage && found) return await showPanel(query, found, isCurrent);
      if (found) await showResults(query, found, isCurrent);
      else if (isPage) showNothing();
      else close();
    } catch (error) {
      console.error(error);
      if (isCurrent()) showFailure();
    }
    return false;
  }

  function showNothing() {
    box.replaceChildren(...before);
    status.textContent = "";
  }

  function showFailure() {
    if (isPage) {
      box.replaceChildren(absence, ...before);
      status.textContent = absence.textContent;
    } else if (index) {
      close();
      panel.replaceChildren(element("p", { class: "note" }, index.texts.failed));
      form.append(panel);
      status.textContent = index.texts.failed;
    }
    // Without the index nothing can be said in the page's language; the page of results says it.
  }

  /** Has the address of the page of results say what is looked for, where the browser lets a page change it. */
  function keepInAddress(query) {
    const asked = query ? `?q=${encodeURIComponent(query)}` : "";
    keepInLanguages("search", asked);
    if (asked === location.search) return;
    try {
      history.replaceState(null, "", location.pathname + asked);
    } catch {
      // From a disk it may not, and seldom more than a hundred times in half a minute.
    }
  }

  input.addEventListener("input", update);
  input.addEventListener("focus", () => loadIndex().catch(() => {}), { once: true });
  if (isPage) {
    const query = new URLSearchParams(location.search).get("q");
    if (query) {
      input.value = query;
      update();
    }
    return;
  }
  for (const [key, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "Best" })) input.setAttribute(key, value);
  input.addEventListener("keydown", (event) => {
    // Of what is being composed the keys choose among letters.
    if (event.isComposing) return;
    const isOpen = panel.isConnected && options.length > 0;
    if (event.key === "Escape") {
      if (!panel.isConnected) return;
      event.preventDefault();
      close();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const isDown = event.key === "ArrowDown";
      if (!isOpen) return void update().then((isListed) => isListed && choose(isDown ? 0 : options.length - 1));
      const step = isDown ? 1 : -1;
      // Beyond the last option and before the first lies the field itself.
      const next = chosen + step;
      choose(next === options.length || next === -1 ? -1 : next < -1 ? options.length - 1 : next);
    } else if (event.key === "Enter" && isOpen && chosen >= 0) {
      event.preventDefault();
      open(options[chosen], event.ctrlKey || event.metaKey);
    }
  });
  form.addEventListener("focusout", (event) => {
    if (!form.contains(event.relatedTarget)) close();
  });
})();
