import CatalogModel
import Syntax

/// The fields that no declaration gives a place: those that an organisation's schemas add without saying where, and those whose
/// names begin with `x-`, wherever in the frontmatter they stand.
struct FreeFields {
  let entry: Entry
  let page: PageContext

  /// The most values that are shown of one entry; a field may hold a table of data.
  private static let limit = 1000

  /// A field as it is shown.
  private struct Field {
    let label: String
    /// What is meant by it, where a schema says so.
    var description: String?
    let value: NodeView
    /// How it is declared.
    var wording: FieldWording?
  }

  func write(_ html: inout HTMLWriter) {
    let kind = page.kind(of: entry)
    let added = kind.unplaced.filter { entry.fields[$0.name] != nil }
    let described = added.compactMap { field in
      entry.fields[field.name].map {
        Field(label: field.label, description: field.description, value: $0, wording: field)
      }
    }
    // What a schema allows by a pattern has no declaration.
    let unnamed = entry.fields.pairs.filter { pair in
      !pair.key.withText(Self.isFree) && kind[pair.key.string] == nil
    }.map { Field(label: $0.key.string, value: $0.value) }
    let fields = described + unnamed + Self.find(in: entry.fields, besides: Set(added.map(\.name)))
    guard !fields.isEmpty else { return }
    page.section(&html, "More", page.strings.moreFields) { html in
      var budget = Self.limit
      html.element(.dl, class: "more") { html in
        for field in fields where budget > 0 {
          page.fact(&html, field.label) { html in
            if let wording = field.wording, wording.form != .other, wording.form != .map {
              budget -= 1
              page.value(&html, field.value, wording, of: entry)
            } else {
              Self.write(&html, field.value, page, &budget)
            }
            if let description = field.description { html.element(.p, class: "note") { $0.text(description) } }
          }
        }
      }
      if budget <= 0 { html.element(.p) { $0.text(page.strings.notAllShown) } }
    }
  }

  /// The fields whose names begin with `x-`, each called by the path to it: `warranty.availability.x-note`.
  /// - Parameter known: fields of the entry that are shown already.
  private static func find(in root: NodeView, besides known: Set<String>) -> [Field] {
    // Most entries have none, and so need no paths.
    guard root.tree.nodes.indices.contains(where: { root.tree.withText(at: $0, isFree) }) else { return [] }
    var found: [Field] = []
    var open: [(path: String, node: NodeView)] = [("", root)]
    while let (path, node) = open.popLast() {
      var inner: [(path: String, node: NodeView)] = []
      if node.isSequence {
        for (index, element) in node.elements.enumerated() where !element.isScalar {
          inner.append(("\(path)[\(index + 1)]", element))
        }
      }
      for pair in node.pairs {
        let isFree = pair.key.withText(isFree)
        guard isFree || !pair.value.isScalar else { continue }
        if path.isEmpty, !known.isEmpty, known.contains(pair.key.string) { continue }
        let name = path.isEmpty ? pair.key.string : "\(path).\(pair.key.string)"
        if isFree { found.append(Field(label: name, value: pair.value)) } else { inner.append((name, pair.value)) }
      }
      open += inner.reversed()
    }
    return found
  }

  private static func isFree(_ name: Span<UInt8>) -> Bool {
    name.count > 2 && name[0] == UInt8(ascii: "x") && name[1] == UInt8(ascii: "-")
  }

  /// Writes a value as it is written in the file; an address becomes a link.
  static func write(_ html: inout HTMLWriter, _ node: NodeView, _ page: PageContext, _ budget: inout Int) {
    budget -= 1
    guard budget > 0 else { return }
    switch node.kind {
    case .mapping:
      html.elementUnlessEmpty(.dl) { html in
        for pair in node.pairs where budget > 0 {
          page.fact(&html, pair.key.string) { write(&$0, pair.value, page, &budget) }
        }
      }
    case .sequence:
      html.elementUnlessEmpty(.ul) { html in
        for element in node.elements where budget > 0 {
          html.element(.li) { write(&$0, element, page, &budget) }
        }
      }
    default:
      guard let address = PageContext.address(written: node) else { return node.withText { html.text($0) } }
      html.element(.a, attributes: { $0.set("href", address) }) { html in node.withText { html.text($0) } }
    }
  }
}
