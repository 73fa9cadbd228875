"""Reads the exports of one catalogue with the programs that people will read them with, and holds them against one another:
read-exports.py FOLDER, in which catalogue.sqlite, catalogue.json and the folder csv lie. Says what differs; nothing where all is well."""
import csv, json, pathlib, sqlite3, sys

folder = pathlib.Path(sys.argv[1])
data = json.loads((folder / "catalogue.json").read_text("utf-8"))
base = sqlite3.connect(f"file:{folder}/catalogue.sqlite?mode=ro", uri=True)
base.row_factory = sqlite3.Row


def rows(query, *values):
    return base.execute(query, values).fetchall()


def expect(what, found, expected):
    if found != expected:
        print(f"{what}: found {str(found)[:300]}, expected {str(expected)[:300]}")


def table(name):
    path = folder / "csv" / (name + ".csv")
    if not path.exists():
        return []
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def plain(text):
    """A cell without the apostrophe that keeps a spreadsheet from taking it for a formula."""
    return text[1:] if text.lstrip("'")[:1] in tuple("=+-@\t\r") and text[:1] == "'" else text


def items(cell):
    """The items of a list in a cell."""
    found, item, place = [], "", 0
    while place < len(cell):
        if cell[place] == "\\":
            item, place = item + cell[place + 1], place + 2
        elif cell.startswith("; ", place):
            found, item, place = found + [item], "", place + 2
        else:
            item, place = item + cell[place], place + 1
    return found + [item] if cell else []


expect("integrity", [tuple(row) for row in rows("PRAGMA integrity_check")], [("ok",)])
expect("foreign keys", [tuple(row) for row in rows("PRAGMA foreign_key_check")], [])
expect("format", rows("PRAGMA user_version")[0][0], 1)

language = data["default_language"]
entries = {f"{entry['kind']}:{entry['id']}": entry for entry in data["entries"]}
expect("entries", {row["key"]: row["title"] for row in rows("SELECT * FROM entry")},
       {key: entry["title"].get(language) or next(iter(entry["title"].values())) for key, entry in entries.items()})
expect("references", sorted((row["source"], row["field"], row["target"] or "") for row in rows("SELECT * FROM reference")),
       sorted((key, link["field"], link.get("entry", "")) for key, entry in entries.items() for link in entry["references"]))

for kind in data["kinds"]:
    name = kind["kind"]
    own = [entry for entry in data["entries"] if entry["kind"] == name]
    lines = table(name)
    expect(f"{name}.csv", [line["id"] for line in lines], [entry["id"] for entry in own])
    database = rows(f'SELECT * FROM "{rows("SELECT table_name FROM kind WHERE kind = ?", name)[0][0]}" ORDER BY rowid')
    expect(f"table of {name}", [row["id"] for row in database], [entry["id"] for entry in own])
    for field in kind["fields"]:
        path = field["field"]
        if "." in path or "[" in path:
            continue
        values = [entry["fields"].get(path) for entry in own]
        if field["form"] == "text":
            for tag in [each["language"] for each in data["languages"]]:
                heading = path if tag == language else f"{path}_{tag}"
                if field.get("list"):
                    found = [[plain(item) for item in items(plain(line[heading]))] for line in lines]
                    expected = [[item.get(tag, "") for item in value or []] for value in values]
                    expected = [texts if any(texts) else [] for texts in expected]
                else:
                    found = [plain(line[heading]) for line in lines]
                    expected = [(value or {}).get(tag, "") for value in values]
                expect(f"{name}.{heading}", found, expected)
        elif field["form"] in ("line", "string", "date", "period", "word", "number") and not field.get("list"):
            found = [plain(line[path]) for line in lines]
            expect(f"{name}.{path}", [text for text in found],
                   ["" if value is None else str(value) if not isinstance(value, float) else text
                    for value, text in zip(values, found)])
            # A string, also where it looks like a number; a number is the same whatever its digits.
            column = rows("SELECT field FROM field WHERE kind = ? AND field = ?", name, path)
            expect(f"{name}.{path} is declared", len(column), 1)

readings = [(entry["id"], period, value["value"] if isinstance(value, dict) else value)
            for entry in data["entries"] if entry["kind"] == "measure"
            for period, value in entry["fields"].get("readings", {}).items()]
expect("readings in csv", [(row["measure"], row["period"], float(row["value"])) for row in table("measure.readings")],
       [(name, period, float(value)) for name, period, value in readings])
if data["edition"] == "portfolio":
    expect("readings", sorted(tuple(row) for row in rows("SELECT measure, period, value FROM measure_readings")),
           sorted((name, period, float(value)) for name, period, value in readings))

views = [row[0] for row in rows("SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name")]
for view in views:
    rows(f'SELECT * FROM "{view}"')

# Where measures stand, counted once more without SQL.
if "measure_standing" in views:
    start = data["fiscal_year_start"]

    def days(period):
        year = int(period[:4])
        if "Q" in period:
            month, length = (int(period[6]) - 1) * 3 + start, 3
        elif len(period) == 7:
            month, length = int(period[5:]), 1
        else:
            month, length = start, 12
        first = year * 12 + month - 1
        last = first + length
        return f"{first // 12:04}-{first % 12 + 1:02}-01", f"{last // 12:04}-{last % 12 + 1:02}-00"

    for row in rows("SELECT * FROM measure_standing"):
        fields = entries["measure:" + row["measure"]]["fields"]
        begun = [(days(period)[1], days(period)[0], period, value["value"] if isinstance(value, dict) else value)
                 for period, value in fields.get("readings", {}).items() if days(period)[0] <= data["as_of"]]
        latest = max(begun)[2:] if begun else (None, None)
        expect(f"latest of {row['measure']}", (row["latest_period"], row["latest_value"]), latest)
        target = fields.get("target")
        met = None
        if target and latest[1] is not None:
            direction = fields.get("direction", "up")
            if direction == "hold":
                met = abs(latest[1] - target["value"]) <= target["tolerance"] if "tolerance" in target else None
            else:
                met = latest[1] >= target["value"] if direction == "up" else latest[1] <= target["value"]
        expect(f"standing of {row['measure']}", row["is_met"], None if met is None else int(met))
    for view in views:
        expect(f"rows of {view}", bool(rows(f'SELECT 1 FROM "{view}" LIMIT 1')), True)
