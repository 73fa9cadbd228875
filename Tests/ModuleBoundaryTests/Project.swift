import Foundation
import TestSupport

/// The project's own files, as the tests of this target look at them.
enum Project {
  /// The repository's root.
  static let root = Repository.root

  static func text(_ path: String) throws -> String {
    try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
  }

  /// The Swift files below `folder`, by their paths from the root.
  static func swiftFiles(below folder: String) -> [String] {
    let found = FileManager.default.enumerator(atPath: "\(root)/\(folder)")?.compactMap { $0 as? String } ?? []
    return found.filter { $0.hasSuffix(".swift") }.map { "\(folder)/\($0)" }.sorted()
  }

  /// The folders directly below `folder`.
  static func folders(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)").filter { name in
      var isFolder: ObjCBool = false
      return unsafe FileManager.default.fileExists(atPath: "\(root)/\(folder)/\(name)", isDirectory: &isFolder)
        && isFolder.boolValue
    }.sorted()
  }

  /// The lines of a Swift file with a number each, without comments.
  static func code(_ path: String) throws -> [(number: Int, text: Substring)] {
    try text(path).split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { offset, line in
      (offset + 1, line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line)
    }
  }

  /// The modules that a Swift file imports.
  static func imports(of path: String) throws -> Set<String> {
    let names = try code(path).compactMap { line -> String? in
      let words = line.text.split(separator: " ")
      guard let position = words.firstIndex(of: "import"), position <= 2, words.count > position + 1 else { return nil }
      return String(words[position + 1])
    }
    return Set(names)
  }
}

/// What `Package.swift` says of a module.
struct DeclaredModule {
  let name: String
  let dependencies: Set<String>

  /// The targets that are made with `module(…)` and `tests(…)`, in their order.
  static func all(_ function: String) throws -> [DeclaredModule] {
    let manifest = try Project.text("Package.swift")
    guard let targets = manifest.range(of: "targets: [") else { return [] }
    return manifest[targets.upperBound...].components(separatedBy: " \(function)(").dropFirst().compactMap { call in
      // What a call names, up to its closing bracket: the first string is the name. Products are named by themselves.
      let end = call.range(of: "),\n")?.lowerBound ?? call.endIndex
      let arguments = call[..<end].replacingOccurrences(
        of: #"(cases: \[[^\]]*\]|, package: "[^"]*")"#, with: "", options: .regularExpression)
      let strings = arguments.components(separatedBy: "\"").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
      return strings.first.map { DeclaredModule(name: $0, dependencies: Set(strings.dropFirst())) }
    }
  }
}
