import CatalogModel

/// A change that git tells, in the words of a page.
struct ChangeWording {
  let event: HistoryEvent
  let context: PageContext

  private var strings: Strings { context.strings }
  /// What is different, value by value.
  private var lines: [HistoryEvent.Line] {
    event.lines[context.language.language] ?? event.lines[context.catalog.defaultLanguage] ?? []
  }
  /// The most fields that a heading names.
  private static let namedFields = 3
  /// The most characters of a value in a heading.
  private static let valueLength = 40

  /// What changed, in a line: `Status: pilot → live`, or the names of the fields.
  var heading: ToldText {
    let sort: String?
    switch event.sort {
    case .added: return ToldText(strings[HistoryText.added])
    case .removed: return ToldText(strings[HistoryText.removed])
    case .restored: sort = strings[HistoryText.restored]
    case .renamed(let old): sort = strings[HistoryText.renamed].filled(ShownLength.name(old, Self.valueLength))
    case .changed: sort = nil
    }
    let (first, names) = told
    let parts = names.prefix(Self.namedFields).map { ShownLength.name($0, Self.valueLength) }
    let others =
      names.count > Self.namedFields
      ? parts.joined(separator: ", ") + ", " + context.more(names.count - Self.namedFields) : context.enumerated(parts)
    return ToldText(
      joining: [sort.map { ToldText($0) }, first.flatMap(short), others.isEmpty ? nil : ToldText(others)]
        .compactMap(\.self), separator: "; ")
  }

  /// What changed, to be read behind the name of the entry and a colon: `“Price” was changed`.
  var sentence: ToldText {
    guard event.sort == .changed else { return heading.withinSentence }
    let (first, names) = told
    /// A sentence with the name of a field in the place of `{1}`.
    func changed(_ count: Int, _ name: ToldText) -> ToldText {
      strings[count == 1 ? HistoryText.fieldChanged : HistoryText.fieldsChanged].around(name)
    }
    func quoted(_ name: ToldText, _ length: Int) -> ToldText {
      strings[HistoryText.quoted].around(name.cut(at: length) { context.text(ToldText($0)) })
    }
    let lead = first.flatMap { line in
      value(line).map { changed(1, quoted(line.label, 2 * Self.valueLength)) + ", " + $0 }
    }
    guard !names.isEmpty else { return lead ?? heading.withinSentence }
    let shown = names.prefix(Self.namedFields).map { context.text(quoted(ToldText($0), Self.valueLength)) }
    let rest = names.count - shown.count
    let all = rest > 0 ? shown.joined(separator: ", ") + ", " + context.more(rest) : context.enumerated(shown)
    return ToldText(joining: [lead, changed(names.count, ToldText(all))].compactMap(\.self), separator: "; ")
  }

  /// What is told in full, if anything is, and the names of the other fields that are different, each once.
  private var told: (lead: HistoryEvent.Line?, names: [String]) {
    var lines = lines
    var lead: HistoryEvent.Line?
    if let place = lines.firstIndex(where: matters), short(lines[place]) != nil {
      let line = lines.remove(at: place)
      // The day of a new state says no more than that.
      lines.removeAll { $0.field == line.field || line.isState && $0.isDayOfState }
      lead = line
    }
    var names: [String] = []
    for line in lines where !names.contains(line.field) { names.append(line.field) }
    if !event.prose.isEmpty { names.append(strings[HistoryText.text]) }
    return (lead, names)
  }

  /// A new reading without the name of the field, `Q2 2026: 71`; the heading where there are several.
  var reading: ToldText {
    guard event.lineCount == 1, let line = lines.first, let value = line.after else { return heading }
    return line.label.lastStep + ToldText(strings.colon) + value
  }

  /// Whether a line is what a heading says in full: a new state, what is promised less or more, or all that there is.
  private func matters(_ line: HistoryEvent.Line) -> Bool {
    if event.changesLifecycle { return line.isState }
    if event.lineCount == 1, event.prose.isEmpty, event.sort == .changed { return true }
    return line.effect == .loosened || line.effect == .tightened
  }

  /// A change of one short value that a heading has room for.
  private func short(_ line: HistoryEvent.Line) -> ToldText? {
    value(line).map { line.label + ToldText(strings.colon) + $0 }
  }

  /// What a short value was and is; nil where it or its name is long.
  private func value(_ line: HistoryEvent.Line) -> ToldText? {
    let values = [line.before, line.after].compactMap(\.self)
    guard !values.isEmpty, context.text(line.label).utf8.count <= 2 * Self.valueLength,
      values.allSatisfy({ context.text($0).utf8.count <= Self.valueLength })
    else { return nil }
    let value = line.after.map { after in line.before.map { $0 + " → " + after } ?? after } ?? values[0] + " → –"
    return value + (Self.remark(line, strings).map { ToldText(" (\($0))") } ?? "")
  }

  /// Whether ``heading`` leaves something out that ``writeDetails(_:isOpen:)`` tells.
  private var hasDetails: Bool {
    guard !event.isPlain else { return false }
    let isTold = event.sort == .changed && event.prose.isEmpty && lines.first.flatMap(short) != nil
    return event.lineCount > 1 || event.lineCount == 1 && !isTold
  }

  /// Writes each value that is different, what was struck through, folded behind how many there are.
  func writeDetails(_ html: inout HTMLWriter, isOpen: Bool) {
    guard hasDetails else { return }
    html.element(.details, attributes: { if isOpen { $0.flag("open") } }) { html in
      html.element(.summary) { $0.text(strings[HistoryText.changes, event.lineCount]) }
      writeDifferences(&html)
    }
  }

  /// Writes what changed where nothing else stands between it and its entry's name: a few values as they are, more of them folded
  /// below a line that names their fields.
  func writeAtOnce(_ html: inout HTMLWriter, _ limit: Int) {
    let isShort = hasDetails && event.lineCount <= limit && event.sort == .changed
    guard isShort else {
      html.element(.span, class: "note") { context.write(&$0, heading) }
      return writeDetails(&html, isOpen: event.lineCount <= limit)
    }
    writeDifferences(&html)
  }

  private func writeDifferences(_ html: inout HTMLWriter) {
    html.element(.dl, class: "differences") { html in
      for line in lines { Self.write(&html, line, context) }
      if !event.prose.isEmpty {
        context.fact(&html, strings[HistoryText.text]) { html in
          context.write(&html, ToldText(joining: event.prose.map { ToldText(.language($0)) }, separator: ", "))
        }
      }
    }
    if event.lineCount > lines.count {
      html.element(.p, class: "note") { $0.text(context.more(event.lineCount - lines.count)) }
    }
  }

  /// Each value that is different in a line of text, so many of them at most.
  func plainLines(_ limit: Int) -> [String] {
    guard !event.isPlain else { return [] }
    return lines.prefix(limit).map { line in
      let isReordered = line.before == nil && line.after == nil
      let value =
        isReordered ? strings[HistoryText.otherOrder] : context.text((line.before ?? "–") + " → " + (line.after ?? "–"))
      return context.text(line.label) + strings.colon + value + (Self.remark(line, strings).map { " (\($0))" } ?? "")
    }
  }

  /// What a change does to a promise; nil where it does nothing.
  private static func remark(_ line: HistoryEvent.Line, _ strings: Strings) -> String? {
    line.effect.map { effect in
      switch effect {
      case .loosened: strings[HistoryText.promisesLess]
      case .tightened: strings[HistoryText.promisesMore]
      case .restated: strings[HistoryText.promisesOther]
      }
    }
  }

  /// Writes a value that is different, what was struck through, and what that does to a promise.
  /// - Parameter isEffectKnown: whether that stands beside it already.
  static func write(
    _ html: inout HTMLWriter, _ line: HistoryEvent.Line, _ context: PageContext, isEffectKnown: Bool = false
  ) {
    let strings = context.strings
    context.row(&html) {
      context.write(&$0, line.label)
    } content: { html in
      if line.before == nil, line.after == nil { html.text(strings[HistoryText.otherOrder]) }
      if let before = line.before {
        html.element(.del) { html in
          html.element(.span, class: "hidden") { $0.text(strings[HistoryText.was] + " ") }
          context.write(&html, before)
        }
        html.text(" ")
      }
      if let after = line.after {
        html.element(.ins) { html in
          html.element(.span, class: "hidden") { $0.text(strings[HistoryText.now] + " ") }
          context.write(&html, after)
        }
      }
      if !isEffectKnown, let remark = remark(line, strings) { html.element(.p, class: "note") { $0.text(remark) } }
    }
  }
}

extension HistoryEvent {
  /// Whether there is nothing to tell of values, as all of them came or went.
  fileprivate var isPlain: Bool { sort == .added || sort == .removed }
}
