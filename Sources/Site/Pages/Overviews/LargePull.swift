import CatalogModel

/// What streams pull on where there are many of them: first who answers for what is pulled on, and for whom; then only what several
/// streams share; and all of it as lists.
struct LargePull {
  let pull: Pull
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
  /// The most streams of what is shared.
  private static let columnLimit = 400
  /// The most bytes of the table of what is shared, and of the lists: together with the rest less than a page may have.
  private static let tableSize = 900_000
  private static let listSize = 700_000
  /// The most groups that have a list.
  private static let listLimit = 400
  /// The most characters of a stream's name above its column.
  private static let nameLength = 40
  /// The most streams that a line of a list names.
  private static let nameLimit = 4

  func write(_ html: inout HTMLWriter) {
    // The largest first, in the table and in the lists that it leads to.
    let groups = pull.groupsByOwner(context.language).enumerated().sorted { left, right in
      let (first, second) = (left.element.rows.count, right.element.rows.count)
      return first == second ? left.offset < right.offset : first > second
    }.map(\.element)
    context.section(&html, "Groups", strings[Text.groups]) { writeGroups(&$0, groups) }
    context.section(&html, "Shared", strings[Text.onlyShared]) { writeShared(&$0) }
    context.section(&html, "Lists", strings[Text.asList]) { writeLists(&$0, groups) }
  }

  // MARK: - The groups

  private func writeGroups(_ html: inout HTMLWriter, _ groups: [Pull.Group]) {
    html.element(.p, class: "note") { $0.text(strings[Text.groupsExplained]) }
    let segments = pull.segments
    let shown = segments.count > Self.segmentLimit ? Self.segmentLimit - 1 : segments.count
    // The segment of each column; those that have no column of their own together.
    let places = segments.enumerated().flatMap { place, segment in
      Array(repeating: min(place, shown), count: segment.count)
    }
    let width = min(segments.count, shown + 1)
    let tally = groups.map { group in
      var counts = Array(repeating: 0, count: width)
      for row in group.rows { for place in Set(row.uses.map { places[$0.column] }) { counts[place] += 1 } }
      return (group: group, counts: counts)
    }
    context.overviewTable(
      &html, label: strings[Text.groups], class: "heat",
      head: { html in
        html.row { html in
          html.columnHead(OverviewColumn(pull.subject == .teams ? kind.label("office") : kind.label("owner")))
          for segment in segments.prefix(shown) {
            html.columnHead(class: "center") { context.write(&$0, segment.segment) }
          }
          if width > shown { html.columnHead(OverviewColumn(context.more(segments.count - shown), class: "center")) }
          html.columnHead(OverviewColumn(kind.plural, class: "number"))
        }
      },
      body: { html in
        for (group, counts) in tally.prefix(Self.groupLimit) {
          html.row { html in
            html.rowHead { context.write(&$0, group.heading) }
            writeCounts(
              &html, counts, of: group.rows.count, segments, isTinted: true, list: Self.id(group.heading))
          }
        }
        let rest = tally.dropFirst(Self.groupLimit)
        guard !rest.isEmpty else { return }
        html.row(class: "others") { html in
          html.rowHead { $0.text(context.more(rest.count)) }
          let sums = (0..<width).map { place in rest.reduce(0) { $0 + $1.counts[place] } }
          writeCounts(
            &html, sums, of: rest.reduce(0) { $0 + $1.group.rows.count }, segments, isTinted: false)
        }
      })
  }

  private func writeCounts(
    _ html: inout HTMLWriter, _ counts: [Int], of total: Int, _ segments: [(segment: Segment?, count: Int)],
    isTinted: Bool, list: String? = nil
  ) {
    for (place, count) in counts.enumerated() {
      let label = segments[place].segment.map { context.language.title(of: $0.entry) } ?? strings[Text.noSegment]
      html.cell(class: isTinted ? Self.tint(count) : "center", label: label) { html in
        if count > 0 { html.text(strings.numbers.whole(count)) }
      }
    }
    html.cell(class: "number now", label: kind.plural) { html in
      let number = strings.numbers.whole(total)
      guard let list else { return html.text(number) }
      html.element(.a, attributes: { $0.href(anchor: list) }) { $0.text(number) }
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
    let part = pull.keeping(Array(most), columns: Self.columnLimit, context.language)
    let words = strings[Text.sharedExplained].filled(
      strings.numbers.whole(shared.count), strings.numbers.whole(part.columns.count), strings.numbers.whole(least))
    guard part.isLarge else {
      html.element(.p, class: "note") { $0.text(words) }
      return PullMatrix(pull: part, context: context).write(&html)
    }
    var shown = 0
    html.element(.div, class: "hundreds") { html in
      html.element(.p, class: "note") { $0.text(words + " " + strings[Text.numbersExplained]) }
      context.scrolling(&html, class: "scroll box", label: strings[Text.onlyShared]) { html in
        html.element(.table, class: "dense") { html in
          html.element(.thead) { writeHead(&$0, part) }
          let start = html.count
          for group in part.groups where html.count - start < Self.tableSize {
            html.element(.tbody) { html in
              html.element(.tr, class: "group") { html in
                html.element(
                  .th,
                  attributes: { attributes in
                    attributes.set("scope", "rowgroup")
                    attributes.set("colspan", part.columns.count + 2)
                  }, content: { html in html.element(.span) { context.write(&$0, group.heading) } })
              }
              for row in group.rows where html.count - start < Self.tableSize {
                write(&html, row, part.columns.count)
                shown += 1
              }
            }
          }
        }
      }
      if shown < shared.count {
        html.element(.p, class: "note") { $0.text(context.more(shared.count - shown)) }
      }
    }
    html.element(.p, class: "note narrow") { $0.text(strings[Text.listBelow]) }
  }

  private func writeHead(_ html: inout HTMLWriter, _ part: Pull) {
    html.element(.tr) { html in
      html.columnHead(OverviewColumn(kind.singular, class: "thing"), rows: 2)
      html.columnHead(class: "number", rows: 2) { html in
        html.text(strings[Text.streams])
        html.element(.span, class: "note") { html in
          html.text(strings[Text.limit].filled(strings.numbers.whole(pull.limit)))
        }
      }
      // No links: they would be smaller than a finger. The groups above and the lists below have them.
      for (segment, count) in part.segments {
        html.columnHead(class: "segment", span: count) { html in
          html.element(.span) { html in
            if let segment {
              html.append(context.language.name(of: segment.entry))
            } else {
              html.text(strings[Text.noSegment])
            }
          }
        }
      }
    }
    html.element(.tr) { html in
      for column in part.columns {
        let name = context.language.title(of: column.stream.entry)
        html.element(
          .th, class: "stream",
          attributes: { attributes in
            attributes.set("scope", "col")
            attributes.set("title", name)
          },
          content: { html in
            html.element(.span) {
              $0.text(name.count > Self.nameLength ? name.prefix(Self.nameLength - 1) + "…" : name)
            }
          })
      }
    }
  }

  private func write(_ html: inout HTMLWriter, _ row: Pull.Row, _ width: Int) {
    func blank(_ html: inout HTMLWriter, _ count: Int) {
      guard count > 0 else { return }
      html.element(.td, attributes: { if count > 1 { $0.set("colspan", count) } }) { _ in }
    }
    html.element(.tr) { html in
      html.element(.th, attributes: { $0.set("scope", "row") }) { context.link(&$0, row.entry) }
      html.element(.td, class: pull.isOver(row) ? "number over" : "number") { html in
        html.text(strings.numbers.whole(row.streamCount))
      }
      var next = 0
      for use in row.uses {
        blank(&html, use.column - next)
        html.element(.td, class: "on") { html in
          html.text(use.steps.count > 9 ? "+" : strings.numbers.whole(use.steps.count))
        }
        next = use.column + 1
      }
      blank(&html, width - next)
    }
  }

  // MARK: - The lists

  private func writeLists(_ html: inout HTMLWriter, _ groups: [Pull.Group]) {
    let start = html.count
    html.element(.div, class: "lists") { html in
      for group in groups.prefix(Self.listLimit) {
        html.element(.details) { html in
          html.element(.summary) { html in
            writeName(&html, group.heading)
            html.text(" ")
            html.element(.span, class: "note") { $0.text(strings.numbers.whole(group.rows.count)) }
          }
          html.element(.ul, class: "links", attributes: { $0.set("id", Self.id(group.heading)) }) { html in
            var left = 0
            for row in group.rows {
              if html.count - start < Self.listSize { write(&html, row) } else { left += 1 }
            }
            if left > 0 { html.element(.li) { $0.text(context.more(left)) } }
          }
        }
      }
    }
    if groups.count > Self.listLimit {
      html.element(.p, class: "note") { $0.text(context.more(groups.count - Self.listLimit)) }
    }
  }

  /// The id of a group's list: a link to it opens it.
  private static func id(_ heading: Pull.Heading) -> String {
    switch heading {
    case .section(let section): "List-\(section.rawValue)"
    case .office(let office): "List-\(office.rawValue)"
    case .owner(let owner): "List-\(owner)"
    case .none: "List-none"
    }
  }

  /// Writes what a group is called; no link, which would lie within what opens the list.
  private func writeName(_ html: inout HTMLWriter, _ heading: Pull.Heading) {
    if case .owner(let owner) = heading {
      html.append(context.language.name(of: context.catalog.entry(owner)))
    } else {
      context.write(&html, heading)
    }
  }

  private func write(_ html: inout HTMLWriter, _ row: Pull.Row) {
    html.element(.li) { html in
      context.link(&html, row.entry)
      html.text(" ")
      html.element(.span, class: "note") { html in
        let names = row.uses.prefix(Self.nameLimit).map {
          context.language.title(of: pull.columns[$0.column].stream.entry)
        }
        let more = row.streamCount > names.count ? [context.more(row.streamCount - names.count)] : []
        let count = strings[Text.byStreams, row.streamCount]
        html.text("\(count): " + (names + more).joined(separator: "; "))
      }
    }
  }
}
