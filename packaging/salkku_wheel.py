"""Makes Python wheels with nothing but Python's own library: the one that carries the program, and the one of the hook.

The form is that of PEP 427; the tag of the first is PEP 600's, which has pip refuse a system whose C library is too old.
The second is empty but for what it needs: pre-commit installs the repository that a hook comes from, so this file is the
build backend that pyproject.toml names (PEP 517), and that package needs the program in the same version.
"""

import argparse
import base64
import hashlib
import os
import pathlib
import re
import subprocess
import time
import zipfile


def program_wheel(program: pathlib.Path, glibc: str, machine: str, licences: pathlib.Path, folder: pathlib.Path) -> None:
    """Writes the wheel that carries `program`."""
    told = subprocess.run([program, "--version"], check=True, capture_output=True, text=True).stdout
    version = python_version(told.split()[0])
    metadata = [
        "Summary: A service catalogue of plain text files in git: checked, and rendered as a portfolio site",
        "Requires-Python: >=3.8",
        "License-File: copyright",
        "Description-Content-Type: text/markdown",
        "",
        description(),
    ]
    files = {
        f"salkku-{version}.data/scripts/salkku": program.read_bytes(),
        f"salkku-{version}.dist-info/licenses/copyright": licences.read_bytes(),
    }
    write(folder, "salkku", version, f"py3-none-manylinux_{glibc.replace('.', '_')}_{machine}", metadata, files)


def description() -> str:
    """The README, with the text alone of links to files that lie beside it: a wheel does not have these."""
    text = (pathlib.Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
    return re.sub(r"\[([^\]]+)\]\((?!https?:)[^)]*\)", r"\1", text)


def build_wheel(wheel_directory: str, config_settings=None, metadata_directory=None) -> str:
    """Writes the wheel of the hook, as PEP 517 asks for it."""
    source = pathlib.Path("Sources/CommandLine/Version.swift").read_text(encoding="utf-8")
    version = python_version(re.search(r'static let current = "(.*)"', source).group(1))
    metadata = ["Summary: Installs salkku for pre-commit", f"Requires-Dist: salkku=={version}"]
    return write(pathlib.Path(wheel_directory), "salkku_hook", version, "py3-none-any", metadata, {})


def python_version(version: str) -> str:
    """PEP 440's way of writing a version: 0.1.0-dev is 0.1.0.dev0."""
    return version.replace("-dev", ".dev0")


def write(folder: pathlib.Path, name: str, version: str, tag: str, metadata: list, files: dict) -> str:
    """Writes a wheel of `files` and what describes it, and returns its file's name."""
    info = f"{name}-{version}.dist-info"
    head = ["Metadata-Version: 2.4", f"Name: {name.replace('_', '-')}", f"Version: {version}"]
    files = {
        **files,
        f"{info}/METADATA": "\n".join([*head, *metadata, ""]).encode(),
        f"{info}/WHEEL": f"Wheel-Version: 1.0\nGenerator: salkku\nRoot-Is-Purelib: false\nTag: {tag}\n".encode(),
    }
    lines = [f"{path},sha256={digest(data)},{len(data)}" for path, data in files.items()]
    files[f"{info}/RECORD"] = "\n".join([*lines, f"{info}/RECORD,,", ""]).encode()
    # A zip knows no time before 1980.
    moment = time.gmtime(max(int(os.environ.get("SOURCE_DATE_EPOCH", "0")), 315532800))[:6]
    target = folder / f"{name}-{version}-{tag}.whl"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as wheel:
        for path, data in files.items():
            entry = zipfile.ZipInfo(path, moment)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = (0o100755 if "/scripts/" in path else 0o100644) << 16
            wheel.writestr(entry, data)
    return target.name


def digest(data: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Makes the wheel that carries the program.")
    for option in ("program", "glibc", "machine", "licences", "folder"):
        parser.add_argument("--" + option, required=True)
    given = parser.parse_args()
    program_wheel(
        pathlib.Path(given.program), given.glibc, given.machine, pathlib.Path(given.licences), pathlib.Path(given.folder)
    )
