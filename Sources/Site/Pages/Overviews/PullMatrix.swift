import CatalogModel

/// The table of what streams pull on: a row for each thing, a column for each stream, and in a cell the stages that use it.
struct PullMatrix {
  let pull: Pull
  let context: PageContext
  /// What the page says that all rows have in common, so that the table does not.
  var known: Pull.Heading?

  /// The most stages that have a place each in a cell.
  private static let slotLimit = 8
  /// The most streams that are counted out by marks.
  private static let barLimit = 24

  private var strings: Strings { context.strings }
  private var kind: KindWording { context.kind(pull.subject.kind) }

  func write(_ html: inout HTMLWriter) {
    writeKey(&html)
    writeTable(&html, label: kind.plural)
  }

  func writeTable(_ html: inout HTMLWriter, label: String) {
    context.overviewTable(
      &html, label: label, class: "matrix",
      head: { writeHead(&$0) },
      groups: { html in
        for group in pull.groups {
          html.rowGroup { html in
            if group.heading != known {
              html.row(class: "group") { html in
                html.groupHead(span: pull.columns.count + 2) { context.write(&$0, group.heading) }
              }
            }
            for row in group.rows { write(&html, row) }
          }
        }
        html.rowGroup(.tfoot) { writeFoot(&$0) }
      })
  }

  /// Writes what the marks in the cells mean.
  func writeKey(_ html: inout HTMLWriter) {
    html.element(.ul, class: "key") { html in
      if pull.subject == .components {
        for role in ComponentRole.allCases {
          html.element(.li) { html in
            html.element(.span, class: "slots") { html in html.element(.span, class: Self.style(role)) { $0.text("1") }
            }
            html.text(context.kind(.servicePackage).label("components.\(role.rawValue)"))
          }
        }
      } else {
        html.element(.li) { html in
          html.element(.span, class: "slots", attributes: { $0.set("aria-hidden", "true") }) { html in
            writeSlots(&html, [Pull.Step(number: 1), Pull.Step(number: 3)], of: 4)
          }
          html.text(strings[PullText.keySlots])
        }
      }
      html.element(.li) { html in
        Self.writeBars(&html, 4, limit: 3)
        html.text(strings[PullText.keyBars])
      }
    }
  }

  private func writeHead(_ html: inout HTMLWriter) {
    html.row { html in
      html.columnHead(OverviewColumn(kind.singular, class: "thing"), rows: 2)
      html.columnHead(class: "pressure", rows: 2) { html in
        html.text(strings[PullText.streams])
        html.element(.span, class: "note") { html in
          html.text(strings[PullText.limit].filled(strings.numbers.whole(pull.limit)))
        }
      }
      for (segment, count) in pull.segments {
        html.columnHead(class: "segment", span: count) { context.write(&$0, segment) }
      }
    }
    html.row { html in
      for column in pull.columns { html.columnHead(class: "stream") { context.link(&$0, column.stream.entry) } }
    }
  }

  private func write(_ html: inout HTMLWriter, _ row: Pull.Row) {
    let isOver = pull.isOver(row)
    html.row(class: isOver ? "loud" : nil) { html in
      html.rowHead { html in
        context.link(&html, row.entry)
        if pull.subject != .teams, row.entry.lifecycleStatus != .live {
          html.text(" ")
          context.status(&html, row.entry)
        }
      }
      html.cell(class: "pressure", label: strings[PullText.streams]) { html in
        html.element(.strong) { $0.text(strings.numbers.whole(row.streamCount)) }
        html.text(" ")
        if row.streamCount <= Self.barLimit { Self.writeBars(&html, row.streamCount, limit: pull.limit) }
        if isOver {
          html.text(" ")
          html.element(.span, class: "over") { $0.text(strings[PullText.over]) }
        }
      }
      var next = 0
      for use in row.uses {
        writeBlank(&html, use.column - next)
        write(&html, use)
        next = use.column + 1
      }
      writeBlank(&html, pull.columns.count - next)
    }
  }

  /// Writes cells that say nothing, as one.
  private func writeBlank(_ html: inout HTMLWriter, _ count: Int) {
    if count > 0 { html.cell(class: "blank", span: count) { _ in } }
  }

  private func write(_ html: inout HTMLWriter, _ use: Pull.Use) {
    let column = pull.columns[use.column]
    html.cell(class: "use", label: context.language.title(of: column.stream.entry)) { html in
      let total = strings.numbers.whole(column.stageCount)
      guard column.stageCount <= Self.slotLimit else {
        let numbers = use.steps.map { strings.numbers.whole($0.number) }.joined(separator: ", ")
        return html.text(strings[PullText.numbersOf].filled(numbers, total))
      }
      let numbers = use.steps.map { step in
        let number = strings.numbers.whole(step.number)
        guard let role = step.role else { return number }
        return "\(number) (\(context.kind(.servicePackage).label("components.\(role.rawValue)")))"
      }
      html.element(
        .span, class: "slots",
        attributes: { attributes in
          attributes.set("role", "img")
          attributes.set(
            "aria-label", strings[PullText.stagesOf, numbers.count].filled(numbers.joined(separator: ", "), total))
        }, content: { writeSlots(&$0, use.steps, of: column.stageCount) })
    }
  }

  private func writeSlots(_ html: inout HTMLWriter, _ steps: [Pull.Step], of count: Int) {
    var steps = steps[...]
    for number in 1...max(count, 1) {
      guard let step = steps.first, step.number == number else {
        html.element(.span) { _ in }
        continue
      }
      html.element(.span, class: Self.style(step.role)) { $0.text(strings.numbers.whole(number)) }
      steps = steps.dropFirst()
    }
  }

  private static func style(_ role: ComponentRole?) -> StaticString {
    switch role {
    case nil, .core: "on"
    case .enabling: "on enabling"
    case .enhancing: "on enhancing"
    }
  }

  /// Writes a mark for each value stream; those beyond the limit stand out.
  static func writeBars(_ html: inout HTMLWriter, _ count: Int, limit: Int) {
    html.element(.span, class: "bars", attributes: { $0.set("aria-hidden", "true") }) { html in
      for number in 1...max(count, 1) { html.element(.span, class: number > limit ? "beyond" : nil) { _ in } }
    }
  }

  private func writeFoot(_ html: inout HTMLWriter) {
    var counts = Array(repeating: 0, count: pull.columns.count)
    for row in pull.rows { for use in row.uses { counts[use.column] += 1 } }
    html.row { html in
      html.rowHead { $0.text(strings[PullText.inStream]) }
      html.cell { _ in }
      for count in counts { html.cell(class: "use") { $0.text(strings.numbers.whole(count)) } }
    }
  }
}

extension PageContext {
  /// Writes what the rows of a group have in common.
  func write(_ html: inout HTMLWriter, _ heading: Pull.Heading) {
    if case .owner(let owner) = heading { link(&html, catalog.entry(owner)) } else { html.text(name(of: heading)) }
  }

  /// The same as a text.
  func name(of heading: Pull.Heading) -> String {
    switch heading {
    case .section(let section): strings.sections(section)
    case .office(let office): kind(.team).word("office", office.rawValue)
    case .owner(let owner): language.title(of: catalog.entry(owner))
    case .none: strings.notStated
    }
  }

  /// Writes whom streams are for.
  func write(_ html: inout HTMLWriter, _ segment: Segment?) {
    if let segment { link(&html, segment.entry) } else { html.text(strings[PullText.noSegment]) }
  }
}
