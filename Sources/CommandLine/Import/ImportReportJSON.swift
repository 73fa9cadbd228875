internal import CatalogModel
internal import Exchange
internal import SourceText

/// The report of an import for programs, as `import.schema.json` has it.
enum ImportReportJSON {
  static func bytes(of report: ImportReport, outcome: ImportOutcome, mapping: ImportMapping) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("format", 1)
      writer.member("mapping", mapping.file.path)
      writer.member("outcome", outcome.rawValue)
      writer.member("records", report.recordCount)
      writer.key("kinds")
      writer.array(report.kinds) { writer, kind in
        writer.object { writer in
          writer.member("kind", kind.kind.name)
          writer.member("new", kind.new)
          writer.member("changed", kind.changed)
          writer.member("unchanged", kind.unchanged)
        }
      }
    }
    return writer.bytes + [0x0A]
  }
}
