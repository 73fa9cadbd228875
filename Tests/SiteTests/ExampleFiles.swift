import CatalogModel
import Foundation
import SourceText
import Testing

@testable import Site

/// The files of the example, read line by line, without the catalogue's model.
struct ExampleFiles {
  /// The frontmatter's lines, by folder and name.
  private(set) var lines: [String: [String]] = [:]
  /// The lists of a field by its name, for each file that has it.
  private(set) var lists: [String: [String: [String]]] = [:]
  /// What depends on a file and is there to be reached.
  private var dependants: [String: Set<String>] = [:]

  init() throws {
    let folder = TestData.repository + "/catalog/"
    for kind in ["components", "service-packages", "value-streams", "segments", "teams", "measures"] {
      for name in try FileManager.default.contentsOfDirectory(atPath: folder + kind) {
        guard name.hasSuffix(".md"), !name.dropLast(3).contains(".") else { continue }
        let text = try String(contentsOfFile: folder + kind + "/" + name, encoding: .utf8)
        let key = kind + "/" + name.dropLast(3)
        lines[key] = Array(text.components(separatedBy: "\n").dropFirst().prefix { $0 != "---" })
      }
    }
    for (key, lines) in lines {
      for line in lines {
        let line = line.trimmingCharacters(in: .whitespaces)
        guard let colon = line.firstIndex(of: ":"), line.hasSuffix("]"), let open = line.firstIndex(of: "[") else {
          continue
        }
        let names = line[line.index(after: open)...].dropLast().components(separatedBy: ",")
        lists[String(line[..<colon]), default: [:]][key, default: []] += names.map {
          $0.trimmingCharacters(in: .whitespaces)
        }
      }
    }
    func depend(_ dependant: String, on foundation: String) {
      if isThere(dependant) { dependants[foundation, default: []].insert(dependant) }
    }
    for (key, _) in lines {
      let own = lists.compactMapValues { $0[key] }
      if key.hasPrefix("components/") { for name in own["depends_on"] ?? [] { depend(key, on: "components/" + name) } }
      if key.hasPrefix("service-packages/") {
        for field in ["core", "enabling", "enhancing", "components"] {
          for name in own[field] ?? [] { depend(key, on: "components/" + name) }
        }
        for name in own["requires"] ?? [] { depend(key, on: "service-packages/" + name) }
        for name in (own["segments"] ?? []) + values(key, "- for") { depend("segments/" + name, on: key) }
      }
      if key.hasPrefix("value-streams/") {
        for name in own["packages"] ?? [] { depend(key, on: "service-packages/" + name) }
        for name in values(key, "segment") { depend("segments/" + name, on: key) }
      }
    }
  }

  /// The values of the lines of a file that begin with a field.
  func values(_ key: String, _ field: String) -> [String] {
    (lines[key] ?? []).map { $0.trimmingCharacters(in: .whitespaces) }.filter { $0.hasPrefix(field + ": ") }
      .map { String($0.dropFirst(field.count + 2)) }
  }

  func isThere(_ key: String) -> Bool {
    let status = (lines[key] ?? []).first { $0.hasPrefix("status: ") }?.dropFirst(8)
    if key.hasPrefix("components/") { return status != "retired" && status != "rejected" }
    if key.hasPrefix("service-packages/") { return ["pilot", "live", "sunset"].contains(status ?? "") }
    return !key.hasPrefix("value-streams/") || status == nil || status == "active"
  }

  /// All that is reached from some files, without these.
  func reached(from starts: Set<String>) -> Set<String> {
    var found = starts
    while true {
      let more = found.reduce(into: found) { $0.formUnion(dependants[$1] ?? []) }
      if more == found { return found.subtracting(starts) }
      found = more
    }
  }

  /// What a measure is about.
  func about(_ measure: String) -> [String] {
    (lists["about"]?[measure] ?? []).map { name in
      let parts = name.components(separatedBy: ":")
      return parts[0] + "s/" + parts[1].trimmingCharacters(in: .whitespaces)
    }
  }

  /// The measures of an outcome that are about some files but for components.
  func outcomes(about found: Set<String>) -> [String] {
    lines.keys.filter { measure in
      measure.hasPrefix("measures/") && lines[measure]?.contains("orientation: outcome") ?? false
        && about(measure).contains { found.contains($0) && !$0.hasPrefix("components/") }
    }
  }

  /// The promises of availability and continuity, and the levels.
  func promises(_ key: String) -> Int {
    let lines = lines[key] ?? []
    let levels = lines.drop { $0 != "service_levels:" }.dropFirst().prefix { $0.hasPrefix(" ") }
    return lines.count { $0.hasPrefix("  availability:") || $0.hasPrefix("  continuity:") }
      + levels.count { $0.hasPrefix("  - ") }
  }
}
