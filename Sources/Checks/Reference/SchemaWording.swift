internal import CatalogModel
internal import SourceText
internal import Syntax

/// Says in plain words what a schema asks for, to people who write files and have never heard of schemas.
struct SchemaWording {
  /// The root of the schemas that all others refer to.
  let common: NodeView
  /// What leads to the page about them: empty on that page itself.
  let commonPage: String
  /// The root of the schema that the page is about, whose definitions have sections there; nil where none has.
  var own: NodeView?

  /// Definitions refer to definitions, and none is this deep.
  private static let depthLimit = 8

  /// The definition that a schema refers to.
  func definition(_ schema: NodeView) -> NodeView? {
    guard let reference = schema["$ref"]?.string else { return nil }
    let mark = "common.schema.json#/$defs/"
    if reference.hasPrefix(mark) { return common["$defs"]?[String(reference.dropFirst(mark.count))] }
    // On the page of a schema that stands alone the definitions are its own.
    guard let root = own ?? (commonPage.isEmpty ? common : nil), reference.hasPrefix("#/$defs/") else { return nil }
    return root["$defs"]?[String(reference.dropFirst("#/$defs/".count))]
  }

  /// The fields of a value, where a schema names them: those of a list's items for a list.
  func fields(of schema: NodeView) -> (owner: NodeView, suffix: String)? {
    var schema = schema
    var suffix = ""
    for _ in 0..<Self.depthLimit {
      if schema["properties"] != nil { return (schema, suffix) }
      if let items = schema["items"], items.isMapping {
        suffix += "[]"
        schema = items
      } else if let target = definition(schema) {
        schema = target
      } else {
        return nil
      }
    }
    return nil
  }

  /// What sort of value it is, in Markdown.
  func type(of schema: NodeView, depth: Int = 0) -> String {
    guard depth < Self.depthLimit else { return "" }
    if let kinds = schema["x-reference"] { return reference(kinds.elements.map(\.string)) }
    if let values = schema["enum"] { return Noun.joined(values.elements.map { "`\($0.string)`" }, "or") }
    if let value = schema["const"] { return "`\(value.string)`" }
    if let target = definition(schema) {
      if let title = target["title"]?.string, target["properties"] == nil || isOwn(target) {
        return link(title, on: isOwn(target) ? "" : commonPage)
      }
      return type(of: target, depth: depth + 1)
    }
    if let forms = schema["anyOf"] {
      return Noun.joined(forms.elements.map { type(of: $0, depth: depth + 1) }, "or")
    }
    switch schema["type"]?.string {
    case "array":
      guard let items = schema["items"], items["properties"] == nil else { return "list of groups of fields" }
      return "list, each item: \(type(of: items, depth: depth + 1))"
    case "object":
      guard schema["properties"] == nil, let values = schema["additionalProperties"] else { return "group of fields" }
      let key = schema["propertyNames"].map { type(of: $0, depth: depth + 1) } ?? "any name"
      return "pairs, \(key): \(type(of: values, depth: depth + 1))"
    case "integer": return "whole number" + range(schema)
    case "number": return "number" + range(schema)
    case "boolean": return "`true` or `false`"
    default: return schema["title"]?.string ?? "line of text"
    }
  }

  private func isOwn(_ definition: NodeView) -> Bool { own.map { $0.tree === definition.tree } ?? false }

  private func link(_ title: String, on page: String) -> String {
    "[\(title)](\(page)#\(String(title.map { $0 == " " ? "-" : $0 })))"
  }

  private func reference(_ kinds: [String]) -> String {
    if kinds.count > 1 { return Noun.joined(kinds.map { "`\($0):id`" }, "or") }
    return Noun.joined(kinds.map { "id of \(Self.linked($0))" }, "or")
  }

  /// A kind with its article and a link to its page.
  private static func linked(_ kind: String) -> String {
    let spoken = Kinds.builtIn.named(kind)?.builtIn.spokenName ?? kind
    return ("aeiou".contains(spoken.first ?? " ") ? "an " : "a ") + "[\(spoken)](\(kind).md)"
  }

  private func range(_ schema: NodeView) -> String {
    switch (schema["minimum"]?.string, schema["maximum"]?.string) {
    case (let low?, let high?): " from \(low) to \(high)"
    case (let low?, nil): ", at least \(low)"
    case (nil, let high?): ", at most \(high)"
    case (nil, nil): ""
    }
  }
}
