import CatalogModel
import Syntax

/// A value in a form that is the same for all that says the same.
extension ValueComparison {
  /// The canonical form of a value; empty for what says nothing.
  /// - Parameter isReference: whether its scalars name entries, which are the same under an old id and the new one.
  func canonical(_ value: NodeView?, _ meaning: MeantValue, _ side: Side, _ isReference: Bool) -> String {
    guard let value else { return "" }
    if value.isMapping {
      let members = value.pairs.compactMap { pair in
        let key = pair.key.string
        let text = canonical(pair.value, meaning.member(pair.key), side, isReference)
        return text.isEmpty ? nil : "\(key.debugDescription):\(text)"
      }
      return members.isEmpty ? "" : "{" + members.sorted().joined(separator: ",") + "}"
    }
    if value.isSequence {
      let items = value.elements.map { canonical($0, meaning, side, isReference) }.filter { !$0.isEmpty }
      return items.isEmpty ? "" : "[" + items.joined(separator: ",") + "]"
    }
    return scalar(value, meaning, side, isReference)
  }

  /// The same for an item of a field's list, whose references are known by their fields.
  func canonical(_ item: NodeView, _ field: FieldDeclaration, _ side: Side) -> String {
    guard field.form == .group, item.isMapping else {
      if field.form == .text { return text(item, side) }
      return canonical(item, field.meaning, side, field.form == .reference)
    }
    let members = item.pairs.compactMap { pair -> String? in
      let key = pair.key.string
      let part = field.fields.first { $0.name == key }
      let text = part.map { canonicalField(pair.value, $0, side) } ?? canonical(pair.value, .asWritten, side, false)
      return text.isEmpty ? nil : "\(key.debugDescription):\(text)"
    }
    return members.isEmpty ? "" : "{" + members.sorted().joined(separator: ",") + "}"
  }

  private func canonicalField(_ value: NodeView, _ field: FieldDeclaration, _ side: Side) -> String {
    if field.isList, value.isSequence {
      let items = value.elements.map { canonical($0, field, side) }.filter { !$0.isEmpty }
      return items.isEmpty ? "" : "[" + items.joined(separator: ",") + "]"
    }
    return canonical(value, field, side)
  }

  /// A text in all its languages; a plain one is in the catalogue's default language.
  private func text(_ value: NodeView, _ side: Side) -> String {
    guard !value.isNull else { return "" }
    guard value.isMapping else { return "{\(side.defaultLanguage.tag):\(value.string.debugDescription)}" }
    let members = value.pairs.filter { !$0.value.isNull }.map { pair in
      "\(pair.key.string):\(pair.value.string.debugDescription)"
    }
    return members.isEmpty ? "" : "{" + members.sorted().joined(separator: ",") + "}"
  }

  private func scalar(_ value: NodeView, _ meaning: MeantValue, _ side: Side, _ isReference: Bool) -> String {
    if isReference, let target = side.entry.target(of: value), let place = side.placeOf(target) { return "&\(place)" }
    if value.isNull { return "" }
    // A number is the same however many zeros it is written with.
    if !meaning.isText, let number = value.decimal { return "#\(number)" }
    if !meaning.isText, let boolean = value.boolean { return boolean ? "!true" : "!false" }
    return value.string.debugDescription
  }
}
