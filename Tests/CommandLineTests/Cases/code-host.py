"""The API of GitHub and GitLab as far as comments go: code-host.py FOLDER

FOLDER/comments.json is what stands on the pull request 7 of `o/r` (GitHub) or 5 (GitLab), and FOLDER/log has a line for each
request. FOLDER/port appears when it listens. FOLDER/trouble, where there is one, says what is wrong: a status that every writing
request gets, `page=N` for N comments a page at most, `vanish` for a comment that is deleted while it is written, `text` for
answers that are no JSON.
"""

import http.server
import json
import os
import pathlib
import re
import sys
import urllib.parse

# What the runner of the tests has open tells it by its end that a process has ended.
os.closerange(3, 1024)
folder = pathlib.Path(sys.argv[1])


def trouble():
    path = folder / "trouble"
    return path.read_text(encoding="utf-8").strip() if path.exists() else ""


class Host(http.server.BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def answer(self, status, value):
        data = b"<html>" if trouble() == "text" else json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def handle_any(self):
        parts = urllib.parse.urlsplit(self.path)
        with (folder / "log").open("a", encoding="utf-8") as log:
            log.write(f"{self.command} {parts.path}\n")
        data = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        if self.headers.get("Authorization") != "Bearer secret":
            return self.answer(401, {"message": "Bad credentials"})
        if parts.path == "/user":
            return self.answer(200, {"id": 41})
        comments = json.loads((folder / "comments.json").read_text(encoding="utf-8"))
        if not re.fullmatch(r"/repos/o/r/issues/(7/)?comments(/\d+)?|/projects/5/merge_requests/7/notes(/\d+)?", parts.path):
            return self.answer(404, {"message": "Not Found"})
        if self.command == "GET":
            query = dict(urllib.parse.parse_qsl(parts.query))
            size = int(query.get("per_page", 30))
            if trouble().startswith("page="):
                size = min(size, int(trouble()[5:]))
            start = (int(query.get("page", 1)) - 1) * size
            return self.answer(200, comments[start : start + size])
        if trouble().isdigit():
            return self.answer(int(trouble()), {"message": "Refused\n::error::\x1b[1m%0Aforged"})
        body = json.loads(data)["body"]
        if self.command == "POST":
            own = {"user": {"login": "github-actions[bot]"}, "author": {"id": 41}, "system": False}
            comments.append({"id": len(comments) + 1000, "body": body, **own})
        else:
            number = int(parts.path.rsplit("/", 1)[1])
            found = [] if trouble() == "vanish" else [one for one in comments if one["id"] == number]
            if not found:
                return self.answer(404, {"message": "Not Found"})
            found[0]["body"] = body
        (folder / "comments.json").write_text(json.dumps(comments), encoding="utf-8")
        return self.answer(201 if self.command == "POST" else 200, {})

    do_GET = do_POST = do_PATCH = do_PUT = handle_any


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Host)
(folder / "port.new").write_text(str(server.server_port), encoding="utf-8")
(folder / "port.new").rename(folder / "port")
server.serve_forever()
