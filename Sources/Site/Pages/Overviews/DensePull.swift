import CatalogModel

/// The table of what hundreds of streams pull on: a narrow column for each stream, and in a cell the number of stages that use it.
struct DensePull {
  let pull: Pull
  let context: PageContext
  /// What the page says that all rows have in common, so that the table does not.
  var known: Pull.Heading?

  private typealias Text = PullText
  private var strings: Strings { context.strings }
  private var kind: KindWording { context.kind(pull.subject.kind) }

  /// The most streams that have a column.
  static let columnLimit = 400
  /// The most bytes of the table, and of the list: together with the rest less than a page may have.
  private static let tableSize = 900_000
  private static let listSize = 700_000
  /// The most characters of a stream's name above its column.
  private static let nameLength = 40

  /// - Parameters:
  ///   - words: what stands above the table.
  ///   - total: how many things the table is about; those that it has no room for are counted below it.
  func write(_ html: inout HTMLWriter, label: String, words: String, of total: Int) {
    html.element(.div, class: "hundreds") { html in
      html.element(.p, class: "note") { $0.text(words + " " + strings[Text.numbersExplained]) }
      var shown = 0
      context.scrolling(&html, class: "scroll box", label: label) { html in
        html.element(.table, class: "dense") { html in
          html.element(.thead) { writeHead(&$0) }
          let start = html.count
          for group in pull.groups where html.count - start < Self.tableSize {
            html.element(.tbody) { html in
              if group.heading != known { write(&html, group.heading) }
              for row in group.rows where html.count - start < Self.tableSize {
                write(&html, row)
                shown += 1
              }
            }
          }
        }
      }
      if shown < total { html.element(.p, class: "note") { $0.text(context.more(total - shown)) } }
    }
  }

  private func write(_ html: inout HTMLWriter, _ heading: Pull.Heading) {
    html.element(.tr, class: "group") { html in
      html.element(
        .th,
        attributes: { attributes in
          attributes.set("scope", "rowgroup")
          attributes.set("colspan", pull.columns.count + 2)
        }, content: { html in html.element(.span) { context.write(&$0, heading) } })
    }
  }

  private func writeHead(_ html: inout HTMLWriter) {
    html.element(.tr) { html in
      html.columnHead(OverviewColumn(kind.singular, class: "thing"), rows: 2)
      html.columnHead(class: "number", rows: 2) { html in
        html.text(strings[Text.streams])
        html.element(.span, class: "note") { html in
          html.text(strings[Text.limit].filled(strings.numbers.whole(pull.limit)))
        }
      }
      // No links: they would be smaller than a finger. The groups above and the lists below have them.
      for (segment, count) in pull.segments {
        html.columnHead(class: "segment", span: count) { html in
          html.element(.span) { html in
            if let segment {
              context.language.writeName(&html, segment.entry)
            } else {
              html.text(strings[Text.noSegment])
            }
          }
        }
      }
    }
    html.element(.tr) { html in
      for column in pull.columns {
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

  private func write(_ html: inout HTMLWriter, _ row: Pull.Row) {
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
      blank(&html, pull.columns.count - next)
    }
  }

  /// Writes the same as a list, for where the table is too wide.
  func writeList(_ html: inout HTMLWriter) {
    html.element(.details) { html in
      html.element(.summary) { $0.text(strings[Text.asList]) }
      html.element(.ul, class: "links") { html in
        let start = html.count
        var left = 0
        for row in pull.rows {
          if html.count - start < Self.listSize { writeItem(&html, row) } else { left += 1 }
        }
        if left > 0 { html.element(.li) { $0.text(context.more(left)) } }
      }
    }
  }

  private func writeItem(_ html: inout HTMLWriter, _ row: Pull.Row) {
    html.element(.li) { html in
      context.link(&html, row.entry)
      html.text(" ")
      html.element(.span, class: "note") { html in
        let names = row.uses.map { context.language.title(of: pull.columns[$0.column].stream.entry) }
        html.text("\(strings[Text.byStreams, names.count]): " + names.joined(separator: "; "))
      }
    }
  }
}
