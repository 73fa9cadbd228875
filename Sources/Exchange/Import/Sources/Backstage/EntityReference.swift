internal import SourceText

/// The name of an entity in a Backstage catalogue: `component:default/payroll`. Its parts tell entities apart whatever their capitals.
///
/// Source: backstage.io/docs/features/software-catalog/references.
struct EntityReference: Hashable, Sendable {
  let kind: String
  let namespace: String
  let name: String
  /// The name as it is written.
  let writtenName: String
  /// `kind:namespace/name`, in small letters.
  let text: String

  /// The namespace of entities that say none.
  static let standardNamespace = "default"

  init(kind: String, namespace: String, name: String) {
    (self.kind, self.namespace, self.name) = (kind.lowercased(), namespace.lowercased(), name.lowercased())
    writtenName = name
    text = "\(self.kind):\(self.namespace)/\(self.name)"
  }

  /// A reference in any of its forms: `name`, `kind:name`, `namespace/name`, `kind:namespace/name`, or an object with these parts. Nil
  /// where it has no name.
  /// - Parameters:
  ///   - kind: what is meant where no kind is written.
  ///   - namespace: where that is where none is written: the one of the entity that has the reference.
  init?(_ value: SourceValue, kind: String, namespace: String) {
    switch value {
    case .text(let text):
      var (kind, namespace, rest) = (kind, namespace, text[...])
      if let colon = rest.utf8.firstIndex(of: UInt8(ascii: ":")) {
        kind = String(rest[..<colon])
        rest = rest[rest.utf8.index(after: colon)...]
      }
      if let slash = rest.utf8.firstIndex(of: UInt8(ascii: "/")) {
        namespace = String(rest[..<slash])
        rest = rest[rest.utf8.index(after: slash)...]
      }
      guard !rest.isEmpty, !kind.isEmpty, !namespace.isEmpty else { return nil }
      self.init(kind: kind, namespace: namespace, name: String(rest))
    case .object(let object):
      func part(_ name: String) -> String? { if case .text(let text) = object[name] { text } else { nil } }
      guard let name = part("name") else { return nil }
      self.init(kind: part("kind") ?? kind, namespace: part("namespace") ?? namespace, name: name)
    case .list: return nil
    }
  }

  static func == (left: EntityReference, right: EntityReference) -> Bool { left.text == right.text }
  func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
