import BenchmarkSupport
import Foundation
import Testing

@testable import benchmark

struct PeersTests {
  /// A folder that is removed at the end.
  private final class Folder {
    let path = FileManager.default.temporaryDirectory.appending(path: "benchmark-\(UUID().uuidString)").path()

    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Makes a program that prints `text`.
    func program(_ name: String, printing text: String, status: Int = 0) throws -> String {
      try program(name, script: "echo '\(text)'\nexit \(status)\n")
    }

    /// Makes a program of a script. A shell writes it: a file that this process has open, another test's child has open
    /// too, and then it can't be run.
    func program(_ name: String, script: String) throws -> String {
      let file = "\(path)/\(name)"
      let writing = #"printf '#!/bin/sh\n%s' "$1" >"$0" && chmod 755 "$0""#
      #expect(try run(["sh", "-c", writing, file, script]).status == 0)
      return file
    }
  }

  @Test(
    arguments: [
      ("hugo v0.168.0-e27a67+extended linux/amd64 BuildDate=2026-10-13", "0.168.0"),
      ("check-jsonschema, version 0.39.0", "0.39.0"), ("python -m check_jsonschema, version 0.39.0\n", "0.39.0"),
      ("no number", nil),
    ] as [(String, String?)])
  func `a version is the first number that a program says`(text: String, version: String?) {
    #expect(Peer.version(in: text) == version)
  }

  @Test func `a program that is not there, or does not run, is no peer`() throws {
    let folder = try Folder()
    #expect(try Peer("\(folder.path)/hugo", version: [], scratch: folder.path) == nil)
    let broken = try folder.program("broken", printing: "v1.0", status: 1)
    #expect(try Peer(broken, version: [], scratch: folder.path) == nil)
    let working = try folder.program("working", printing: "tool v1.2.3-beta")
    #expect(try Peer(working, version: [], scratch: folder.path)?.version == "1.2.3")
  }

  @Test func `the report names versions, what is missing, and what a size leaves out`() throws {
    let folder = try Folder()
    let salkku = try folder.program("salkku", printing: "")
    _ = try folder.program("check-jsonschema", printing: "check-jsonschema, version 0.39.0")
    let options = try Options([
      "--salkku", salkku, "--peers", folder.path, "--disk", folder.path, "--check-limit", "500",
    ])
    let peers = try Peers(options)
    #expect(
      peers.heading == "Hugo: could not be had, so the comparison is left out. check-jsonschema: 0.39.0.")
    #expect(peers.leftOut(by: peers.limited(options, entries: 500)) == [])
    #expect(
      peers.leftOut(by: peers.limited(options, entries: 501))
        == ["check-jsonschema is left out of catalogues of this size."])
  }

  @Test func `a real catalogue is measured after the generated ones, and large ones have fewer rounds`() throws {
    let folder = try Folder()
    let salkku = try folder.program("salkku", printing: "")
    try "format: 1\n".write(toFile: "\(folder.path)/salkku.yaml", atomically: true, encoding: .utf8)
    let options = try Options([
      "--salkku", salkku, "--entries", "100,100000", "--catalog", folder.path, "--copies", "3",
    ])
    #expect(options.subjects.map(\.name) == ["100", "100000", "copies-3"])
    #expect(options.rounds(entries: 10_000) == 7)
    #expect(options.rounds(entries: 100_000) == 3)
    let chosen = try Options(["--salkku", salkku, "--runs", "5"])
    #expect(chosen.subjects.map(\.name) == ["100", "10000"])
    #expect(chosen.rounds(entries: 100_000) == 5)
    #expect(throws: Failure.self) { try Options(["--salkku", salkku, "--catalog", "\(folder.path)/nowhere"]) }
  }

  @Test(
    arguments: [
      ("format: 1\nlanguages: [en, fr]\n", ["en", "fr"]), ("languages: [\"fi\"]", ["fi"]), ("format: 1", ["en"]),
      ("languages:\n  - sv", ["en"]),
    ])
  func `Hugo gets the languages of the configuration`(configuration: String, languages: [String]) {
    #expect(Contents.languages(configuration: configuration) == languages)
  }

  @Test func `the frontmatter of each entry becomes a file of its kind, and of a schema each part is read alike`()
    throws
  {
    let folder = try Folder()
    let salkku = try folder.program(
      "salkku",
      script: """
        case "$*" in
          schema) printf 'team  People.\\nterm  A word.\\ncommon  Parts.\\n' ;;
          "schema team --bundle") printf '{"$schema": "a",\\n  "x-kind": {\\n    "folder": "teams",\\n  "$schema": "b"}}\\n' ;;
          "schema term --bundle") printf '{"$schema": "a",\\n  "x-kind": {\\n    "folder": "terms",\\n}}\\n' ;;
          *) echo '{}' ;;
        esac
        """)
    let options = try Options(["--salkku", salkku, "--disk", folder.path])
    let workspace = try Workspace(options, .generated(entries: 2))
    let source = "\(folder.path)/source"
    try workspace.shell(
      """
      set -e
      mkdir -p "$1/catalog/unit/teams" "$1/catalog/teams" "$1/catalog/pages"
      cd "$1"
      printf -- '---\\ntitle: A\\nsummary: a\\n---\\n\\n---\\nProse: yes\\n' >catalog/unit/teams/a.md
      printf -- '---\\ntitle: B\\n---\\n' >catalog/teams/b.md
      printf 'Suomeksi: kyllä\\n' >catalog/teams/b.fi.md
      printf -- '---\\ntitle: About\\n---\\n' >catalog/pages/about.md
      git init --quiet .
      git add --all
      git -c user.name=A -c user.email=a@example.org commit --quiet --message A
      mkdir -p "$2"
      git clone --quiet --bare . "$3"
      """, [source, workspace.folder, workspace.repository])
    #expect(try workspace.makeFields(Contents(entries: 2, folder: "catalog", languages: ["en"])) == 2)
    #expect(try files(below: workspace.fields).map(\.path) == ["team/a.yaml", "team/b.yaml"])
    #expect(try contents("\(workspace.fields)/team/a.yaml") == "title: A\nsummary: a\n")
    #expect(try contents("\(workspace.schemas)/team.json").components(separatedBy: "$schema").count == 2)
  }
}
