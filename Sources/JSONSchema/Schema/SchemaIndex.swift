internal import SourceText
internal import Syntax

/// A schema resource: a schema with a URI of its own, and the names in it (2020-12 core, 4.3.5 and 8.2).
struct SchemaResource {
  let uri: URI
  let place: SchemaPlace
  var vocabularies: Vocabularies
  /// The nodes that `$anchor` and `$dynamicAnchor` name.
  var anchors: [String: Int] = [:]
  /// The nodes that `$dynamicAnchor` names.
  var dynamicAnchors: [String: Int] = [:]
}

/// Every document in use, and what is called how in them.
struct SchemaIndex {
  private(set) var documents: [SchemaDocument] = []
  private(set) var resources: [SchemaResource] = []
  /// What is wrong with the schemas.
  var diagnostics: [Diagnostic] = []
  private let registry: SchemaRegistry
  private var resourceOfURI: [String: Int] = [:]
  private var resourceOfPlace: [SchemaPlace: Int] = [:]
  private var schemasOfDocument: [[(place: SchemaPlace, resource: Int)]] = []
  private var failedURIs: Set<String> = []
  /// What references without their fragments led to, by their text and the resource that they stand in.
  private var resourceTargets: [Reference: Int] = [:]
  /// What fragments led to, by their text and the resource that they lead into: most are written many times.
  private var fragmentTargets: [Reference: (place: SchemaPlace, resource: Int)] = [:]

  /// The keys of large mappings and the elements of lists that references lead through.
  private var keys: [SchemaPlace: KeyIndex] = [:]
  private var elements: [SchemaPlace: [Int]] = [:]

  private struct Reference: Hashable {
    let text: String
    let resource: Int
  }

  init(_ registry: SchemaRegistry) { self.registry = registry }

  func node(_ place: SchemaPlace) -> NodeView { NodeView(tree: documents[place.document].tree, index: place.node) }

  /// The resource whose root stands at `place`.
  func resource(at place: SchemaPlace) -> Int? { resourceOfPlace[place] }

  /// Every schema object of a document, whether anything refers to it or not.
  func schemas(ofDocument document: Int) -> [(place: SchemaPlace, resource: Int)] { schemasOfDocument[document] }

  mutating func report(
    _ message: String, at place: SchemaPlace, help: String? = nil, severity: Severity = .error
  ) {
    let path = documents[place.document].path
    diagnostics.append(
      Diagnostic(
        SchemaFault.schemaInvalid.id, severity, message, at: Place(path: path, range: node(place).range), help: help)
    )
  }

  /// The resource called `uri`, loaded if need be.
  /// - Parameter keyword: the reference that asks for it; nil for the root.
  mutating func resource(_ uri: URI, askedBy keyword: SchemaPlace?) -> Int? {
    let name = uri.description
    if let known = resourceOfURI[name] { return known }
    switch registry.document(uri) {
    case .found(let document):
      return add(document, as: name)
    case .unreadable:
      return nil
    case .missing(let reason):
      guard failedURIs.insert(name).inserted || keyword != nil else { return nil }
      if let keyword {
        report("this reference leads nowhere: \(reason)", at: keyword, help: registry.advice(for: uri))
      } else {
        diagnostics.append(
          Diagnostic(
            SchemaFault.schemaInvalid.id, .error, reason, at: Place(path: name, range: .startOfFile)))
      }
      return nil
    }
  }

  private mutating func add(_ document: SchemaDocument, as name: String) -> Int? {
    if let index = documents.firstIndex(where: { $0.tree === document.tree }) {
      resourceOfURI[name] = resourceOfPlace[SchemaPlace(document: index, node: 0)]
      return resourceOfURI[name]
    }
    documents.append(document)
    schemasOfDocument.append([])
    index(document: documents.count - 1)
    if resourceOfURI[name] == nil {
      resourceOfURI[name] = resourceOfPlace[SchemaPlace(document: documents.count - 1, node: 0)]
    }
    return resourceOfURI[name]
  }

  /// Finds the identifiers and anchors of a document.
  private mutating func index(document: Int) {
    let root = SchemaPlace(document: document, node: 0)
    let rootResource = addResource(documents[document].uri, at: root, inheriting: .standard)
    let subschemas = documents[document].subschemas
    var schemas: [(place: SchemaPlace, resource: Int)] = []
    schemas.reserveCapacity(subschemas.count)
    for subschema in subschemas {
      let place = SchemaPlace(document: document, node: subschema.node)
      var resource = subschema.parent.map { schemas[$0].resource } ?? rootResource
      if let names = subschema.names { resource = identify(names, place, in: resource) }
      schemas.append((place, resource))
    }
    schemasOfDocument[document] = schemas
  }

  /// - Parameter isNamed: whether references by its URI lead to it; they do not where the name is another schema's.
  private mutating func addResource(
    _ uri: URI, at place: SchemaPlace, inheriting: Vocabularies, isNamed: Bool = true
  ) -> Int {
    let index = resources.count
    resources.append(SchemaResource(uri: uri, place: place, vocabularies: inheriting))
    resourceOfPlace[place] = index
    if isNamed, !isTaken(uri, by: place, toldAt: place) { resourceOfURI[uri.withoutFragment.description] = index }
    return index
  }

  /// Whether another schema is called `uri`, which is told then.
  private mutating func isTaken(_ uri: URI, by place: SchemaPlace, toldAt told: SchemaPlace) -> Bool {
    let name = uri.withoutFragment.description
    guard let known = resourceOfURI[name], resources[known].place != place else { return false }
    report("another schema is called `\(name)` as well", at: told)
    return true
  }

  /// Reads `$id`, `$schema`, `$anchor` and `$dynamicAnchor` of one schema object, and returns the resource that it is in.
  private mutating func identify(_ names: Subschema.Names, _ place: SchemaPlace, in outer: Int) -> Int {
    func named(_ node: Int) -> SchemaPlace { SchemaPlace(document: place.document, node: node) }
    let resource = names.id.map { self.resource(called: named($0), at: place, in: outer) } ?? outer
    if let dialect = names.schema, resourceOfPlace[place] != nil,
      let vocabularies = self.vocabularies(of: node(named(dialect)), named(dialect))
    {
      resources[resource].vocabularies = vocabularies
    }
    if let anchor = names.anchor { addAnchor(.anchor, named(anchor), to: place, in: resource) }
    if let anchor = names.dynamicAnchor { addAnchor(.dynamicAnchor, named(anchor), to: place, in: resource) }
    return resource
  }

  /// The resource that a schema with `$id` begins; that around it where the `$id` is none.
  private mutating func resource(called id: SchemaPlace, at place: SchemaPlace, in outer: Int) -> Int {
    let written = node(id)
    guard written.kind == .string else { return refuse(id, outer) }
    let uri = resources[outer].uri.withoutFragment.resolving(URI(written.string))
    guard uri.fragment ?? "" == "" else { return refuse(id, outer) }
    let name = uri.withoutFragment.description
    let owner = registry.owner(of: name, besides: documents[place.document])
    if let owner { report(owner, of: name, at: id) }
    let vocabularies = resources[outer].vocabularies
    guard place.node == 0 else {
      return addResource(uri.withoutFragment, at: place, inheriting: vocabularies, isNamed: owner == nil)
    }
    // The document's own schema is a resource already, by the address of the file.
    resources[outer] = SchemaResource(uri: uri.withoutFragment, place: place, vocabularies: vocabularies)
    if owner == nil {
      _ = isTaken(uri, by: place, toldAt: id)
      resourceOfURI[name] = outer
    }
    return outer
  }

  private mutating func refuse(_ id: SchemaPlace, _ outer: Int) -> Int {
    report("`$id` must be a URI without a fragment", at: id)
    return outer
  }

  private mutating func addAnchor(_ keyword: Keyword, _ anchor: SchemaPlace, to place: SchemaPlace, in resource: Int) {
    let written = node(anchor)
    guard written.kind == .string, Self.isAnchor(written.string) else {
      return report(
        "`\(keyword.rawValue)` must be a name: a letter or `_`, then letters, digits, `-`, `_` and `.`", at: anchor)
    }
    let name = written.string
    if let other = resources[resource].anchors[name], other != place.node {
      report("the anchor `\(name)` is there twice", at: anchor)
    }
    resources[resource].anchors[name] = place.node
    if keyword == .dynamicAnchor { resources[resource].dynamicAnchors[name] = place.node }
  }

  /// Tells that a schema's `$id` is the name of another one.
  private mutating func report(_ owner: SchemaRegistry.Owner, of name: String, at place: SchemaPlace) {
    switch owner {
    case .builtIn:
      report(
        "this address belongs to the built-in schema", at: place,
        help: "Remove `$id`, or write an address of your own: a schema takes no other one's place.")
    case .document(let path):
      report(
        "another schema is called `\(name)` as well: `\(path)`", at: place,
        help: "Remove `$id`, or write an address that no other schema has.")
    }
  }

  private static func isAnchor(_ name: String) -> Bool {
    guard let first = name.utf8.first, first == 0x5F || (first | 0x20) >= 0x61 && (first | 0x20) <= 0x7A else {
      return false
    }
    return name.utf8.allSatisfy {
      ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2D || $0 == 0x5F || $0 == 0x2E
    }
  }

  /// The vocabularies that the meta-schema named by `$schema` puts to use.
  private mutating func vocabularies(of dialect: NodeView, _ place: SchemaPlace) -> Vocabularies? {
    guard dialect.kind == .string else {
      report("`$schema` must be the URI of a meta-schema", at: place)
      return nil
    }
    let name = dialect.string
    if name == Vocabularies.dialect || name == Vocabularies.dialect + "#" { return nil }
    if let older = Vocabularies.olderDialect(name) {
      report(
        "this schema is written for \(older) of JSON Schema, and only 2020-12 is understood", at: place,
        help: "Rewrite it for 2020-12 and write `\(Vocabularies.dialect)` here.")
      return nil
    }
    guard case .found(let document) = registry.document(URI(name).withoutFragment) else {
      report(
        "the meta-schema `\(name)` is not known, and nothing is ever fetched", at: place,
        help: ["Write `\(Vocabularies.dialect)` here.", registry.advice(for: URI(name).withoutFragment)]
          .compactMap(\.self).joined(separator: " "))
      return nil
    }
    guard let declared = document.tree.root["$vocabulary"], declared.isMapping else { return nil }
    var result: Vocabularies = []
    for pair in declared.pairs {
      if let vocabulary = Vocabularies.named(pair.key.string) {
        result.insert(vocabulary)
      } else if pair.value.textEquals("true") {
        report(
          "the meta-schema `\(name)` needs the vocabulary `\(pair.key.string)`, which is not known here", at: place)
      }
    }
    return result
  }

  /// The schema that a reference written in `resource` leads to, and the resource that it is in.
  mutating func resolve(_ reference: String, in resource: Int, keyword: SchemaPlace) -> (
    place: SchemaPlace, resource: Int
  )? {
    let mark = reference.utf8.firstIndex(of: UInt8(ascii: "#"))
    // A fragment alone stays in its own schema, whatever else bears the name.
    let isLocal = mark == reference.startIndex
    let document = reference[..<(mark ?? reference.endIndex)]
    guard let target = isLocal ? resource : self.target(document, in: resource, keyword: keyword) else { return nil }
    let fragment = mark.map { String(reference[reference.utf8.index(after: $0)...]) } ?? ""
    let key = Reference(text: fragment, resource: target)
    if let known = fragmentTargets[key] { return known }
    let found = find(URI.percentDecoded(fragment), in: target, keyword: keyword)
    fragmentTargets[key] = found
    return found
  }

  /// The schema that a fragment leads to in the resource `target`, and the resource that it is in.
  private mutating func find(_ fragment: String, in target: Int, keyword: SchemaPlace) -> (
    place: SchemaPlace, resource: Int
  )? {
    let root = resources[target].place
    if fragment.isEmpty { return (root, target) }
    if fragment.utf8.first == UInt8(ascii: "/") { return follow(Array(fragment.utf8), in: target, keyword: keyword) }
    if let node = resources[target].anchors[fragment] {
      return (SchemaPlace(document: root.document, node: node), target)
    }
    let isDefinition = node(root)["$defs"]?[fragment] != nil
    report(
      "this reference leads nowhere: there is no anchor `\(Phrase.visible(fragment))` in "
        + "`\(documents[root.document].path)`", at: keyword,
      help: isDefinition
        ? "Did you mean `#/$defs/\(Phrase.visible(fragment))`?"
        : Self.nearMiss(fragment, among: resources[target].anchors.keys))
    return nil
  }

  /// The schema that a JSON Pointer (RFC 6901) leads to in the resource `target`, and the resource that it is in.
  private mutating func follow(_ pointer: [UInt8], in target: Int, keyword: SchemaPlace) -> (
    place: SchemaPlace, resource: Int
  )? {
    let root = resources[target].place
    var view = node(root)
    var inside = target
    var start = 1
    while start <= pointer.count {
      let end = pointer[start...].firstIndex(of: UInt8(ascii: "/")) ?? pointer.count
      guard let next = step(from: view, by: pointer[start..<end], in: root.document) else {
        let token = String(decoding: pointer[start..<end], as: UTF8.self)
        let way = Phrase.visible(String(decoding: pointer[1..<max(1, start - 1)], as: UTF8.self))
        report(
          "this reference leads nowhere: there is no `\(Phrase.visible(token))` "
            + (start == 1 ? "at the top of the schema" : "in `\(way)`"),
          at: keyword, help: Self.nearMiss(token, among: view.pairs.lazy.map { $0.key.string }))
        return nil
      }
      view = next
      start = end + 1
      inside = resourceOfPlace[SchemaPlace(document: root.document, node: view.index)] ?? inside
    }
    return (SchemaPlace(document: root.document, node: view.index), inside)
  }

  /// The resource that a reference without its fragment leads to.
  private mutating func target(_ reference: Substring, in resource: Int, keyword: SchemaPlace) -> Int? {
    let key = Reference(text: String(reference), resource: resource)
    if let known = resourceTargets[key] { return known }
    let uri = resources[resource].uri.resolving(URI(key.text)).withoutFragment
    let target = self.resource(uri, askedBy: keyword)
    resourceTargets[key] = target
    return target
  }

  private static func nearMiss(_ name: String, among names: some Sequence<String>) -> String? {
    Spelling.question(Spelling.nearest(to: name, among: names).first.map(Phrase.visible))
  }

  /// One step of a JSON Pointer (RFC 6901, 4).
  private mutating func step(from view: NodeView, by token: ArraySlice<UInt8>, in document: Int) -> NodeView? {
    let place = SchemaPlace(document: document, node: view.index)
    if view.isSequence {
      guard let index = Int(String(decoding: token, as: UTF8.self)), index >= 0, index < view.count else { return nil }
      if elements[place] == nil { elements[place] = view.elements.map(\.index) }
      return elements[place].map { NodeView(tree: view.tree, index: $0[index]) }
    }
    let name = token.contains(UInt8(ascii: "~")) ? Self.unescaped(token) : token
    let key: Int?
    if view.count > KeyIndex.threshold {
      if keys[place] == nil { keys[place] = KeyIndex(view) }
      key = keys[place]?.key(name.span, in: view)
    } else {
      key = view.tree.index(ofKey: name.span, in: view.index)
    }
    return key.map { NodeView(tree: view.tree, index: Int(view.tree.nodes[$0].subtreeEnd)) }
  }

  /// A token of a JSON Pointer with `~0` and `~1` read as what they stand for.
  private static func unescaped(_ token: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var name: [UInt8] = []
    var bytes = token
    while let byte = bytes.popFirst() {
      if byte == UInt8(ascii: "~"), let escaped = bytes.first, escaped == 0x30 || escaped == 0x31 {
        name.append(escaped == 0x30 ? UInt8(ascii: "~") : UInt8(ascii: "/"))
        bytes.removeFirst()
      } else {
        name.append(byte)
      }
    }
    return name[...]
  }
}
