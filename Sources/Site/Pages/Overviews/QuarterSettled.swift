import CatalogModel

/// What needs no decision, folded below the matters of its section: what stands well, with which they are all that the figures of
/// the home page count, and what nobody can tell.
struct QuarterSettled {
  private struct Item {
    let entry: Entry
    /// What it is within the entry; nil where the entry itself is meant.
    var part: Text?
    let known: String
  }

  /// How many there are of what.
  private let title: String
  private let items: [Item]
  private let context: PageContext

  /// The most that paper has room for.
  private static let printLimit = 12

  init(_ topic: QuarterMatters.Topic, _ matters: QuarterMatters, _ context: PageContext) {
    self.context = context
    let counted: InterfaceText
    switch topic {
    case .promises:
      counted = QuarterPage.Text.kept
      items = matters.kept.map { standing in
        Item(
          entry: standing.package.entry, part: standing.promise.promise,
          known: QuarterPage.reading(standing, context))
      }
    case .targets:
      counted = QuarterPage.Text.reached
      items = matters.reached.map { due in
        Item(entry: due.measure.entry, known: QuarterPage.reading(due, context) ?? "")
      }
    default:
      counted = QuarterPage.Text.kept
      items = []
    }
    title = context.strings[counted].filled(context.strings.numbers.whole(items.count))
  }

  /// The promises with a number that nobody has read.
  static func unread(_ matters: QuarterMatters, _ context: PageContext) -> QuarterSettled {
    QuarterSettled(
      title: context.strings[QuarterPage.Text.unread].filled(context.strings.numbers.whole(matters.unread.count)),
      items: matters.unread.map { unread in
        let promise = unread.promise
        return Item(
          entry: unread.package.entry, part: promise.promise,
          known: context.target(
            unread.target, promise.unit, promise.direction, tolerance: promise.tolerance?.value))
      }, context: context)
  }

  private init(title: String, items: [Item], context: PageContext) {
    self.title = title
    self.items = items
    self.context = context
  }

  /// Writes them, if there are any.
  func write(_ html: inout HTMLWriter) {
    guard !items.isEmpty else { return }
    html.element(.details, class: items.count > Self.printLimit ? "settled long" : "settled") { html in
      html.element(.summary) { $0.text(title) }
      html.element(.ul) { html in
        for item in items.prefix(PageContext.listLimit) { html.element(.li) { write(&$0, item) } }
        if items.count > PageContext.listLimit {
          html.element(.li) { $0.text(context.more(items.count - PageContext.listLimit)) }
        }
      }
    }
  }

  private func write(_ html: inout HTMLWriter, _ item: Item) {
    context.link(&html, item.entry)
    if item.part != nil {
      html.text(context.strings.colon)
      context.write(&html, item.part)
    }
    html.text(" ")
    html.element(.span, class: "note") { $0.text(item.known) }
  }
}

extension QuarterPage {
  /// What the last reading of a promise was, and what is promised.
  static func reading(_ standing: PromiseStanding, _ context: PageContext) -> String {
    let promise = standing.promise
    return context.strings[Text.promised].filled(
      context.number(standing.reading.number, promise.unit), context.label(standing.reading.period),
      context.target(standing.target, promise.unit, promise.direction, tolerance: promise.tolerance?.value))
  }

  /// What the last reading of a measure with a target was, and what its target is; nil where it has none.
  static func reading(_ due: DueTarget, _ context: PageContext) -> String? {
    let measure = due.measure
    return due.reading.map { reading in
      context.strings[Text.reading].filled(
        context.number(reading.number, measure.unit), context.label(reading.period),
        context.target(
          due.target.value, measure.unit, measure.direction, tolerance: measure.target?.tolerance?.value))
    }
  }
}
