import CatalogModel
import Syntax

/// Compares the values of one entry at two revisions, field by field as the schema of its kind declares them.
///
/// What says the same is the same: a field that is missing and one that is empty, a text and a map with the one language
/// that a plain text is in, numbers of one value, references to one entry under its old id and its new one.
struct ValueComparison {
  /// One of the two revisions.
  struct Side {
    let entry: Entry
    /// The place in the newer catalogue of an entry that is named here; nil for one that only one of the two has, which is known
    /// by what is written.
    let placeOf: (Entry) -> Int?
    /// The references that the entry makes, by the places of their nodes.
    let links: ArraySlice<Link>

    init(entry: Entry, placeOf: @escaping (Entry) -> Int?) {
      self.entry = entry
      self.placeOf = placeOf
      links = entry.links
    }

    var defaultLanguage: Language { entry.catalog.defaultLanguage }
  }

  let before: Side
  let after: Side
  /// Whether a plain text is in the same language on both sides.
  let isOneLanguage: Bool
  private(set) var changes: [FieldChange] = []

  init(_ before: Side, _ after: Side) {
    self.before = before
    self.after = after
    isOneLanguage = before.defaultLanguage == after.defaultLanguage
    compareGroup(before.entry.fields, after.entry.fields, after.entry.declaration.fields, [])
  }

  // MARK: - Groups

  /// Compares two mappings whose keys are fields.
  mutating func compareGroup(
    _ old: NodeView?, _ new: NodeView?, _ fields: [FieldDeclaration], _ steps: [FieldChange.Step]
  ) {
    var differing: Set<String>?
    if let old, let new {
      differing = differingKeys(old, new)
      guard differing?.isEmpty != true else { return }
    }
    for field in fields where differing?.contains(field.name) ?? true {
      compare(old?[field.name], new?[field.name], field, steps + [.field(field)], in: (old, new))
    }
    func isDeclared(_ key: String) -> Bool { fields.contains { $0.name == key } }
    if let differing, differing.allSatisfy(isDeclared) { return }
    for key in keys(old, new) where differing?.contains(key) ?? true && !isDeclared(key) {
      compareWhole(old?[key], new?[key], .asWritten, nil, steps + [.key(key)], in: (old, new))
    }
  }

  /// The keys of two mappings, those of the newer one first, each once.
  private func keys(_ old: NodeView?, _ new: NodeView?) -> [String] {
    var seen: Set<String> = []
    return [new, old].flatMap { $0?.pairs.map(\.key.string) ?? [] }.filter { seen.insert($0).inserted }
  }

  // MARK: - Fields

  /// Compares what a declared field says on both sides.
  /// - Parameter groups: the mappings that have the field.
  private mutating func compare(
    _ old: NodeView?, _ new: NodeView?, _ field: FieldDeclaration, _ steps: [FieldChange.Step],
    in groups: (NodeView?, NodeView?)
  ) {
    guard let old = said(old), let new = said(new) else {
      // What stands in a group that promises nothing itself may promise something.
      if field.form == .group, !field.isList, field.promise == nil, old?.isMapping ?? true, new?.isMapping ?? true {
        compareGroup(said(old), said(new), field.fields, steps)
      } else {
        compareWhole(old, new, field.meaning, field, steps, in: groups)
      }
      return
    }
    guard !isSame(old, new) else { return }
    switch field.form {
    case .text where field.isList: compareTextLists(old, new, field, steps, in: groups)
    case .text, .address:
      field.isList ? compareLists(old, new, field, steps) : compareTexts(old, new, field, steps, in: groups)
    case _ where field.isList: compareLists(old, new, field, steps)
    case .group where old.isMapping && new.isMapping: compareGroup(old, new, field.fields, steps)
    case .readings where old.isMapping && new.isMapping, .map where old.isMapping && new.isMapping:
      for key in keys(old, new) {
        guard let pair = new.pair(key) ?? old.pair(key) else { continue }
        compareWhole(old[key], new[key], field.meaning.member(pair.key), field, steps + [.key(key)], in: groups)
      }
    default: compareWhole(old, new, field.meaning, field, steps, in: groups)
    }
  }

  /// Compares two values without a look at what they are made of.
  private mutating func compareWhole(
    _ old: NodeView?, _ new: NodeView?, _ meaning: MeantValue, _ field: FieldDeclaration?, _ steps: [FieldChange.Step],
    in groups: (NodeView?, NodeView?)
  ) {
    let (old, new) = (said(old), said(new))
    let isReference = field?.form == .reference
    let same = canonical(old, meaning, before, isReference) == canonical(new, meaning, after, isReference)
    guard !same else { return }
    append(
      old, new, steps, isOwnValue(steps) ? field?.effect(of: old, new, in: groups) : nil,
      units: (unit(of: field, in: groups.0, before), unit(of: field, in: groups.1, after)))
  }

  /// Whether `steps` lead to a field itself, of which a promise is declared, and not to what stands in it.
  private func isOwnValue(_ steps: [FieldChange.Step]) -> Bool {
    if case .field? = steps.last { true } else { false }
  }

  mutating func append(
    _ old: NodeView?, _ new: NodeView?, _ steps: [FieldChange.Step], _ effect: PromiseEffect?,
    sort: FieldChange.Sort? = nil, units: (before: NodeView?, after: NodeView?) = (nil, nil)
  ) {
    let told = sort ?? (old == nil ? .added : new == nil ? .removed : .changed)
    changes.append(FieldChange(steps: steps, before: old, after: new, sort: told, effect: effect, units: units))
  }

  /// The fields whose numbers count what `unit` beside them says, or, of a measure, what its own says.
  private static let counting: Set<String> = ["target", "tolerance", "baseline", "value", "readings"]

  /// What the numbers of a field count.
  /// - Parameter group: the mapping that has the field.
  private func unit(of field: FieldDeclaration?, in group: NodeView?, _ side: Side) -> NodeView? {
    guard let field, field.form == .number || field.form == .readings, Self.counting.contains(field.name) else {
      return nil
    }
    return said(group?["unit"]) ?? (side.entry.kind == .measure ? said(side.entry.fields["unit"]) : nil)
  }

  // MARK: - Texts

  /// Compares two texts language by language.
  private mutating func compareTexts(
    _ old: NodeView, _ new: NodeView, _ field: FieldDeclaration, _ steps: [FieldChange.Step],
    in groups: (NodeView?, NodeView?)
  ) {
    let (olds, news) = (wordings(old, before), wordings(new, after))
    let isTranslated = max(olds.count, news.count) > 1
    var seen: Set<Language> = []
    for language in (news + olds).map(\.language) where seen.insert(language).inserted {
      let was = olds.first { $0.language == language }?.node
      let now = news.first { $0.language == language }?.node
      guard was?.string != now?.string else { continue }
      // A translation that comes or goes changes no promise.
      let effect = was != nil && now != nil ? field.effect(of: was, now, in: groups) : nil
      append(was, now, isTranslated ? steps + [.language(language)] : steps, effect)
    }
  }

  /// The texts that a value says, with their languages.
  private func wordings(_ value: NodeView, _ side: Side) -> [(language: Language, node: NodeView)] {
    guard value.isMapping else { return [(side.defaultLanguage, value)] }
    return value.pairs.compactMap { pair in said(pair.value).map { (Language(pair.key.string), $0) } }
  }

  /// Compares two lists of texts: as one list, or as one list for each language.
  private mutating func compareTextLists(
    _ old: NodeView, _ new: NodeView, _ field: FieldDeclaration, _ steps: [FieldChange.Step],
    in groups: (NodeView?, NodeView?)
  ) {
    guard old.isMapping || new.isMapping else { return compareLists(old, new, field, steps) }
    let (olds, news) = (wordings(old, before), wordings(new, after))
    var seen: Set<Language> = []
    for language in (news + olds).map(\.language) where seen.insert(language).inserted {
      let was = olds.first { $0.language == language }?.node
      let now = news.first { $0.language == language }?.node
      let way = max(olds.count, news.count) > 1 ? steps + [.language(language)] : steps
      if let was, let now { compareLists(was, now, field, way) } else { append(was, now, way, nil) }
    }
  }

  // MARK: - Lists

  /// Compares two lists; a value that is none counts as a list of that one.
  private mutating func compareLists(
    _ old: NodeView, _ new: NodeView, _ field: FieldDeclaration, _ steps: [FieldChange.Step]
  ) {
    let (olds, news) = (items(old), items(new))
    let lists = ListMatching(
      olds.map { ListItem($0, field, before, self) }, news.map { ListItem($0, field, after, self) })
    for (new, old) in lists.matched {
      let way = steps + [.item(name(of: news[new], new, field, after))]
      if field.form == .group, olds[old].isMapping, news[new].isMapping {
        compareGroup(olds[old], news[new], field.fields, way)
      } else if field.form == .text {
        compareTexts(olds[old], news[new], field, way, in: (olds[old], news[new]))
      }
    }
    for old in lists.removed {
      append(
        olds[old], nil, steps + [.item(name(of: olds[old], old, field, before))],
        field.promise?.effectOfItem(added: false))
    }
    for new in lists.added {
      append(
        nil, news[new], steps + [.item(name(of: news[new], new, field, after))],
        field.promise?.effectOfItem(added: true))
    }
    if lists.isReordered { append(old, new, steps, nil, sort: .reordered) }
  }

  private func items(_ list: NodeView) -> [NodeView] {
    list.isSequence ? list.elements.filter { said($0) != nil } : [list]
  }

  /// What an item is called: by its id, and in words by the first text that it has.
  private func name(of item: NodeView, _ index: Int, _ field: FieldDeclaration, _ side: Side) -> ItemName {
    let id = item.isMapping ? item["id"]?.nonEmptyString : nil
    return ItemName(key: id ?? "\(index + 1)", wording: wording(of: item, field, side))
  }

  private func wording(
    of item: NodeView, _ field: FieldDeclaration, _ side: Side
  ) -> (value: NodeView, field: FieldDeclaration, entry: Entry)? {
    guard item.isMapping, field.form == .group else { return nil }
    let named = field.fields.first { $0.name == "title" && item[$0.name] != nil }
    for part in (named.map { [$0] } ?? []) + field.fields where !part.isList {
      guard let value = said(item[part.name]) else { continue }
      switch part.form {
      case .text, .reference, .period, .date, .address: return (value, part, side.entry)
      default: continue
      }
    }
    return nil
  }

  /// The value, unless it says nothing: null, or an empty list, mapping or text.
  private func said(_ value: NodeView?) -> NodeView? {
    guard let value, !value.isNull else { return nil }
    return value.isScalar || value.count > 0 ? value : nil
  }
}
