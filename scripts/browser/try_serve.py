"""Looks in Chromium at a site while its catalogue is written, as scripts/try-serve says."""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

from selenium.webdriver.common.by import By

from try_pages import browser
from try_search import OPTIONS, field, until

# The most pixels by which a line may move.
STILL = 2

# A line and how far below the top of the window it stands: the one with a text, or else the first in sight.
LINE = """
const isMeant = part => arguments[0] ? part.textContent === arguments[0] : part.checkVisibility() && part.getBoundingClientRect().top > 0;
const part = [...document.querySelectorAll('main :is(h2, p, li)')].find(part => !part.closest('.preview') && isMeant(part));
return [part.textContent, part.getBoundingClientRect().top];
"""


class Writer:
    """Somebody who changes the files of a catalogue and looks at its site."""

    def __init__(self, driver, folder):
        self.driver, self.folder = driver, folder

    def change(self, path, old, new):
        """Writes a file anew; whether the page then loads itself anew."""
        self.driver.execute_script("window.isOld = true")
        file = self.folder / path
        text = file.read_text(encoding="utf-8")
        assert old in text, f"{path} has no {old!r}"
        file.write_text(text.replace(old, new, 1), encoding="utf-8")
        return self.comes()

    def comes(self):
        came = until(self.driver, "return !window.isOld && document.readyState === 'complete'")
        time.sleep(0.3)
        return came


def place_is_kept(driver, base, writer, page, path):
    driver.get(base + page)
    driver.execute_script("scrollTo(0, 700)")
    time.sleep(0.2)
    text, top = driver.execute_script(LINE)
    if not writer.change(path, "\nstatus: ", "\nno_such_field: [1]\nstatus: "):
        yield f"{page}: is not loaded anew"
    _, moved = driver.execute_script(LINE, text)
    if abs(moved - top) > STILL:
        yield f"{page}: “{text[:40]}” stood at {top}, and stands at {moved} once the bar is open"
    if not driver.execute_script("return document.querySelector('.preview details').open"):
        yield f"{page}: what is wrong in it is folded away"
    writer.change(path, "\nno_such_field: [1]", "")
    _, moved = driver.execute_script(LINE, text)
    if abs(moved - top) > STILL:
        yield f"{page}: “{text[:40]}” stood at {top}, and stands at {moved} once all is well again"


def typed_is_kept(driver, base, writer, page, path):
    driver.get(base + page)
    field(driver).send_keys("hal")
    until(driver, OPTIONS)
    writer.change(path, "\nstatus: ", "\nstatus:  ")
    driver.switch_to.active_element.send_keys("l")
    if field(driver).get_property("value") != "hall" or not until(driver, OPTIONS):
        yield f"{page}: what was typed is lost, or its list: {field(driver).get_property('value')}"
    results = "return document.querySelectorAll('.results > li').length"
    # The address of a folder without its slash leads on, with what is asked for.
    driver.get(base + "search?q=hall")
    count = until(driver, results)
    writer.change(path, "\nstatus:  ", "\nstatus: ")
    field(driver).send_keys("s")
    if field(driver).get_property("value") != "halls" or not count or not until(driver, results):
        yield "the page of results loses what was typed, or what was found"
    driver.get(base + page.split("/")[0] + "/index.html")
    driver.find_elements(By.CSS_SELECTOR, ".facet input")[2].click()
    until(driver, "return document.querySelector('button.chip')")
    writer.change(path, "\nstatus: ", "\nstatus:  ")
    if not until(driver, "return document.activeElement.matches('.facet input:checked') && !!document.querySelector('button.chip')"):
        yield "a list loses what is chosen, or the focus"


def cause_is_told(driver, base, writer, page):
    driver.get(base + page)
    writer.change("salkku.yaml", "\nlanguages:", "\nlanguagez:")
    told = driver.execute_script("const fold = document.querySelector('.preview details'); return [fold?.open, fold?.querySelector('li code')?.textContent]")
    if not told[0] or not told[1] or not told[1].startswith("salkku.yaml"):
        yield f"what is wrong in salkku.yaml is not told first, on an open fold: {told}"
    writer.change("salkku.yaml", "\nlanguagez:", "\nlanguages:")


def git_is_watched(driver, base, writer, repository):
    driver.get(base)
    for path in (".gitignore", ".git/info/exclude"):
        driver.execute_script("window.isOld = true")
        (repository / path).parent.mkdir(exist_ok=True)
        (repository / path).write_text("*.log\n", encoding="utf-8")
        if not writer.comes():
            yield f"{path} has changed, and nothing is read again"
    for name, former in (("git", ".git"), (".git", "git")):
        driver.execute_script("window.isOld = true")
        (repository / former).rename(repository / name)
        if not writer.comes():
            yield f"{former} has become {name}, and nothing is read again"


def main(program, catalogue):
    program, faults = os.path.abspath(program), []
    with tempfile.TemporaryDirectory() as root:
        repository = pathlib.Path(root)
        folder = repository / "a" / "b"
        for name in ("catalog", "salkku.yaml"):
            source, target = pathlib.Path(catalogue, name), folder / name
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copytree(source, target) if source.is_dir() else shutil.copy(source, target)
        subprocess.run(["git", "init", "-q", root], check=True)
        path = next(path for path in sorted((folder / "catalog/service-packages").glob("*.md"))
                    if path.stem.count(".") == 0 and path.stat().st_size > 1500 and "\nstatus: " in path.read_text(encoding="utf-8"))
        page, path = f"service-packages/{path.stem}/index.html", str(path.relative_to(folder))
        server = subprocess.Popen([program, "serve", "--port", "0", "--quiet", "-C", str(folder)], stdout=subprocess.PIPE, text=True)
        driver = browser()
        try:
            base = server.stdout.readline().strip()
            driver.set_window_size(1000, 700)
            writer = Writer(driver, folder)
            faults += place_is_kept(driver, base, writer, page, path)
            faults += typed_is_kept(driver, base, writer, page, path)
            faults += cause_is_told(driver, base, writer, page)
            faults += git_is_watched(driver, base, writer, repository)
            faults += [entry["message"] for entry in driver.get_log("browser") if "favicon" not in entry["message"]]
        finally:
            driver.quit()
            server.terminate()
            server.wait()
    for fault in faults:
        print(fault)
    print(f"{len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
