import CatalogModel
import Comparison
import SourceText
import Syntax

/// Two revisions of a small catalogue, as texts by their paths.
func compare(_ before: [String: String], _ after: [String: String]) throws -> CatalogComparison {
  try CatalogComparison(load(before), load(after))
}

/// A catalogue of texts.
func load(_ texts: [String: String]) throws -> Catalog {
  let tree = MemoryTree(texts: texts)
  return try Catalog.load(from: tree, configuration: Configuration.load(from: tree), threads: 1)
}

/// An entry's file with this frontmatter and prose.
func entry(_ frontmatter: String, _ prose: String = "") -> String { "---\n\(frontmatter)\n---\n\(prose)" }

extension CatalogComparison {
  /// Each change in one line, as `~ kind:id path sort effect`.
  var lines: [String] {
    changes.flatMap { change -> [String] in
      guard let before = change.before else { return ["+ \(change.after?.key ?? "")"] }
      guard let after = change.after else {
        return ["- \(before.key)" + (change.successor.map { " now \($0.key)" } ?? "")]
      }
      var lines: [String] = []
      switch change.rename {
      case .alias?: lines.append("\(before.key) > \(after.key)")
      case .content?: lines.append("\(before.key) > \(after.key) by content")
      case nil: break
      }
      lines += change.fields.map { field in
        "~ \(after.key) \(field.path) \(field.sort)" + (field.effect.map { " \($0)" } ?? "")
      }
      return lines
        + change.prose.map { "~ \(after.key) prose.\($0.language.tag) +\($0.linesAdded) -\($0.linesRemoved)" }
    }
  }

  /// Each breakage in one line.
  var broken: [String] {
    breakages.map { breakage in
      let names = breakage.dangling.map { ", named by \($0.entry.key) \($0.field)" }.joined()
      return switch breakage.cause {
      case .liveEntryRemoved, .removedWhileNamed: "\(breakage.entry.key) removed\(names)"
      case .renamedWithoutAlias: "\(breakage.entry.key) without alias\(names)"
      case .aliasesDropped(let aliases): "\(breakage.entry.key) dropped \(aliases.joined(separator: " "))\(names)"
      case .endedWhileUsed(let status): "\(breakage.entry.key) \(status.rawValue)\(names)"
      case .withdrawn(let was, let now): "\(breakage.entry.key) \(was.rawValue) to \(now?.rawValue ?? "nothing")"
      case .hidden: "\(breakage.entry.key) hidden"
      case .promiseLoosened(let field): "\(breakage.entry.key) \(field.path)"
      }
    }
  }
}
