package import SourceText
package import Syntax

/// Fields that several kinds have, for code that asks for them of whatever kind an entry is.
extension Entry {
  /// What the entry is called; nil where it is missing or no text.
  package var title: Text? { text("title") }
  /// What it is, in one sentence.
  package var summary: Text? { text("summary") }
  /// Who answers for it; nil, too, where its kind is one of an organisation's own that says something else in this field.
  package var owner: Reference<Entry>? {
    declaration.references.contains { $0.path == "owner" } ? reference("owner") : nil
  }
  /// What stands in place of the owner.
  package var writtenOwner: NodeView? { node["owner"] }
  /// What it is about, without what dangles.
  package var subjects: [Entry] { writtenAbout?.elements.compactMap { target(of: $0) } ?? [] }
  /// What stands in place of what it is about.
  package var writtenAbout: NodeView? { node["about"] }
  /// The objectives that it serves.
  package var objectives: [Reference<Objective>] { references("objectives") }
  /// What stands in place of those objectives.
  package var writtenObjectives: NodeView? { node["objectives"] }
  /// What takes its place.
  package var replacedBy: Reference<Entry>? { reference("replaced_by") }
  /// The days on which it entered the states of its life, or is to enter them; nil where nothing is said.
  package var dates: LifecycleDates? { group("dates", LifecycleDates.init) }
  /// Where it stands, as it is written: each kind has words of its own.
  package var writtenStatus: NodeView? { node["status"] }
  /// Other ids that it had, to which references still resolve.
  package var aliases: [NodeView] { strings("aliases") }
  /// What stands in place of those, in the fields of an entry whose catalogue is not put together yet.
  static func writtenAliases(in fields: NodeView) -> NodeView? { fields["aliases"] }
  /// Pages elsewhere that say more about it.
  package var webLinks: [WebLink] { groups("links", WebLink.init) }
  /// What other systems call it: the name of each system, and the id there.
  package var identifiers: [NodeView.Pair] { node["identifiers"]?.pairs.map(\.self) ?? [] }
  /// Words to find and group entries by, as they are written; empty where there are none.
  package var tags: [NodeView] { strings("tags") }

  /// Where a finding about a field that is not there is told: at the title, or at its key where the title goes on below it, else at the file's first line.
  package var headline: Place {
    Place(
      path: path,
      range: fields.pair("title").map { $0.value.style == .block ? $0.key.range : $0.value.range } ?? document
        .frontmatterRange.map { SourceRange(start: 0, end: min($0.start, 3)) }
        ?? .startOfFile)
  }
}
