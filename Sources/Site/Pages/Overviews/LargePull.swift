import CatalogModel

/// What streams pull on where there are many of them: first who answers for what is pulled on, and for whom; then only what several
/// streams share. The pages of the groups have all of it.
struct LargePull {
  let pull: Pull
  let groups: PullGroups
  let context: PageContext

  private typealias Text = PullText
  private var strings: Strings { context.strings }
  private var kind: KindWording { context.kind(pull.subject.kind) }

  /// The most groups that have a row of their own.
  private static let groupLimit = 24
  /// The most segments that have a column of their own.
  private static let segmentLimit = 24
  /// The most rows of what is shared; where more are, only what three streams or more share.
  private static let rowLimit = 300
  /// The most bytes of the links to the groups: together with the rest less than a page may have.
  private static let linksSize = 700_000

  func write(_ html: inout HTMLWriter) {
    context.section(&html, "Groups", strings[Text.groups]) { writeGroups(&$0) }
    context.section(&html, "Shared", strings[Text.onlyShared]) { writeShared(&$0) }
    context.section(&html, "Lists", strings[Text.eachGroup]) { writeLinks(&$0) }
  }

  // MARK: - The groups

  private func writeGroups(_ html: inout HTMLWriter) {
    html.element(.p, class: "note") { $0.text(strings[Text.groupsExplained]) }
    let segments = groups.segments
    // Those that have no column of their own stand together in one.
    let own = segments.count > Self.segmentLimit ? Self.segmentLimit - 1 : segments.count
    let hasOthers = segments.count > own
    context.overviewTable(
      &html, label: strings[Text.groups], class: "heat",
      head: { html in
        html.row { html in
          html.columnHead(OverviewColumn(pull.subject == .teams ? kind.label("office") : kind.label("owner")))
          for segment in segments.prefix(own) {
            html.columnHead(class: "center") { context.write(&$0, segment.segment) }
          }
          if hasOthers { html.columnHead(OverviewColumn(context.more(segments.count - own), class: "center")) }
          html.columnHead(OverviewColumn(kind.plural, class: "number"))
        }
      },
      body: { html in
        for group in groups.groups.prefix(Self.groupLimit) {
          html.row { html in
            html.rowHead { context.write(&$0, group.heading) }
            writeCells(&html, group, own, hasOthers)
          }
        }
        let rest = groups.groups.dropFirst(Self.groupLimit)
        guard !rest.isEmpty else { return }
        html.row(class: "others") { html in
          html.rowHead { $0.text(context.more(rest.count + groups.leftOut)) }
          writeSums(&html, rest, own, hasOthers)
        }
      })
  }

  /// What of a group the streams of each segment use, by the segment's column.
  private func parts(of group: PullGroups.Group, _ own: Int) -> (own: [PullGroups.Part?], others: [PullGroups.Part]) {
    var cells: [PullGroups.Part?] = Array(repeating: nil, count: own)
    for part in group.parts where part.segment < own { cells[part.segment] = part }
    return (cells, group.parts.filter { $0.segment >= own })
  }

  /// How many things several parts have, each counted once.
  private func count(_ parts: [PullGroups.Part]) -> Int { Set(parts.flatMap { $0.rows.map(\.entry.index) }).count }

  private func writeCells(_ html: inout HTMLWriter, _ group: PullGroups.Group, _ own: Int, _ hasOthers: Bool) {
    let parts = parts(of: group, own)
    for (place, part) in parts.own.enumerated() {
      writeCount(&html, part?.rows.count ?? 0, class: Self.tint(part?.rows.count ?? 0), label(of: place)) {
        attributes in
        guard let part else { return }
        attributes.set(
          "href", prefix: context.prefix, group.path(page: part.page), anchor: PullGroups.anchor(part.segment))
      }
    }
    if hasOthers {
      let count = count(parts.others)
      writeCount(&html, count, class: Self.tint(count), strings[Text.otherSegments]) { attributes in
        guard let first = parts.others.first else { return }
        attributes.set(
          "href", prefix: context.prefix, group.path(page: first.page), anchor: PullGroups.anchor(first.segment))
      }
    }
    writeCount(&html, group.rows.count, class: "number now", kind.plural) { attributes in
      attributes.set("href", prefix: context.prefix, group.path(page: 1))
    }
  }

  private func writeSums(
    _ html: inout HTMLWriter, _ rest: ArraySlice<PullGroups.Group>, _ own: Int, _ hasOthers: Bool
  ) {
    var sums = Array(repeating: 0, count: own)
    for group in rest { for part in group.parts where part.segment < own { sums[part.segment] += part.rows.count } }
    for (place, sum) in sums.enumerated() { writeCount(&html, sum, class: "center", label(of: place)) }
    if hasOthers {
      let sum = rest.reduce(0) { $0 + count($1.parts.filter { $0.segment >= own }) }
      writeCount(&html, sum, class: "center", strings[Text.otherSegments])
    }
    writeCount(&html, rest.reduce(0) { $0 + $1.rows.count }, class: "number now", kind.plural)
  }

  private func label(of segment: Int) -> String {
    groups.segments[segment].segment.map { context.language.title(of: $0.entry) } ?? strings[Text.noSegment]
  }

  /// Writes a number in a cell, as a link if `address` writes one; nothing where it is 0.
  private func writeCount(
    _ html: inout HTMLWriter, _ count: Int, class style: StaticString, _ label: String,
    address: ((inout Attributes) -> Void)? = nil
  ) {
    html.cell(class: style, label: label) { html in
      guard count > 0 else { return }
      let number = strings.numbers.whole(count)
      guard let address else { return html.text(number) }
      html.element(.a, attributes: address) { $0.text(number) }
    }
  }

  private static func tint(_ count: Int) -> StaticString {
    switch count {
    case 0: "center blank"
    case ..<5: "center t1"
    case ..<20: "center t2"
    case ..<50: "center t3"
    default: "center t4"
    }
  }

  // MARK: - What is shared

  private func writeShared(_ html: inout HTMLWriter) {
    var least = 2
    var shared = pull.rows.filter { $0.streamCount >= least }
    if shared.count > Self.rowLimit {
      least = 3
      shared = shared.filter { $0.streamCount >= least }
    }
    guard !shared.isEmpty else { return html.element(.p) { $0.text(strings[Text.noneShared]) } }
    let most = context.language.sorted(shared, rank: { -$0.streamCount }, entry: \.entry).prefix(Self.rowLimit)
    let part = pull.keeping(Array(most), columns: DensePull.columnLimit, by: .owner, context.language)
    let words = strings[Text.sharedExplained].filled(
      strings.numbers.whole(shared.count), strings.numbers.whole(part.columns.count), strings.numbers.whole(least))
    guard part.isLarge else {
      html.element(.p, class: "note") { $0.text(words) }
      return PullMatrix(pull: part, context: context).write(&html)
    }
    DensePull(pull: part, context: context)
      .write(&html, label: strings[Text.onlyShared], words: words, of: shared.count)
    html.element(.p, class: "note narrow") { $0.text(strings[Text.listBelow]) }
  }

  // MARK: - The pages of the groups

  private func writeLinks(_ html: inout HTMLWriter) {
    let start = html.count
    var left = groups.leftOut
    html.element(.ul, class: "links lists") { html in
      for group in groups.groups {
        guard html.count - start < Self.linksSize else {
          left += 1
          continue
        }
        html.element(.li) { html in
          context.link(&html, context.name(of: group.heading), to: group.path(page: 1))
          html.text(" (\(strings.numbers.whole(group.rows.count)))")
        }
      }
    }
    if left > 0 { html.element(.p, class: "note") { $0.text(context.more(left)) } }
  }
}
