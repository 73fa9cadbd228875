import FileSystem
import Foundation
import Testing

/// Where a file is written that a person names, when the folders on the way may be a stranger's.
struct DestinationTests {
  /// The real path of a folder with a working tree `tree` in it, removed when the test ends.
  private final class Place {
    let path = URL(fileURLWithPath: NSTemporaryDirectory()).resolvingSymlinksInPath()
      .appendingPathComponent("salkku-\(UUID().uuidString)").path
    var tree: String { path + "/tree" }

    init() throws {
      try FileManager.default.createDirectory(atPath: tree + "/out", withIntermediateDirectories: true)
      try FileManager.default.createDirectory(atPath: path + "/away", withIntermediateDirectories: true)
      try write("precious", "away/victim")
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ text: String, _ name: String) throws {
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
    }

    func link(_ name: String, to target: String) throws {
      try FileManager.default.createSymbolicLink(atPath: "\(path)/\(name)", withDestinationPath: target)
    }

    func text(_ name: String) -> String? {
      FileManager.default.contents(atPath: "\(path)/\(name)").map { String(decoding: $0, as: UTF8.self) }
    }

    func destination(_ name: String) throws -> Destination { try Destination("\(path)/\(name)", trees: [tree]) }
  }

  private let place: Place

  init() throws { place = try Place() }

  @Test func `a file is made, replaced and added to in a tree, and keeps its permissions`() throws {
    for name in ["tree/new.txt", "tree/out/../out/./deep.txt", "tree//out/other.txt"] {
      let destination = try place.destination(name)
      try destination.replace(withParts: [Array("one".utf8)])
      #expect(place.text(name) == "one")
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: destination.path)
      try destination.replace(withParts: [Array("two".utf8)])
      try destination.append(Array(" three".utf8))
      #expect(place.text(name) == "two three")
      #expect(try FileStatus.at(destination.path)?.mode == 0o640)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.tree).sorted() == ["new.txt", "out"])
  }

  @Test(arguments: [
    ("../away/victim", ""), ("../away/new", ""), ("../away", "/victim"), ("../away", "/new"), (".", "/new"),
    ("out", "/../new"), ("missing/deeper", ""), ("link", ""), ("out/..", "/out/new"), ("/dev/null", ""),
  ])
  func `no link in a tree is followed, be it the file or a folder on the way`(target: String, rest: String) throws {
    try place.link("tree/link", to: target)
    #expect(throws: Destination.Failure.link(place.tree + "/link")) { try place.destination("tree/link" + rest) }
    // Nor is one reached by another way in.
    try place.link("door", to: "tree")
    #expect(throws: Destination.Failure.link(place.tree + "/link")) { try place.destination("door/link" + rest) }
    #expect(throws: Destination.Failure.link(place.tree + "/link")) {
      try place.destination("tree/../away/../tree/link" + rest)
    }
    #expect(place.text("away/victim") == "precious")
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path + "/away") == ["victim"])
  }

  @Test func `links above the tree are the machine's own, and a path outside of it is the person's`() throws {
    try place.link("private", to: place.path)
    try place.link("away/link.txt", to: "victim")
    let inTree = try place.destination("private/private/tree/report.txt")
    #expect(inTree.path == place.tree + "/report.txt")
    #expect(inTree.lies(below: place.tree) && !inTree.lies(below: place.tree + "/out"))
    try inTree.replace(withParts: [[65]])
    #expect(place.text("tree/report.txt") == "A")
    let outside = try place.destination("tree/../private/away/link.txt")
    #expect(outside.path == place.path + "/away/victim" && !outside.lies(below: place.tree))
    try outside.replace(withParts: [[66]])
    #expect(place.text("away/victim") == "B")
    #expect(try FileStatus.at(place.path + "/away/link.txt")?.kind == .link)
  }

  @Test func `a link that is put there after the look is not followed either`() throws {
    let file = try place.destination("tree/late")
    let deep = try place.destination("tree/out/late")
    try place.link("tree/late", to: "../away/victim")
    try FileManager.default.removeItem(atPath: place.tree + "/out")
    try place.link("tree/out", to: "../away")
    for destination in [file, deep] {
      #expect(throws: SystemError.self) { try destination.replace(withParts: [[65]]) }
      #expect(throws: SystemError.self) { try destination.append([65]) }
    }
    #expect(place.text("away/victim") == "precious")
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path + "/away") == ["victim"])
  }

  @Test func `a file with another name is replaced under this one alone, and not added to`() throws {
    try FileManager.default.linkItem(atPath: place.path + "/away/victim", toPath: place.tree + "/hard")
    let destination = try place.destination("tree/hard")
    #expect(throws: SystemError.tooManyLinks) { try destination.append([65]) }
    try destination.replace(withParts: [[65]])
    #expect(place.text("tree/hard") == "A" && place.text("away/victim") == "precious")
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["tree", "away"])
  func `a pipe that nobody reads is told and not waited for`(folder: String) throws {
    #expect(unsafe mkfifo("\(place.path)/\(folder)/pipe", 0o600) == 0)
    let destination = try place.destination("\(folder)/pipe")
    #expect(throws: SystemError.notRegular) { try destination.replace(withParts: [[65]]) }
    #expect(throws: SystemError.notRegular) { try destination.append([65]) }
    #expect(throws: (any Error).self) { try NamedFiles.read("\(place.path)/\(folder)/pipe", limit: 9) }
  }

  @Test func `devices that people name on purpose take what is written`() throws {
    try Destination("/dev/null", trees: [place.tree]).replace(withParts: [[65]])
    try Destination("/dev/null", trees: [place.tree]).append([65])
  }

  @Test func `what can't be written leaves what was there, and nothing beside it`() throws {
    try place.write("old", "tree/report.txt")
    try FileManager.default.createDirectory(atPath: place.tree + "/folder", withIntermediateDirectories: true)
    #expect(throws: SystemError.isAFolder) { try place.destination("tree/folder").replace(withParts: [[65]]) }
    #expect(throws: Destination.Failure.system(.missing)) { try place.destination("tree/none/report.txt") }
    #expect(throws: Destination.Failure.system(.notAFolder)) { try place.destination("tree/report.txt/x") }
    #expect(throws: Destination.Failure.system(.link)) {
      try place.link("round", to: "round")
      _ = try place.destination("round")
    }
    // Where the new content would be put first there is a folder.
    try FileManager.default.createDirectory(
      atPath: place.tree + "/.report.txt.salkku-new", withIntermediateDirectories: true)
    #expect(throws: SystemError.self) { try place.destination("tree/report.txt").replace(withParts: [[65]]) }
    #expect(place.text("tree/report.txt") == "old")
  }
}
