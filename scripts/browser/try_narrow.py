"""Narrows the lists of a site down in Chromium as its readers do, as scripts/try-narrow says."""

import json
import os
import pathlib
import random
import sys
import tempfile
import time
from urllib.parse import quote

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from try_pages import WIDTHS, axe, browser, serve
from try_search import until

# The choices that are tried on each list.
CHOICES = 6
# The most bytes of a piece, for ten thousand entries.
PIECE = 300_000

# What a reader sees: the links that are found, and the values with what is counted beside them.
SEEN = """
const isSeen = element => element.checkVisibility();
return {
  found: [...document.querySelectorAll('.faceted > div .entries h3 a')].filter(isSeen).map(link => link.href),
  counts: [...document.querySelectorAll('.facet input')].map(input => {
    const label = input.closest('label');
    return [label.closest('[data-field]').dataset.field, label.textContent.trim(), label.querySelector('.count').textContent, input.checked];
  }),
  line: document.querySelector('.chosen p').textContent,
  headings: [...document.querySelectorAll('.faceted > div h2')].filter(isSeen).map(h => [h.textContent, [...h.parentElement.querySelectorAll('.entries > li')].filter(isSeen).length]),
  chips: [...document.querySelectorAll('button.chip')].filter(isSeen).length,
  others: [...document.querySelectorAll('.faceted > div .letters, .faceted > div > .pages')].filter(isSeen).length,
};
"""


def number(text):
    return int("".join(character for character in text if character.isdigit()))


def values_of(entry, field, declared):
    """The values by which an entry is told apart, as docs say: without a look at what made the pages."""
    def each(value):
        return [] if value is None else value if isinstance(value, list) else [value]

    fields = entry["fields"]
    found = each(fields.get(field))
    form = declared.get("form")
    if form == "reference":
        known = {field, field + "[]"} | ({"value[].for"} if field == "segments" else set())
        named = {reference["entry"] for reference in entry["references"] if reference["field"] in known and "entry" in reference}
        # Where entries of several kinds may be named, the page calls each by its kind as well.
        return named | {name.split(":", 1)[1] for name in named}
    if form == "word" and not found and declared.get("default"):
        found = [declared["default"]]
    if form == "boolean":
        return {"true" if value else "false" for value in found}
    if form == "word":
        return set(found)
    texts = [next(iter(value.values())) if isinstance(value, dict) else str(value) for value in found]
    return {" ".join(text.lower().split()) for text in texts}


class Kind:
    """What catalogue.json says of the entries of a list."""

    def __init__(self, data, folder, page):
        self.folder = folder
        self.entries = [entry for entry in data["entries"] if entry["page"].startswith(folder + "/")]
        declared = next(kind for kind in data["kinds"] if kind["kind"] == self.entries[0]["kind"])["fields"]
        self.fields = {field: next((known for known in declared if known["field"] == field), {}) for field in page}
        self.values = {entry["id"]: {field: values_of(entry, field, known) for field, known in self.fields.items()} for entry in self.entries}

    def found(self, choice, but=None):
        return [entry for entry in self.entries if all(
            field == but or not values or self.values[entry["id"]][field] & set(values) for field, values in choice.items())]

    def count(self, choice, field, value):
        return sum(value in self.values[entry["id"]][field] for entry in self.found(choice, but=field))


def fragment(choice):
    return "#" + "&".join(f"{field}={quote(value)}" for field, values in choice.items() for value in values)


def settled(driver, count, total):
    """Waits until a page says how many are found."""
    return until(driver, """
        const digits = document.querySelector('.chosen p[role=status]')?.textContent.replace(/^[^:]*:/, '').match(/\\d[\\d\\s.,’\\u202f\\u00a0]*/g)?.map(text => Number(text.replace(/\\D/g, '')));
        return digits && (arguments[0] === arguments[1] ? digits[0] === arguments[1] : digits[0] === arguments[0] && digits[1] === arguments[1]);
        """, count, total, seconds=5)


def choices(kind, offered, seed):
    """Choices of one and of several values of one and of several facets."""
    dice = random.Random(seed)
    for _ in range(CHOICES):
        chosen = dice.sample(offered, min(len(offered), dice.choice((1, 2, 2, 3, 4))))
        choice = {}
        for field, value in chosen:
            choice.setdefault(field, []).append(value)
        yield choice


def wrong(driver, base, kind, choice, isLong):
    """What is wrong with what is shown of a choice."""
    name = f"{kind.folder}{fragment(choice)}"
    expected = kind.found(choice)
    if not settled(driver, len(expected), len(kind.entries)):
        yield f"{name}: {len(expected)} of {len(kind.entries)} are not told: {driver.find_element(By.CSS_SELECTOR, '.chosen p').text}"
        return
    time.sleep(0.05)
    pages = {base + entry["page"] for entry in expected}
    shown = min(len(pages), 50) if isLong else len(pages)
    until(driver, "return [...document.querySelectorAll('.faceted > div .entries h3 a')].filter(e => e.checkVisibility()).length === arguments[0]", shown, seconds=5)
    seen = driver.execute_script(SEEN)
    if len(seen["found"]) != shown or not set(seen["found"]) <= pages:
        yield f"{name}: {len(seen['found'])} entries are shown, and {shown} of {len(pages)} match: {sorted(set(seen['found']) ^ pages)[:3]}"
    if sum(count for _, count in seen["headings"]) != shown or any(not count for _, count in seen["headings"]):
        yield f"{name}: headings without entries: {seen['headings']}"
    if seen["others"]:
        yield f"{name}: letters or page numbers stay"
    if seen["chips"] != sum(map(len, choice.values())) + 1:
        yield f"{name}: {seen['chips']} chips"
    for field, value, count, isChecked in counts(driver):
        if count != kind.count(choice, field, value):
            yield f"{name}: beside {field}={value} stands {count}, and {kind.count(choice, field, value)} have it"
        if isChecked != (value in choice.get(field, [])):
            yield f"{name}: {field}={value} is {'chosen' if isChecked else 'not chosen'}"


def offered(driver):
    """The fields and values of the facets, before the script makes checkboxes of them: as the page has them."""
    return driver.execute_script("""
        const page = new DOMParser().parseFromString(arguments[0], 'text/html');
        return [...page.querySelectorAll('.facet [data-value]')].map(link => [link.closest('[data-field]').dataset.field, link.dataset.value, Number(link.parentElement.querySelector('.count').textContent.replace(/\\D/g, ''))]);
        """, pathlib.Path(driver.page_file).read_text(encoding="utf-8"))


def counts(driver):
    seen = driver.execute_script("return [...document.querySelectorAll('.facet input')].map(input => [input.closest('label').querySelector('.count').textContent, input.checked])")
    return [(field, value, number(count), isChecked) for (field, value, _), (count, isChecked) in zip(driver.offered, seen, strict=True)]


def click(driver, place):
    driver.execute_script("const input = document.querySelectorAll('.facet input')[arguments[0]]; const fold = input.closest('details'); if (fold) fold.open = true; input.scrollIntoView({block: 'center'});", place)
    driver.find_elements(By.CSS_SELECTOR, ".facet input")[place].click()


def by_hand(driver, base, kind, page, isLong):
    """What does not work for a reader who clicks, goes back, types keys and takes values away."""
    fresh(driver, base + page)
    total = len(kind.entries)
    first = driver.offered[0]
    other = next((place for place, (field, *_) in enumerate(driver.offered) if field != first[0]), None)
    click(driver, 0)
    choice = {first[0]: [first[1]]}
    yield from wrong(driver, base, kind, choice, isLong)
    if not driver.current_url.endswith(fragment(choice)):
        yield f"{page}: the address does not say what is chosen: {driver.current_url}"
    links = driver.execute_script("return [...document.querySelectorAll('.languages a')].map(link => link.href)")
    if not all(link.endswith(fragment(choice)) for link in links):
        yield f"{page}: the links to other languages drop what is chosen: {links}"
    if driver.execute_script("return document.activeElement !== document.querySelector('.facet input')"):
        yield f"{page}: the focus does not stay on the value that was chosen"
    if other is not None:
        # By keys alone.
        driver.execute_script("const input = document.querySelectorAll('.facet input')[arguments[0]]; input.focus()", other)
        driver.switch_to.active_element.send_keys(Keys.SPACE)
        both = choice | {driver.offered[other][0]: [driver.offered[other][1]]}
        yield from wrong(driver, base, kind, both, isLong)
        driver.execute_script(axe)
        found = driver.execute_async_script("axe.run({preload: false, resultTypes: ['violations']}).then(arguments[0])")
        for violation in found["violations"]:
            yield f"{page}: narrowed: {violation['id']}: {violation['nodes'][0]['html'][:120]}"
        driver.back()
        yield from wrong(driver, base, kind, choice, isLong)
        driver.forward()
        yield from wrong(driver, base, kind, both, isLong)
        driver.find_element(By.CSS_SELECTOR, "button.chip").click()
        yield from wrong(driver, base, kind, {driver.offered[other][0]: [driver.offered[other][1]]}, isLong)
        if driver.execute_script("return !document.activeElement.matches('button.chip')"):
            yield f"{page}: the focus is lost with a chip that takes itself away"
    before = driver.execute_script("return document.querySelectorAll('.faceted > div > section .entries > li').length")
    driver.find_elements(By.CSS_SELECTOR, "button.chip")[-1].click()
    settled(driver, total, total)
    seen = driver.execute_script(SEEN)
    if seen["chips"] or not isLong and len(seen["found"]) != total or isLong and not seen["found"]:
        yield f"{page}: not all are shown again: {len(seen['found'])} of {total}, {seen['chips']} chips, {before} before"
    if "#" in driver.current_url or [number(count) for *_, count, _ in seen["counts"]] != [count for *_, count in driver.offered]:
        yield f"{page}: once all are shown again, the address or the counts are not as before: {driver.current_url}"
    # A fragment that names an element of the page stays what it is, and nothing is chosen that is not there.
    fresh(driver, base + page + "#Narrow")
    if driver.execute_script(SEEN)["chips"] or not driver.current_url.endswith("#Narrow"):
        yield f"{page}: the address of an element is taken for a choice"
    # The address goes on saying what is chosen after a link within the page.
    fresh(driver, base + page + fragment(choice))
    yield from wrong(driver, base, kind, choice, isLong)
    driver.execute_script("document.querySelector('.skip').click()")
    if not until(driver, "return location.href.endsWith(arguments[0])", fragment(choice), seconds=2):
        yield f"{page}: the way past the menu takes what is chosen out of the address: {driver.current_url}"
    yield from wrong(driver, base, kind, choice, isLong)
    yield from at_once(driver, base, kind, page, isLong)
    nothing = {first[0]: ["no such value"]}
    fresh(driver, base + page + fragment(nothing))
    yield from wrong(driver, base, kind, nothing, isLong)


def at_once(driver, base, kind, page, isLong):
    """What goes wrong where a choice comes while the piece is still loaded."""
    first = driver.offered[0]
    place = next((place for place, (field, *_) in enumerate(driver.offered) if field != first[0]), None)
    if place is None:
        return
    other = driver.offered[place]
    both = {first[0]: [first[1]], other[0]: [other[1]]}
    # An address that somebody pastes into the tab is told twice, by two events.
    fresh(driver, base + page)
    driver.execute_script("location.hash = arguments[0]", fragment(both))
    yield from wrong(driver, base, kind, both, isLong)
    # Two values, one right after the other.
    fresh(driver, base + page)
    driver.execute_script("const boxes = document.querySelectorAll('.facet input'); for (const place of arguments[0]) boxes[place].click()", [0, place])
    yield from wrong(driver, base, kind, both, isLong)


def fresh(driver, address):
    """Opens an address anew: with another fragment alone a page would stay."""
    driver.get("about:blank")
    driver.get(address)


def from_one_value(driver, site, base, kind):
    """What does not work on the pages that list one value, from where a further one leads to the whole list."""
    for path in sorted(site.glob(f"{kind.folder}/*/*/index.html"))[:6]:
        page = str(path.relative_to(site))
        fresh(driver, base + page)
        use(driver, path)
        own = next(((field, value) for (field, value, _), on in zip(driver.offered, driver.execute_script("return [...document.querySelectorAll('.facet input')].map(input => input.checked)")) if on), None)
        if own is None:
            continue
        place = next((place for place, (field, value, _) in enumerate(driver.offered) if (field, value) != own), None)
        field, value, _ = driver.offered[place]
        choice = {own[0]: [own[1]]}
        until(driver, "return window.salkku && [...document.querySelectorAll('.facet .count')].length")
        time.sleep(0.3)
        for other, known, count, _ in counts(driver):
            if count != kind.count(choice, other, known):
                yield f"{page}: beside {other}={known} stands {count}, and {kind.count(choice, other, known)} have it"
        click(driver, place)
        choice.setdefault(field, []).append(value)
        whole = f"{base}{kind.folder}/index.html#"
        if not until(driver, "return location.href.startsWith(arguments[0]) && document.readyState === 'complete'", whole):
            yield f"{page}: a further value leads to {driver.current_url}"
            continue
        use(driver, site / kind.folder / "index.html")
        yield from wrong(driver, base, kind, choice, len(kind.entries) > 200)


def use(driver, path):
    driver.page_file = path
    driver.offered = offered(driver)


def main(site, pictures=None):
    site = pathlib.Path(site).resolve()
    driver = browser()
    driver.set_script_timeout(60)
    data = json.loads((site / "catalogue.json").read_text(encoding="utf-8"))
    faults, tried = [], 0
    with tempfile.TemporaryDirectory() as root:
        os.makedirs(f"{root}/a")
        os.symlink(site, f"{root}/a/b")
        server = serve(root, None)
        bases = (f"file://{site}/", f"http://127.0.0.1:{server.server_port}/a/b/")
        lists = sorted(str(path.parent.relative_to(site)) for path in site.glob("*/facets.js"))
        for base in bases:
            for folder in lists:
                page = f"{folder}/index.html"
                driver.get(base + page)
                use(driver, site / page)
                kind = Kind(data, folder, list(dict.fromkeys(field for field, *_ in driver.offered)))
                isLong = len(kind.entries) > 200
                size = (site / folder / "facets.js").stat().st_size
                if size > PIECE * max(1, len(kind.entries) / 10_000):
                    faults.append(f"{folder}/facets.js has {size} bytes")
                found = list(by_hand(driver, base, kind, page, isLong))
                for choice in choices(kind, [(field, value) for field, value, _ in driver.offered], folder):
                    fresh(driver, base + page + fragment(choice))
                    found += wrong(driver, base, kind, choice, isLong)
                    tried += 1
                found += from_one_value(driver, site, base, kind)
                faults += [f"{base[:4]}: {fault}" for fault in found]
        for width in WIDTHS:
            driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False})
            for scheme in ("light", "dark"):
                driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})
                for folder in lists:
                    use(driver, site / folder / "index.html")
                    chosen = {}
                    for field, value, _ in driver.offered:
                        if len(chosen.setdefault(field, [])) < 2 and len(chosen) < 3:
                            chosen[field].append(value)
                    fresh(driver, bases[0] + f"{folder}/index.html" + fragment(chosen))
                    until(driver, "return document.querySelector('button.chip')")
                    time.sleep(0.2)
                    wide = driver.execute_script("return document.documentElement.scrollWidth")
                    if wide > width:
                        faults.append(f"{folder}: {wide} pixels wide on a screen of {width}")
                    if pictures:
                        os.makedirs(pictures, exist_ok=True)
                        driver.save_screenshot(f"{pictures}/narrow-{folder}-{width}-{scheme}.png")
        faults += [entry["message"] for entry in driver.get_log("browser") if "favicon" not in entry["message"]]
        server.shutdown()
    driver.quit()
    for fault in faults:
        print(fault)
    print(f"{tried} choices on {len(lists)} lists, from a disk and from a server; {len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
