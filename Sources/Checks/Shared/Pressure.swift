internal import CatalogModel
internal import SourceText

/// Tells what more value streams pull on than can be governed.
enum Pressure {
  private static let shown = 12

  /// - Parameters:
  ///   - streams: the active streams, each once.
  ///   - consequence: why that is bad, as a clause that begins with "so".
  static func report(
    on entry: Entry, by streams: [ValueStream], rule: any Rule.Type, _ context: CheckContext, consequence: String,
    help: String,
    _ findings: inout Findings
  ) {
    let limit = context.threshold(rule)
    guard Double(streams.count) > limit else { return }
    findings.report(
      "\(streams.count) value streams pull on this \(entry.declaration.spokenName), more than \(MessageParts.number(limit)), "
        + consequence,
      at: entry.headline, help: help,
      related: streams.prefix(shown).map {
        Diagnostic.Related(message: "the stream `\($0.id)`", place: $0.entry.headline)
      })
  }
}

extension Sequence<ValueStream> {
  /// Those that are active.
  var active: [ValueStream] { filter { $0.status == .active } }
}
