import CatalogModel
import Syntax

/// What pages show of a field by its declaration alone.
extension PageContext {
  /// The kind of an entry in the page's language.
  func kind(of entry: Entry) -> KindWording { language.kinds[entry.kind.index] }

  func kind(_ kind: EntityKind) -> KindWording { language.kinds[kind.index] }

  /// What readers call the field of an entry at a path, as `value[].for`.
  func label(_ path: String, of entry: Entry) -> String { kind(of: entry).label(path) }

  /// What readers call the word in a field of an entry; nil where it has none.
  func word(_ name: String, of entry: Entry) -> String? {
    entry.fields[name].flatMap(\.nonEmptyString).map { kind(of: entry).word(name, $0) }
  }

  /// What the page of an entry calls those that name it in `field`.
  func inverse(_ field: ReferenceField, of entry: Entry) -> String {
    kind(of: entry).inverses.first { $0.field == field }?.label ?? field.path
  }

  /// Writes the sentences below the title.
  func declaredLead(_ html: inout HTMLWriter, of entry: Entry, except shown: Set<String> = []) {
    for field in kind(of: entry).fields(.lead) {
      if !shown.contains(field.name) {
        element(&html, .p, class: "lead", entry.fields[field.name].flatMap(Text.init))
      }
    }
  }

  /// Writes what a list says about an entry: the fields that are declared as columns and are not beside the title.
  func declaredColumns(_ html: inout HTMLWriter, of entry: Entry, except shown: Set<String> = []) {
    columns(&html, kind(of: entry).columns, of: entry, except: shown)
  }

  /// Writes what a list says about an entry by the fields that an organisation added: badges, then columns.
  func ownColumns(_ html: inout HTMLWriter, of entry: Entry) {
    let kind = kind(of: entry)
    badges(&html, kind.ownBadges, of: entry)
    columns(&html, kind.ownColumns, of: entry)
  }

  private func columns(
    _ html: inout HTMLWriter, _ fields: [FieldWording], of entry: Entry, except shown: Set<String> = []
  ) {
    for field in fields {
      guard !shown.contains(field.name), let node = entry.fields[field.name],
        holdsAnything(node, field.declaration)
      else { continue }
      remark(&html, field, node, of: entry)
    }
  }

  /// The most that a list says of a field that names several.
  static let remarkLimit = 8

  /// Writes what a list says of a field: a text in two lines at most, the first of many names.
  private func remark(_ html: inout HTMLWriter, _ field: FieldWording, _ node: NodeView, of entry: Entry) {
    let isText = field.form == .text && !field.isList
    html.element(.span, class: isText ? "remark brief" : "remark") { html in
      html.element(.span, class: "label") { $0.text(label(of: field, of: entry)) }
      html.text(" ")
      if isText, let wording = wording(Text(node)) {
        html.element(.span, attributes: { self.mark(&$0, wording.language) }) { Self.clipped(&$0, wording.node) }
      } else if field.form == .reference {
        let names = Self.scalars(of: node)
        self.references(&html, Array(names.prefix(Self.remarkLimit)), of: entry)
        if names.count > Self.remarkLimit { html.text(", " + self.more(names.count - Self.remarkLimit)) }
      } else {
        self.value(&html, node, field, of: entry)
      }
    }
  }

  /// Writes a row of the facts with a field, if the entry has it.
  func fact(_ html: inout HTMLWriter, _ name: String, of entry: Entry) {
    guard let field = kind(of: entry)[name], let node = entry.fields[name] else { return }
    fact(&html, field, node, of: entry)
  }

  /// Writes the rows of all fields that are declared as facts.
  func declaredFacts(_ html: inout HTMLWriter, of entry: Entry, except shown: Set<String> = []) {
    for field in kind(of: entry).fields(.fact) {
      guard !shown.contains(field.name), let node = entry.fields[field.name] else { continue }
      fact(&html, field, node, of: entry)
    }
  }

  /// Writes what stands beside an entry's title: what its kind has there, then what an organisation added.
  func badges(_ html: inout HTMLWriter, of entry: Entry) {
    entry.kind.presentation.writeBadges(&html, entry, self)
    badges(&html, kind(of: entry).ownBadges, of: entry)
  }

  /// Writes the badges of all fields that the kind declares as such.
  func declaredBadges(_ html: inout HTMLWriter, of entry: Entry) {
    badges(&html, kind(of: entry).badges, of: entry)
  }

  /// Writes a badge for each value of fields: a word says what it is, and a number needs its name.
  private func badges(_ html: inout HTMLWriter, _ fields: [FieldWording], of entry: Entry) {
    for field in fields {
      guard let node = entry.fields[field.name] else { continue }
      for scalar in Self.scalars(of: node) {
        let text =
          field.form == .number
          ? field.label + strings.colon + strings.numbers.text(scalar.string) : field.word(scalar.string)
        badge(&html, text, class: "badge quiet")
      }
    }
  }

  /// Writes the sections of all fields that are declared as such.
  func declaredSections(_ html: inout HTMLWriter, of entry: Entry, except shown: Set<String> = []) {
    for field in kind(of: entry).fields(.section) {
      guard !shown.contains(field.name), let node = entry.fields[field.name] else { continue }
      section(&html, field, node, of: entry)
    }
  }

  /// Writes a section with a field, if the entry has it.
  func section(_ html: inout HTMLWriter, _ name: String, of entry: Entry) {
    guard let field = kind(of: entry)[name], let node = entry.fields[name] else { return }
    section(&html, field, node, of: entry)
  }

  /// Writes a section with a field, if there is anything to show.
  private func section(_ html: inout HTMLWriter, _ field: FieldWording, _ node: NodeView, of entry: Entry) {
    guard holdsAnything(node, field.declaration) else { return }
    section(&html, Self.anchor(field.name), field.label) { html in
      switch field.form {
      case .reference: self.referenceList(&html, Self.scalars(of: node), of: entry)
      case .group where !field.isList:
        html.element(.dl, class: "terms") { self.rows(&$0, field, node, of: entry) }
      case .text where !field.isList: self.element(&html, .p, Text(node))
      default: self.value(&html, node, field, of: entry)
      }
    }
  }

  /// Writes sections with the entries that name `entry`, by the field in which they do.
  ///
  /// - Parameter shown: the fields that the page shows in its own way.
  func inverseSections(_ html: inout HTMLWriter, of entry: Entry, except shown: [ReferenceField] = []) {
    for (field, label) in kind(of: entry).inverses where !shown.contains(field) {
      let sources = entry.sources(field)
      guard !sources.isEmpty else { continue }
      section(
        &html, "By-\(kind(field.kind).declaration.name)-\(Self.anchor(field.path))", label, sources,
        rest: rest(of: field, naming: entry)
      ) { html, source in
        html.text(" ")
        self.badges(&html, of: source)
      }
    }
  }

  /// The id of a section: begins with a capital, which no heading of a body does.
  static func anchor(_ name: String) -> String {
    let letters = name.utf8.map { byte in
      let isLetterOrDigit = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      return isLetterOrDigit ? byte : UInt8(ascii: "-")
    }
    let text = String(decoding: letters, as: UTF8.self)
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  // MARK: - Values

  /// Writes the value of a field within a group, if there is one.
  func value(_ html: inout HTMLWriter, _ path: String, _ node: NodeView?, of entry: Entry) {
    guard let node, let field = kind(of: entry)[path] else { return }
    value(&html, node, field, of: entry)
  }

  /// Writes a row with a value, if there is anything to show; a group's fields are rows of their own.
  private func fact(_ html: inout HTMLWriter, _ field: FieldWording, _ node: NodeView, of entry: Entry) {
    guard holdsAnything(node, field.declaration) else { return }
    if field.form == .group, !field.isList { return rows(&html, field, node, of: entry) }
    if field.form == .text, !field.isList, let text = Text(node), address(in: text) == nil {
      return fact(&html, label(of: field, of: entry), text)
    }
    fact(&html, label(of: field, of: entry)) { self.value(&$0, node, field, of: entry) }
  }

  private func label(of field: FieldWording, of entry: Entry) -> String {
    entry.kind.presentation.label(of: field, of: entry, self) ?? field.label
  }

  /// Writes a row for each field of a group, in the order of the declaration.
  /// - Parameters:
  ///   - path: the path of the group, or of the list whose item it is.
  ///   - shown: the fields that the page shows in a way of its own.
  func rows(
    _ html: inout HTMLWriter, of path: String, _ group: some FieldGroup, except shown: Set<String> = []
  ) {
    guard let field = kind(of: group.entry)[path] else { return }
    rows(&html, field, group.node, of: group.entry, except: shown)
  }

  private func rows(
    _ html: inout HTMLWriter, _ group: FieldWording, _ node: NodeView, of entry: Entry, except shown: Set<String> = []
  ) {
    for field in group.fields where !shown.contains(field.name) {
      if let value = node[field.name] { fact(&html, field, value, of: entry) }
    }
  }

  private func holdsAnything(_ node: NodeView, _ field: FieldDeclaration) -> Bool {
    switch node.kind {
    case .null: false
    case .mapping, .sequence: node.count > 0
    default: field.form == .text ? Text(node) != nil : node.isNonEmptyScalar
    }
  }

  /// Writes a value by the form that is declared for it; what has another form is shown as it is written.
  func value(_ html: inout HTMLWriter, _ node: NodeView, _ field: FieldWording, of entry: Entry) {
    let form = field.form
    if form == .reference { return references(&html, Self.scalars(of: node), of: entry) }
    if field.declaration.path == Tags.field {
      return separated(&html, Self.scalars(of: node)) { self.tag(&$0, $1) }
    }
    if field.declaration.path == WebLink.field, node.isSequence { return webLinks(&html, of: entry) }
    if form == .text, field.isList { return contacts(&html, TextList(node)) }
    if node.isSequence {
      if form == .group { return groups(&html, node, field, of: entry) }
      return separated(&html, node.elements.map(\.self)) { self.scalar(&$0, $1, field) }
    }
    switch form {
    case .text: contact(&html, Text(node))
    case .group: html.elementUnlessEmpty(.dl) { self.rows(&$0, field, node, of: entry) }
    default: if node.isScalar { scalar(&html, node, field) } else { raw(&html, node) }
    }
  }

  private func scalar(_ html: inout HTMLWriter, _ node: NodeView, _ field: FieldWording) {
    switch field.form {
    case .word: html.text(field.word(node.string))
    case .date:
      if let date = CalendarDate(node) { self.date(&html, date) } else { node.withText { html.text($0) } }
    case .period:
      if let period = Period(node) { html.text(label(period)) } else { node.withText { html.text($0) } }
    case .number: html.text(Number(node).map { strings.numbers.text($0.text) } ?? node.string)
    case .boolean: html.text(node.boolean.map { $0 ? strings.yes : strings.no } ?? node.string)
    case .address:
      if let wording = wording(Text(node)) { address(&html, wording.node.string) }
    default: if node.isScalar { node.withText { html.text($0) } } else { raw(&html, node) }
    }
  }

  /// Writes a list of groups: as a table where each field is short, else one below the other.
  private func groups(_ html: inout HTMLWriter, _ list: NodeView, _ field: FieldWording, of entry: Entry) {
    let isTable = field.fields.allSatisfy {
      !$0.isList && ![.group, .map, .readings].contains($0.form)
    }
    guard isTable else {
      html.element(.ul, class: "groups") { html in
        for element in list.elements.prefix(Self.listLimit) {
          html.element(.li) { html in html.elementUnlessEmpty(.dl) { self.rows(&$0, field, element, of: entry) } }
        }
      }
      return
    }
    let columns = field.fields.filter { column in
      list.elements.contains { $0[column.name] != nil }
    }
    table(&html, label: field.label) { html in
      self.tableHead(&html, columns.map(\.label))
      html.element(.tbody) { html in
        for element in list.elements.prefix(Self.listLimit) {
          html.element(.tr) { html in
            for column in columns {
              html.element(.td) { html in
                if let node = element[column.name] { self.value(&html, node, column, of: entry) }
              }
            }
          }
        }
      }
    }
  }

  /// Writes a value that nothing is declared of.
  private func raw(_ html: inout HTMLWriter, _ node: NodeView) {
    var budget = Self.listLimit
    FreeFields.write(&html, node, self, &budget)
  }
}
