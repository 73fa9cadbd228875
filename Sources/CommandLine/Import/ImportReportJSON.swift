internal import CatalogModel
internal import Exchange
internal import SourceText

/// The report of an import for programs, as `import.schema.json` has it.
enum ImportReportJSON {
  private static let version = 1

  static func bytes(of report: ImportReport, outcome: ImportOutcome, mapping: ImportMapping) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("version", version)
      writer.member("mapping", mapping.file.path)
      writer.member("outcome", outcome.rawValue)
      writer.member("records", report.recordCount)
      writer.member("unfit", report.unfit?.count ?? 0)
      write("kinds", report.kinds, to: &writer) { writer, kind in
        writer.member("kind", kind.kind.name)
        writer.member("new", kind.new)
        writer.member("changed", kind.changed)
        writer.member("unchanged", kind.unchanged)
        writer.member("removed", kind.removed)
      }
      write("created", report.created, to: &writer) { writer, created in
        writer.member("kind", created.kind)
        writer.member("id", created.id)
        writer.member("name", created.name)
      }
      write(report.tally, withoutPlace: report.withoutPlace, to: &writer)
      writer.member("shared_ids", report.sharedIDs)
      writeOpen(report, to: &writer)
    }
    writer.endLine()
    return writer.bytes
  }

  /// An array of objects.
  private static func write<Element>(
    _ name: String, _ values: [Element], to writer: inout JSONWriter, _ members: (inout JSONWriter, Element) -> Void
  ) {
    writer.key(name)
    writer.array(values, isOnePerLine: !values.isEmpty) { writer, value in
      writer.object { members(&$0, value) }
    }
  }

  private static func write(
    _ tally: ImportTally, withoutPlace: [SourcePaths.Use], to writer: inout JSONWriter
  ) {
    func field(_ field: ImportTally.Field, _ count: Int, to writer: inout JSONWriter) {
      writer.member("kind", field.kind)
      writer.member("field", field.name)
      writer.member("count", count)
    }
    func sorted<Count>(_ counts: [ImportTally.Field: Count]) -> [(field: ImportTally.Field, count: Count)] {
      counts.map { (field: $0.key, count: $0.value) }.sorted {
        ($0.field.kind, $0.field.name) < ($1.field.kind, $1.field.name)
      }
    }
    write("taken", tally.taken, to: &writer) { field($1.field, $1.count, to: &$0) }
    write("without_place", withoutPlace, to: &writer) { writer, use in
      writer.member("path", use.path)
      writer.member("count", use.count)
      if let example = use.example { writer.member("example", example) }
    }
    write("left_out", tally.leftOut, to: &writer) { writer, item in
      writer.member("kind", item.value.kind)
      writer.member("field", item.value.field)
      writer.member("reason", item.value.reason.rawValue)
      writer.member("value", item.value.value)
      if !item.value.target.isEmpty { writer.member("target", item.value.target) }
      writer.member("count", item.count.count)
      writer.member("first", item.count.first)
    }
    write("rewritten", sorted(tally.rewritten), to: &writer) { field($1.field, $1.count.count, to: &$0) }
    write("cut", sorted(tally.cut), to: &writer) { field($1.field, $1.count.count, to: &$0) }
    write("lacking", sorted(tally.lacking), to: &writer) { writer, item in
      field(item.field, item.count.count, to: &writer)
      writer.member("first", item.count.first)
    }
  }

  /// What waits for a person.
  private static func writeOpen(_ report: ImportReport, to writer: inout JSONWriter) {
    for (name, conflicts) in [("conflicts", report.conflicts), ("kept", report.kept)] {
      write(name, conflicts, to: &writer) { writer, conflict in
        writer.member("entry", conflict.path)
        writer.member("field", conflict.field)
        if let here = conflict.here { writer.member("here", here) }
        if let there = conflict.there { writer.member("there", there) }
      }
    }
    write("renamed", report.renamed, to: &writer) { writer, renamed in
      writer.member("entry", renamed.path)
      writer.member("new", renamed.newPath)
      writer.member("identifier", renamed.identifier)
    }
    for (name, gone) in [
      ("vanished", report.vanished), ("removed", report.removedHere), ("detached", report.detached),
    ] {
      write(name, gone, to: &writer) { writer, entry in
        writer.member("entry", entry.path)
        writer.member("identifier", entry.identifier)
      }
    }
    writer.key("refused")
    writer.array(report.refused) { $0.string($1.message) }
    writer.key("notes")
    writer.array(report.notes) { $0.string($1) }
  }
}
