internal import CatalogModel
internal import Comparison
internal import Reporting
internal import SourceText
internal import Syntax

/// A comparison of two revisions as JSON, as `diff.schema.json` in `Sources/CResources` describes it.
enum DiffJSON {
  /// The document of a comparison in UTF-8.
  static func bytes(of report: DiffReport) -> [UInt8] {
    var writer = JSONWriter()
    let comparison = report.comparison
    writer.object { writer in
      writer.member("version", 1)
      writer.member("before", report.names.before)
      writer.member("after", report.names.after)
      writer.key("breaks")
      let all = report.broken.flatMap { broken in broken.breakages.map { (broken, $0) } }
      writer.array(all, isOnePerLine: true) { write($1, report, &$0) }
      writer.key("changes")
      writer.array(comparison.changes, isOnePerLine: true) { write($1, report, &$0) }
      writer.key("files")
      writer.array(comparison.files, isOnePerLine: true) { writer, file in
        writer.object { writer in
          writer.member("path", file.path)
          writer.member("role", file.role.rawValue)
          writer.member("change", file.sort.rawValue)
        }
      }
      writer.key("unread")
      writer.array(comparison.unread, isOnePerLine: true) { $0.string($1) }
      writer.key("reaches")
      write(report.reached, &writer)
    }
    writer.endLine()
    return writer.bytes
  }

  private static func write(
    _ told: (broken: GroupedChanges.Broken, breakage: Breakage), _ report: DiffReport, _ writer: inout JSONWriter
  ) {
    let (broken, breakage) = told
    writer.object { writer in
      writer.member("entry", breakage.entry.key)
      writer.member("path", breakage.entry.path)
      switch breakage.cause {
      case .liveEntryRemoved: writer.member("cause", "live-entry-removed")
      case .removedWhileNamed: writer.member("cause", "removed-while-named")
      case .renamedWithoutAlias: writer.member("cause", "renamed-without-alias")
      case .aliasesDropped: writer.member("cause", "alias-dropped")
      case .endedWhileUsed: writer.member("cause", "ended-while-used")
      case .withdrawn: writer.member("cause", "withdrawn")
      case .hidden: writer.member("cause", "hidden")
      case .promiseLoosened(let field):
        writer.member("cause", "promise-loosened")
        writer.member("field", field.path)
      }
      writer.member("message", report.sentence(breakage))
      writer.key("named_by")
      writer.array(breakage.dangling) { writer, dangling in
        writer.object { writer in
          writer.member("entry", dangling.entry.key)
          writer.member("field", dangling.field)
          writer.member("written", dangling.node.string)
        }
      }
      writer.key("reaches")
      write(broken.reached, &writer)
    }
  }

  private static func write(_ reached: ReachOfChanges.Reached, _ writer: inout JSONWriter) {
    writer.object { writer in
      for (name, entries) in [
        ("packages", reached.packages), ("streams", reached.streams), ("segments", reached.segments),
        ("teams", reached.teams),
      ] {
        writer.key(name)
        writer.array(entries) { $0.string($1.key) }
      }
      guard !reached.isWhole else { return }
      writer.key("at_least")
      writer.literal("true")
    }
  }

  private static func write(_ change: EntryChange, _ report: DiffReport, _ writer: inout JSONWriter) {
    guard let entry = change.entry else { return }
    writer.object { writer in
      writer.member("entry", entry.key)
      writer.member("title", entry.name(in: .english).text)
      writer.member("path", entry.path)
      writer.member("change", change.before == nil ? "added" : change.after == nil ? "removed" : "changed")
      if let successor = change.successor { writer.member("successor", successor.key) }
      if let rename = change.rename, let before = change.before {
        writer.member("was", before.key)
        switch rename {
        case .alias: writer.member("found_by", "alias")
        case .content: writer.member("found_by", "content")
        }
      }
      if let states = change.lifecycle {
        writer.key("lifecycle")
        writer.object { writer in
          if let state = states.before { writer.member("before", state.rawValue) }
          if let state = states.after { writer.member("after", state.rawValue) }
        }
      }
      guard change.before != nil, change.after != nil else { return }
      writer.key("fields")
      writer.array(change.fields) { write($1, change, report, &$0) }
      writer.key("prose")
      writer.array(change.prose) { writer, prose in
        writer.object { writer in
          writer.member("language", prose.language.tag)
          writer.member("lines_added", prose.linesAdded)
          writer.member("lines_removed", prose.linesRemoved)
        }
      }
    }
  }

  private static func write(
    _ field: FieldChange, _ change: EntryChange, _ report: DiffReport, _ writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.member("field", field.path)
      writer.member("label", report.words.described(field, of: change).label)
      writer.member("change", field.sort.rawValue)
      if let effect = field.effect { writer.member("promise", effect.rawValue) }
      // What people answered is no more than told to have changed.
      guard !field.isHidden else {
        let told = report.words.described(field, of: change)
        if let before = told.before { writer.member("before", before) }
        if let after = told.after { writer.member("after", after) }
        return
      }
      let meaning = meaning(of: field)
      let values = FieldValues(report.comparison.after, of: [])
      if let before = field.before {
        writer.key("before")
        values.write(before, as: meaning, to: &writer)
      }
      if let after = field.after {
        writer.key("after")
        values.write(after, as: meaning, to: &writer)
      }
    }
  }

  /// What the schema means the changed value to be.
  private static func meaning(of field: FieldChange) -> MeantValue {
    guard let declared = field.innermostField else { return .asWritten }
    // Beside the path, which names the language.
    if case .language? = field.steps.last { return .text }
    guard declared.isList, case .item? = field.steps.last else {
      // A reading, and what stands at a key that is data.
      if case .key? = field.steps.last { return declared.form == .readings ? .readings : .asWritten }
      return declared.meaning
    }
    return declared.form == .text ? .wording : declared.meaning
  }
}
