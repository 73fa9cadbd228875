internal import CatalogModel
internal import Editing
internal import Exchange
internal import Reporting
internal import SourceText
internal import Syntax

/// The report of an import as people read it.
struct ImportReportText {
  private(set) var text = ""
  /// How many of very many things of one sort are told.
  private static let most = 10

  init(_ report: ImportReport) {
    addCounts(report)
    addMade(report)
    addTaken(report)
    addLeftOut(report)
    addGuessed(report)
    addConflicts(report)
    addGone(report)
    addSettled(report)
    addLacking(report)
  }

  private mutating func section(_ title: String, _ lines: [String], most: Int = most) {
    guard !lines.isEmpty else { return }
    text += "\n\(title)\n" + lines.prefix(most).map { "  \(TerminalText.visible($0))\n" }.joined()
    if lines.count > most { text += "  and \(lines.count - most) more\n" }
  }

  private static func plural(_ kind: KindDeclaration) -> String {
    String(kind.folder.map { $0 == "-" ? " " : $0 })
  }

  private static func name(_ kind: KindDeclaration, _ count: Int) -> String {
    "\(count) \(count == 1 ? kind.spokenName : plural(kind))"
  }

  // MARK: What happened

  private mutating func addCounts(_ report: ImportReport) {
    text += counted(report.recordCount, "record", "records") + ":\n"
    let madeByName = Dictionary(grouping: report.created, by: \.kind).mapValues(\.count)
    for kind in report.kinds {
      let made = madeByName[kind.kind.name] ?? 0
      if kind.new - made > 0 { text += "  \(Self.name(kind.kind, kind.new - made)) new\n" }
      if made > 0 { text += "  \(Self.name(kind.kind, made)) new, because records name them\n" }
      if kind.changed > 0 { text += "  \(Self.name(kind.kind, kind.changed)) changed\n" }
      if kind.unchanged > 0 { text += "  \(Self.name(kind.kind, kind.unchanged)) as before\n" }
      if kind.removed > 0 {
        text += "  \(Self.name(kind.kind, kind.removed)) taken out of the catalogue, and not made again\n"
      }
    }
    if let unfit = report.unfit {
      text +=
        "  \(unfit.count) left out, because they meet the conditions of no kind; the first is "
        + "\(TerminalText.visible(unfit.first))\n"
    }
  }

  /// How many names stand in one line.
  private static let mostNames = 50

  private mutating func addMade(_ report: ImportReport) {
    let made = Dictionary(grouping: report.created, by: \.kind).mapValues { $0.map(\.id) }
    section(
      "Made because records name them",
      report.kinds.compactMap { kind in
        made[kind.kind.name].map { ids in
          let more = ids.count - Self.mostNames
          return "\(Self.plural(kind.kind)): \(ids.prefix(Self.mostNames).joined(separator: ", "))"
            + (more > 0 ? " and \(more) more" : "")
        }
      })
  }

  private mutating func addTaken(_ report: ImportReport) {
    // Where nothing changes, nobody asks what it is made of.
    let taken = report.changeCount > 0 ? report.tally.taken : []
    let width = taken.map { $0.field.name.count }.max() ?? 0
    let kinds = Set(taken.map(\.field.kind))
    section(
      "Taken",
      taken.map { field, count in
        let padding = String(repeating: " ", count: width - field.name.count)
        return "\(field.name)\(padding)  \(count)" + (kinds.count > 1 ? "  (\(field.kind))" : "")
      }, most: 100)
    section(
      "No place: the mapping neither takes nor drops",
      report.withoutPlace.map { use in
        "\(use.path): \(counted(use.count, "value", "values"))"
          + (use.example.map { ", such as `\(Self.short($0))`" } ?? ", which seem to name people")
      }, most: 60)
  }

  private static func short(_ text: String) -> String { BlankText.short(text, 60) }

  // MARK: What has no place

  private mutating func addLeftOut(_ report: ImportReport) {
    struct Group: Hashable {
      let kind: String
      let field: String
      let reason: ImportTally.Reason
      let target: String
    }
    var groups: [Group] = []
    var members: [Group: [(value: String, count: Int, first: String)]] = [:]
    for (value, count) in report.tally.leftOut {
      let group = Group(kind: value.kind, field: value.field, reason: value.reason, target: value.target)
      if members[group] == nil { groups.append(group) }
      members[group, default: []].append((value.value, count.count, count.first))
    }
    var lines: [String] = []
    for group in groups.sorted(by: { $0.reason < $1.reason }) {
      let values = (members[group] ?? []).sorted { ($1.count, $0.value) < ($0.count, $1.value) }
      let total = values.reduce(0) { $0 + $1.count }
      let told = values.prefix(6).map {
        $0.count > 1 ? "`\(Self.short($0.value))` (\($0.count))" : "`\(Self.short($0.value))`"
      }
      let more = values.count > 6 ? " and \(values.count - 6) more" : ""
      let list = told.joined(separator: ", ") + more
      lines.append("\(group.field): \(Self.sentence(group.reason, total, group.target, list, values))")
    }
    section("Left out", lines, most: 100)
  }

  private static func sentence(
    _ reason: ImportTally.Reason, _ total: Int, _ target: String, _ list: String,
    _ values: [(value: String, count: Int, first: String)]
  ) -> String {
    let most = values.first.map { "`\(short($0.value))`" } ?? ""
    let first = "\(values.count > 1 ? "\(most) " : "the ")first in \(values.first?.first ?? "")"
    let count = counted(total, "value", "values")
    let are = total == 1 ? "is" : "are"
    switch reason {
    case .unknownWord:
      let example = values.first.map { short($0.value) } ?? ""
      return
        "\(count) of which the mapping does not say what \(total == 1 ? "it is" : "they are") here: \(list); add them to its `words`, as "
        + "`\(example): WORD`, or as `\(example):` where they mean nothing"
    case .missingReference:
      return "no \(target) is called so: \(list); --create makes them, or write their ids into `words`"
    case .missingEntry:
      return "no \(target) is called so: \(list); write their ids into `words`, or the entries themselves"
    case .removedReference:
      return
        "what is called so was taken out of the catalogue: \(list); write the id of another \(target) into `words`, or make it "
        + "again with --restore"
    case .ambiguousReference:
      return "several entries are called so: \(list); write the id of the right \(target) into `words`"
    case .noDate: return "\(count) of which nobody can tell the day: \(list); \(first)"
    case .ambiguousDate:
      return
        "\(count) of which nobody can tell whether the day or the month stands first: \(list); write `dates: d/m/y` or "
        + "`dates: m/d/y` beside its `from`"
    case .noPeriod: return "\(count) that \(are) no period as 2026, 2026-Q3 or 2026-03: \(list); \(first)"
    case .noNumber: return "\(count) that \(are) no number, or may be one of two: \(list); \(first)"
    case .noBoolean:
      return "\(count) that \(total == 1 ? "says" : "say") neither yes nor no: \(list); `words` can say what they mean"
    case .noAddress: return "\(count) that \(are) no address: \(list); \(first)"
    case .incompleteGroup:
      return
        "\(counted(total, "group of fields", "groups of fields")) without what each must have, \(list); \(first)"
    }
  }

  private mutating func addGuessed(_ report: ImportReport) {
    section("How the source was read", report.notes, most: 40)
    var lines: [String] = []
    for (field, count) in report.tally.rewritten.sorted(by: { $0.key.name < $1.key.name }) {
      lines.append(
        "\(field.name): \(counted(count.count, "value was", "values were")) written as files have it, as "
          + "`\(Self.short(count.example.from))`: \(Self.short(count.example.to))")
    }
    for (field, count) in report.tally.cut.sorted(by: { $0.key.name < $1.key.name }) {
      lines.append(
        "\(field.name): \(counted(count.count, "text", "texts")) cut, because a field has at most 2000 characters; the first "
          + "in \(count.first)")
    }
    if report.sharedIDs > 0 {
      lines.append(
        "\(counted(report.sharedIDs, "id has", "ids have")) the identifier at the end, because titles are the same")
    }
    section("Guessed", lines, most: 40)
  }

  // MARK: What a person decides

  private mutating func addConflicts(_ report: ImportReport) {
    func here(_ conflict: ImportReport.Conflict) -> String { conflict.here.map { "`\(Self.short($0))`" } ?? "nothing" }
    section(
      "Changed on both sides, and left as it stands here",
      report.conflicts.compactMap { conflict in
        conflict.there.map {
          "\(conflict.path): \(conflict.field) is \(here(conflict)) here, and the source says `\(Self.short($0))`"
        }
      }, most: 30)
    if report.conflicts.contains(where: { $0.there != nil }) {
      text +=
        "\nWrite into the files what is right, then run this with --keep: what stands in them counts from then on.\n"
    }
    section(
      "Cleared in the source, and left as it stands here: take it out of the file as well, or run this with --keep",
      report.conflicts.filter { $0.there == nil }.map { "\($0.path): \($0.field) is \(here($0)) here" }, most: 30)
  }

  private mutating func addGone(_ report: ImportReport) {
    section(
      "In the source no more: `salkku retire` the entries, or remove their files, or follow them no more with --detach",
      report.vanished.map { "\($0.path) (\($0.identifier))" }, most: 30)
    if report.isMostlyGone {
      text +=
        "\nMore records have gone than are there still. Look whether the source is whole before you decide anything.\n"
    }
    section(
      "Looks like the same under another name: remove the new file, and write what stands behind the arrow into the other one",
      report.renamed.map { renamed in
        "\(renamed.newPath) → identifiers: {\(YAMLText.key(renamed.system)): "
          + "\(PlainValue.string(renamed.identifier).inline)} in \(renamed.path)"
      }, most: 30)
    section(
      "Taken out of the catalogue, still in the source, and not made again; --restore IDENTIFIER makes one again",
      report.removedHere.map { "\($0.path) (\($0.identifier))" })
  }

  private mutating func addSettled(_ report: ImportReport) {
    section(
      "Kept as it stands here",
      report.kept.map { conflict in
        "\(conflict.path): \(conflict.field)"
          + (conflict.there.map { ", of which the source says `\(Self.short($0))`" } ?? ", cleared in the source")
      }, most: 100)
    section("No longer followed", report.detached.map { "\($0.path) (\($0.identifier))" }, most: 100)
  }

  private mutating func addLacking(_ report: ImportReport) {
    let lacking = report.tally.lacking.sorted { ($0.key.kind, $0.key.name) < ($1.key.kind, $1.key.name) }
    let told = Set(report.tally.leftOut.map { "\($0.value.kind).\($0.value.field)" })
    section(
      "Missing, so that nothing can be written",
      lacking.map { field, count in
        let kind = report.kinds.first { $0.kind.name == field.kind }?.kind
        let subject = kind.map { Self.name($0, count.count) } ?? "\(count.count)"
        let verb = count.count == 1 ? "has" : "have"
        let head = "\(subject) \(verb) no `\(field.name)`, which \(count.count == 1 ? "it needs" : "they need")"
        if told.contains("\(field.kind).\(field.name)") {
          return "\(head): see what is left out above, or write `else:` beside its `from`"
        }
        if report.mapped.contains(field) {
          return
            "\(head), and nothing that can be taken stands there: correct the source, or write `else: VALUE` beside its `from`; the "
            + "first is \(count.first)"
        }
        return "\(head): add it to `fields` of the mapping, as `\(field.name): COLUMN` or "
          + "`\(field.name): {always: VALUE}`; the first is \(count.first)"
      })
    section(
      "Files that can't be changed",
      report.refused.map { [$0.message, $0.help].compactMap(\.self).joined(separator: ". ") })
  }
}
