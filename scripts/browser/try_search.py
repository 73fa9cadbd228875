"""Searches a site in Chromium as its readers do, as scripts/try-search says."""

import collections
import html
import json
import os
import pathlib
import re
import sys
import tempfile
import time
from urllib.parse import quote

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from try_pages import WIDTHS, axe, browser, serve

# The most bytes that are loaded until the first result is seen.
FIRST = 150_000
# About how many entries are looked for: of a larger catalogue every second, third, and so on.
SOUGHT = 500
# The most milliseconds from a keystroke to what it finds, of nine in ten.
KEYSTROKE = 50


def until(driver, script, *arguments, seconds=10):
    """What a script returns, once that is something."""
    end = time.monotonic() + seconds
    while True:
        found = driver.execute_script(script, *arguments)
        if found or time.monotonic() > end:
            return found
        time.sleep(0.01)


def ask(driver, query):
    """The paths of all that is found, the best first."""
    return driver.execute_async_script(
        "const done = arguments[1]; salkku.search(arguments[0]).then(done, error => done('' + error))", query)


def field(driver):
    return driver.find_element(By.CSS_SELECTOR, "form.search input")


OPTIONS = "return [...document.querySelectorAll('[role=option]')].map(option => option.dataset.href)"


def by_keyboard(driver, base, page, word):
    """What does not work for a reader who types a word on a page, and uses keys alone."""
    driver.get(base + page)
    before = driver.current_url
    box = field(driver)
    while driver.execute_script("return document.activeElement !== arguments[0]", box):
        driver.switch_to.active_element.send_keys(Keys.TAB)
    box.send_keys(word)
    options = until(driver, OPTIONS)
    if not options:
        yield f"{page}: “{word}” lists nothing"
        return
    # What was listed for the first letters may still stand there.
    until(driver, "return document.querySelector('form.search [role=status]').textContent.includes(arguments[0])", word)
    options = driver.execute_script(OPTIONS)
    state = lambda name: box.get_attribute(name)
    if (state("role"), state("aria-expanded"), state("aria-autocomplete")) != ("combobox", "true", "list"):
        yield f"{page}: the field does not say that it is a combobox with an open list"
    if not driver.execute_script("return document.getElementById(arguments[0])?.getAttribute('role') === 'listbox'", state("aria-controls")):
        yield f"{page}: the field names no list"
    if state("aria-activedescendant"):
        yield f"{page}: an option is chosen before anybody chose"
    driver.execute_script(axe)
    found = driver.execute_async_script("axe.run({preload: false, resultTypes: ['violations']}).then(arguments[0])")
    for violation in found["violations"]:
        yield f"{page}: with the list open: {violation['id']}: {violation['nodes'][0]['html'][:120]}"
    box.send_keys(Keys.ARROW_DOWN)
    if state("aria-activedescendant") != "Best-1":
        yield f"{page}: the arrow down does not choose the first option"
    box.send_keys(Keys.ARROW_UP, Keys.ARROW_UP)
    if state("aria-activedescendant") != f"Best-{len(options)}":
        yield f"{page}: the arrow up does not lead from the field to the last option"
    box.send_keys(Keys.ESCAPE)
    if driver.execute_script(OPTIONS) or state("aria-expanded") != "false":
        yield f"{page}: Escape does not close the list"
    if state("value") != word:
        yield f"{page}: Escape takes away what was typed"
    box.send_keys(Keys.ARROW_DOWN)
    if not until(driver, OPTIONS) or not until(driver, "return arguments[0].getAttribute('aria-activedescendant') === 'Best-1'", box):
        yield f"{page}: the arrow down does not open the list again, with the first option chosen"
    box.send_keys(Keys.ENTER)
    if not until(driver, "return location.href !== arguments[0] && document.readyState === 'complete'", before):
        yield f"{page}: Enter does not open the option"
    elif driver.current_url != options[0]:
        yield f"{page}: Enter opens {driver.current_url} and not {options[0]}"
    # Without an option chosen, Enter leads to the page of results.
    driver.get(base + page)
    field(driver).send_keys(word, Keys.ENTER)
    if not until(driver, "return document.querySelector('#Results .results a')"):
        yield f"{page}: Enter does not lead to results"
    elif f"q={word}" not in driver.current_url:
        yield f"{page}: the address does not say what was looked for: {driver.current_url}"


UNEXPLAINED = "return [...document.querySelectorAll('[role=option], .results > li')].filter(item => !item.querySelector('mark, .why')).map(item => item.textContent)"


def unexplained(driver, base, page, words):
    """What is listed without a word of why, while somebody types."""
    driver.get(base + page)
    box = field(driver)
    for word in words:
        for end in range(3, len(word) + 1):
            driver.execute_script("arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input'))", box, word[:end])
            until(driver, "return document.querySelector('form.search [role=status]').textContent.includes(arguments[0])", word[:end], seconds=0.3)
            for text in driver.execute_script(UNEXPLAINED):
                yield f"{page}: “{word[:end]}” finds “{text}” and does not say why"


def at_the_edges(driver, base, page, word):
    """What goes wrong where a reader leaves early, changes the language, or has no script or no index."""
    driver.get(base + page)
    if driver.execute_script("return getComputedStyle(document.querySelector('form.search input')).fontWeight") != "400":
        yield f"{page}: what is typed is not in the weight of a text"
    # Past the button of the form.
    field(driver).send_keys(word, Keys.TAB)
    driver.switch_to.active_element.send_keys(Keys.TAB)
    time.sleep(0.5)
    if driver.execute_script(OPTIONS) and driver.execute_script("return !document.querySelector('form.search').contains(document.activeElement)"):
        yield f"{page}: the list opens after the focus has left"
    for typed in (word + " zzyzzxq", "zzyzzxq " + word):
        driver.get(f"{base}search/index.html?q={quote(typed)}")
        missed = until(driver, "return document.querySelector('.results .why')?.textContent")
        if not missed or "zzyzzxq" not in missed:
            yield f"“{typed}”: that a word is missed is not said: {missed}"
    long = " ".join(f"{word}{letter}" for letter in "abcdefghij") + " x" * 100
    for typed in ("\N{THUMBS UP SIGN}", long):
        driver.get(base + "search/index.html")
        driver.execute_script("arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input'))", field(driver), typed)
        said = until(driver, "return document.querySelector('form.search [role=status]').textContent")
        if not said or len(said) > 250:
            yield f"“{typed[:20]}”: {len(said)} letters are said"
    wide = "".join(chr(ord(letter) + 0xFEE0) for letter in word)
    if ask(driver, wide) != ask(driver, word):
        yield f"“{wide}” does not find what “{word}” does"
    # What is typed goes along into another language.
    driver.get(base + "search/index.html")
    field(driver).send_keys(word)
    until(driver, "return document.querySelector('#Results .results a')")
    links = driver.execute_script("return [...document.querySelectorAll('.languages a')].map(link => link.href)")
    if not all(link.endswith(f"search/index.html?q={word}") for link in links):
        yield f"the links to other languages drop what was typed: {links}"
    if base.startswith("http") and not driver.current_url.endswith(f"?q={word}"):
        yield f"the address does not say what is typed: {driver.current_url}"
    seen = "return !!document.getElementById('Absent')?.checkVisibility()"
    if driver.execute_script(seen):
        yield "the page of results says that nothing can be searched"
    if base.startswith("http"):
        driver.execute_cdp_cmd("Network.enable", {})
        driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": ["*/search/index.js"]})
        driver.get(f"{base}search/index.html?q={word}")
        if not until(driver, seen, seconds=2):
            yield "without the index nothing says that nothing can be searched"
        driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": []})
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    driver.get(f"{base}search/index.html?q={word}")
    if not driver.find_element(By.ID, "Absent").is_displayed():
        yield "without a script nothing says that the search needs one"
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def words_of(page):
    """The longer words of a page's text, in the order in which they stand there."""
    prose = re.search('<div class="prose">(.*?)</div>', page, re.S)
    words = re.findall(r"[^\W\d_]{5,30}", html.unescape(re.sub("<[^>]*>", " ", prose[1]))) if prose else []
    return list(dict.fromkeys(word.lower() for word in words))


def unfound(driver, site, base):
    """The entries that are not found by what readers may know of them."""
    data = json.loads((site / "catalogue.json").read_text(encoding="utf-8"))
    for language in data["languages"]:
        folder, tag = language["folder"], language["language"]
        driver.get(f"{base}{folder}search/index.html")
        sought = data["entries"][:: max(1, len(data["entries"]) // SOUGHT)]
        texts = [(site / folder / entry["page"]).read_text(encoding="utf-8") for entry in sought]
        words = [words_of(text) for text in texts]
        # Of a word that nearly all texts have the search says that.
        count = collections.Counter(word for known in words for word in known)
        for entry, text, known in zip(sought, texts, words):
            page, fields = entry["page"], entry["fields"]
            title = html.unescape(re.sub("<[^>]*>", "", re.search("<h1[^>]*>(.*?)</h1>", text, re.S)[1]))
            queries = [("title", title, 6)]
            queries += [("former id", alias, 6) for alias in fields.get("aliases", [])]
            queries += [("tag", name, None) for name in fields.get("tags", []) if isinstance(name, str)]
            old = fields.get("deprecated", {})
            queries += [("word that is no longer used", word, 6) for words in old.values() for word in words] if isinstance(old, dict) else []
            rare = [word for word in known if count[word] < len(sought) / 5 or len(sought) < 200]
            queries += [("word of its text", max(rare, key=len), None)] if rare else []
            for what, query, limit in queries:
                found = ask(driver, query)
                if page not in found[:limit]:
                    yield f"{folder}{page} is not found by its {what} “{query}” ({tag}): {found[:3]}"


def misread(driver, base):
    """The texts that the script takes apart otherwise than the program does (SearchTests)."""
    driver.get(f"{base}search/index.html")
    cases = pathlib.Path(__file__).parents[2] / "Tests/SiteTests/search-words.json"
    for text, words in json.loads(cases.read_text(encoding="utf-8")):
        found = driver.execute_async_script("salkku.words(arguments[0]).then(arguments[1])", text)
        if found != words:
            yield f"{text!r} is read as {found} and not as {words}"


def measured(driver, base, page, words):
    """How much is loaded until a first result, and how long a keystroke takes, in milliseconds."""
    driver.get(base + page)
    driver.execute_cdp_cmd("Network.enable", {})
    driver.execute_cdp_cmd("Network.setCacheDisabled", {"cacheDisabled": True})
    driver.get(base + page)
    box = field(driver)
    box.send_keys(words[0][:3])
    until(driver, OPTIONS)
    time.sleep(0.3)
    loaded = driver.execute_script(
        "return performance.getEntriesByType('resource').filter(e => e.name.includes('/search')).reduce((sum, e) => sum + e.encodedBodySize, 0)")
    driver.execute_cdp_cmd("Network.setCacheDisabled", {"cacheDisabled": False})
    # The list stands there anew once it was made for what is typed.
    times = driver.execute_async_script("""
        const [words, done] = arguments, input = document.querySelector('form.search input'), times = [];
        const status = document.querySelector('form.search [role=status]');
        (async () => {
          for (const word of words) {
            for (let end = 1; end <= word.length; end++) {
              status.textContent = '';
              await new Promise(requestAnimationFrame);
              await new Promise(resolve => setTimeout(resolve, 20));
              const again = new Promise(resolve => {
                const observer = new MutationObserver(() => { observer.disconnect(); resolve(); });
                observer.observe(status, {childList: true, characterData: true, subtree: true});
              });
              const start = performance.now();
              input.value = word.slice(0, end);
              input.dispatchEvent(new Event('input'));
              await again;
              times.push(performance.now() - start);
            }
          }
          done(times);
        })();
        """, words)
    return loaded, sorted(times)


def main(site, word, pictures=None):
    site = pathlib.Path(site).resolve()
    driver = browser()
    driver.set_script_timeout(120)
    faults = []
    deep = next(str(path.relative_to(site)) for path in sorted(site.glob("service-packages/*/index.html")))
    with tempfile.TemporaryDirectory() as root:
        os.makedirs(f"{root}/a")
        os.symlink(site, f"{root}/a/b")
        server = serve(root, None)
        bases = (f"file://{site}/", f"http://127.0.0.1:{server.server_port}/a/b/")
        for base in bases:
            for page in ("index.html", deep):
                faults += [f"{base[:4]}: {fault}" for fault in by_keyboard(driver, base, page, word)]
            faults += [f"{base[:4]}: {fault}" for fault in at_the_edges(driver, base, "index.html", word)]
        for page in ("index.html", "search/index.html"):
            faults += unexplained(driver, bases[0], page, [word, "customer", "the plan", "night"])
        faults += misread(driver, bases[0])
        faults += unfound(driver, site, bases[0])
        driver.get_log("browser")
        loaded, times = measured(driver, bases[1], deep, [word, "customer", "the plan"])
        slow = times[len(times) * 9 // 10]
        if loaded > FIRST:
            faults.append(f"{loaded} bytes are loaded until the first result")
        if slow > KEYSTROKE:
            faults.append(f"a keystroke takes {slow:.0f} ms")
        print(f"{loaded} bytes until the first result; a keystroke takes {times[len(times) // 2]:.1f} ms, one in ten {slow:.1f} ms or more")
        for width in WIDTHS:
            driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False})
            for scheme in ("light", "dark"):
                driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})
                for page, name in ((deep, "list"), (f"search/index.html?q={word}", "results")):
                    driver.get(bases[0] + page)
                    if name == "list":
                        field(driver).send_keys(word)
                    until(driver, "return document.querySelector('[role=option], .results a')")
                    time.sleep(0.2)
                    wide = driver.execute_script("return document.documentElement.scrollWidth")
                    if wide > width:
                        faults.append(f"{name}: {wide} pixels wide on a screen of {width}")
                    if pictures:
                        os.makedirs(pictures, exist_ok=True)
                        driver.save_screenshot(f"{pictures}/search-{name}-{width}-{scheme}.png")
        faults += [entry["message"] for entry in driver.get_log("browser") if "favicon" not in entry["message"]]
        for entry in driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                asked = message["params"]["request"]["url"]
                if not asked.startswith((*bases, "data:", "about:")) and not asked.endswith("favicon.ico"):
                    faults.append(f"asks for {asked}")
        server.shutdown()
    driver.quit()
    for fault in faults:
        print(fault)
    print(f"{len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
