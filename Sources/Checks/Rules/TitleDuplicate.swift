internal import CatalogModel
package import SourceText
internal import Syntax

package enum TitleDuplicate: CatalogRule {
  package static let description = RuleDescription(
    id: "title-duplicate", severity: .warning,
    what: "Two entries of a kind have the same title and the same owner, or a title still says that it is a copy.",
    why: "In lists and in the search nobody can tell them apart, and one of them is probably forgotten.",
    example: "title: Copy of Payroll",
    instead: "title: Payroll for trainees")

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    let catalog = context.catalog
    for kind in catalog.kinds.all {
      // Most titles are those of one entry, of which no more needs to be looked at.
      var alone: [String: Entry?] = [:]
      var first: [Key: Entry] = [:]
      for entry in catalog.entries(of: kind) where entry.document.isFrontmatterReadable {
        guard let title = entry.title?.resolved(in: catalog.defaultLanguage, default: catalog.defaultLanguage).text,
          !title.isEmpty
        else { continue }
        if isCopy(title) {
          findings.report(
            "the title says that this \(entry.declaration.spokenName) is a copy", at: entry.headline,
            help: "Write what sets it apart from what it was copied from.", field: "title", value: title)
        }
        let folded = FoldedName.of(title)
        guard let earlier = alone[folded] else {
          alone[folded] = .some(entry)
          continue
        }
        if let earlier {
          first[Key(earlier, title: folded)] = earlier
          alone[folded] = .some(nil)
        }
        let key = Key(entry, title: folded)
        guard let other = first[key] else {
          first[key] = entry
          continue
        }
        guard !key.title.isEmpty, !isOver(entry), !isOver(other) else { continue }
        findings.report(
          "`\(other.id)` is another \(entry.declaration.spokenName) of this title\(key.owner.isEmpty ? "" : " and owner")",
          at: entry.headline,
          help: "Give one of them a title that says what sets it apart; if they are the same, remove one.",
          related: [.init(message: "`\(other.id)` has this title too", place: other.headline)], field: "title",
          value: title)
      }
    }
  }

  private struct Key: Hashable {
    let title: String
    let owner: String
    let about: [String]

    init(_ entry: Entry, title: String) {
      self.title = title
      owner = entry.writtenOwner?.string ?? ""
      // Of two services the same may be measured.
      about = entry.writtenAbout.map { $0.isScalar ? [$0.string] : $0.elements.map(\.string) } ?? []
    }
  }

  /// What ended may bear the name of what followed it.
  private static func isOver(_ entry: Entry) -> Bool { entry.lifecycle?.status.isArchived ?? false }

  /// Whether a program that copies files or records gave the title, in one of the languages of the interface.
  private static func isCopy(_ title: String) -> Bool {
    guard mayHoldCopy(title.utf8Span.span) else { return false }
    let words = MessageParts.words(title)
    guard words.count > 1 else { return false }
    let starts = [["copy", "of"], ["kopio"], ["kopia", "av"], ["copie", "de"], ["copia", "di"], ["kopie", "von"]]
    return starts.contains { words.starts(with: $0) && words.count > $0.count }
      || ["copy", "kopio", "kopia", "copie", "copia"].contains(words[words.count - 1]) && title.hasSuffix(")")
  }

  /// False where no word for a copy can be, as in most titles: all of them have an `op` in them.
  private static func mayHoldCopy(_ title: Span<UInt8>) -> Bool {
    title.indices.dropFirst().contains { place in
      title[place] | 0x20 == UInt8(ascii: "p") && title[place - 1] | 0x20 == UInt8(ascii: "o")
    }
  }
}
