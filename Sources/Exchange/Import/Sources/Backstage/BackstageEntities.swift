internal import SourceText
internal import Syntax

/// The entities of a Backstage catalogue, with what they say of one another.
struct BackstageEntities {
  private struct Entity {
    let reference: EntityReference
    /// The kind, as Backstage writes it.
    let kind: String
    let place: Place
    let name: String
    let metadata: SourceObject
    let spec: SourceObject
    /// The entities that it is related to, by the name of the relation.
    private(set) var relations: [String: [EntityReference]] = [:]
    /// The same, to know what is there already.
    private var related: [String: Set<EntityReference>] = [:]

    init(
      _ reference: EntityReference, kind: String, at place: Place, name: String, metadata: SourceObject,
      spec: SourceObject
    ) {
      (self.reference, self.kind, self.place, self.name) = (reference, kind, place, name)
      (self.metadata, self.spec) = (metadata, spec)
    }

    mutating func relate(_ relation: String, _ other: EntityReference) {
      if related[relation, default: []].insert(other).inserted { relations[relation, default: []].append(other) }
    }
  }

  private var entities: [Entity] = []
  private var places: [EntityReference: Int] = [:]
  /// Files, and entities, that are there to be filled in.
  var templates = 0
  /// Documents and files that are no entities.
  var others = 0
  private var repeated: [EntityReference] = []
  private var withoutPlace: [(kind: String, count: Int)] = []
  private var placeholders = 0
  private var groupsWithMembers = 0
  private var ownedByPersons = 0
  private var definitions = 0

  /// The kinds whose names are written in one way here, whatever the file's capitals.
  private static let kinds = ["Component", "Resource", "API", "Group", "System", "Domain"]
  /// The kinds that never have a place: persons, and what only makes or finds other entities.
  private static let kindsWithoutPlace: Set<String> = ["user", "location", "template"]

  // MARK: Reading

  /// Adds the entity that a document is.
  mutating func add(_ document: NodeView, at place: Place, name: String) {
    guard case .object(let written) = SourceValue(document), case .text(let version) = written["apiVersion"],
      BackstageSource.isEntity(version), case .text(let kind) = written["kind"]
    else {
      others += 1
      return
    }
    guard case .object(let read) = withoutPlaceholders(.object(written)), case .object(let metadata) = read["metadata"],
      case .text(let ownName) = metadata["name"]
    else {
      others += 1
      return
    }
    let known = Self.kinds.first { $0.lowercased() == kind.lowercased() } ?? kind
    guard !Self.kindsWithoutPlace.contains(kind.lowercased()) else {
      let place = withoutPlace.firstIndex { $0.kind.lowercased() == kind.lowercased() }
      if let place { withoutPlace[place].count += 1 } else { withoutPlace.append((kind, 1)) }
      return
    }
    var namespace = EntityReference.standardNamespace
    if case .text(let written) = metadata["namespace"] { namespace = written }
    guard ![kind, namespace, ownName].contains(where: { $0.contains("{{") || $0.contains("{%") }) else {
      templates += 1
      return
    }
    let reference = EntityReference(kind: kind, namespace: namespace, name: ownName)
    guard places[reference] == nil else {
      repeated.append(reference)
      return
    }
    places[reference] = entities.count
    var spec = SourceObject(SourceObject.Names([]), [])
    if case .object(let written) = read["spec"] { spec = written }
    var entity = Entity(reference, kind: known, at: place, name: name, metadata: metadata, spec: spec)
    if spec["members"] != nil { groupsWithMembers += 1 }
    if spec["definition"] != nil { definitions += 1 }
    readRelations(of: &entity)
    entities.append(entity)
  }

  /// A value without what stands in other files: `{$text: ./api.yaml}`. A level of nesting is one of calls: files are nested no deeper
  /// than their limits allow.
  private mutating func withoutPlaceholders(_ value: SourceValue) -> SourceValue? {
    switch value {
    case .text: return value
    case .list(let items):
      var kept: [SourceValue] = []
      for item in items { if let item = withoutPlaceholders(item) { kept.append(item) } }
      return kept.isEmpty ? nil : .list(kept)
    case .object(let object):
      if object.names.list.count == 1, object.names.list[0].hasPrefix("$") {
        placeholders += 1
        return nil
      }
      var values: [SourceValue?] = []
      for inner in object.values { values.append(inner.flatMap { withoutPlaceholders($0) }) }
      return .object(SourceObject(object.names, values))
    }
  }

  // MARK: Relations

  /// Fields that name other entities: what they mean, and the kind of what they name where none is written.
  private static let named: [(field: String, relation: String, kind: String)] = [
    ("owner", "ownedBy", "group"), ("system", "partOf", "system"), ("domain", "partOf", "domain"),
    ("subcomponentOf", "subcomponentOf", "component"), ("parent", "childOf", "group"),
    ("children", "parentOf", "group"),
    ("dependsOn", "dependsOn", "component"), ("dependencyOf", "dependencyOf", "component"),
    ("consumesApis", "consumesApi", "api"), ("providesApis", "providesApi", "api"),
  ]

  private mutating func readRelations(of entity: inout Entity) {
    for (field, relation, kind) in Self.named {
      for value in SourcePath(field).values(in: entity.spec) {
        guard let other = EntityReference(value, kind: kind, namespace: entity.reference.namespace) else { continue }
        // A person answers for nothing here.
        if field == "owner", other.kind != "group" {
          ownedByPersons += 1
        } else {
          entity.relate(relation, other)
        }
      }
    }
  }

  /// The entities with what the others say of them.
  private var related: [Entity] {
    var all = entities
    for entity in entities {
      func tell(_ relation: String, _ inverse: String, unless isTold: (Entity) -> Bool = { _ in false }) {
        for other in entity.relations[relation] ?? [] {
          if let place = places[other], !isTold(all[place]) { all[place].relate(inverse, entity.reference) }
        }
      }
      tell("dependencyOf", "dependsOn")
      // What is made of parts depends on them.
      tell("subcomponentOf", "dependsOn")
      tell("partOf", "hasPart")
      tell("parentOf", "childOf") { $0.relations["childOf"] != nil }
      // An interface is there as long as what provides it is; who provides it and uses it as well does not depend on itself.
      let used = Set((entity.relations["consumesApi"] ?? []) + (entity.relations["dependsOn"] ?? []))
      tell("providesApi", "apiProvidedBy") { used.contains($0.reference) }
    }
    return all
  }

  // MARK: Records

  /// A record for each entity, in the order in which they were added.
  var records: [SourceRecord] {
    related.map { entity in
      let relations = entity.relations.sorted { $0.key < $1.key }
        .map { ($0.key, SourceValue.list($0.value.map { .text($0.text) })) }
      let (names, others) = Self.annotations(of: entity.metadata)
      let values: [(String, SourceValue?)] = [
        ("ref", .text(entity.reference.text)), ("kind", .text(entity.kind)),
        ("metadata", .object(entity.metadata.altered(["annotations": others, "links": nil]))),
        ("annotations", names), ("links", Self.links(of: entity.metadata)),
        ("spec", .object(Self.spec(of: entity))), ("relations", .object(SourceObject(relations))),
      ]
      return SourceRecord(place: entity.place, name: entity.name, values: SourceObject(values))
    }
  }

  /// What `spec` says, where it names entities their names alone, and without persons.
  private static func spec(of entity: Entity) -> SourceObject {
    var replaced: [String: SourceValue?] = ["members": nil, "definition": nil]
    for (field, _, kind) in named where entity.spec[field] != nil {
      let reference = entity.spec[field].flatMap {
        EntityReference($0, kind: kind, namespace: entity.reference.namespace)
      }
      // What may be several is told by the relations.
      let isKept = field != "owner" || reference?.kind == "group"
      replaced[field] = .some(isKept ? reference.map { .text($0.writtenName) } : nil)
    }
    if case .object(let profile) = entity.spec["profile"] {
      replaced["profile"] = .object(profile.altered(["email": nil, "picture": nil]))
    }
    return entity.spec.altered(replaced)
  }

  /// Annotations that are names of other systems, and the others: addresses, switches, and long texts.
  private static func annotations(of metadata: SourceObject) -> (names: SourceValue?, others: SourceValue?) {
    guard case .object(let all) = metadata["annotations"] else { return (nil, metadata["annotations"]) }
    var names: [(String, SourceValue?)] = []
    var others: [(String, SourceValue?)] = []
    for (key, value) in zip(all.names.list, all.values) {
      guard let value else { continue }
      if case .text(let text) = value, isName(text) { names.append((key, value)) } else { others.append((key, value)) }
    }
    return (names.isEmpty ? nil : .object(SourceObject(names)), others.isEmpty ? nil : .object(SourceObject(others)))
  }

  private static func isName(_ text: String) -> Bool {
    guard text.utf8.count <= 200, !["true", "false"].contains(text) else { return false }
    let hasAddress = text.contains("://") || ["url:", "dir:", "file:"].contains { text.hasPrefix($0) }
    return !hasAddress && !text.contains("@") && !text.unicodeScalars.contains { $0.value < 0x20 }
  }

  /// The links of an entity, and behind them where its source lies.
  private static func links(of metadata: SourceObject) -> SourceValue? {
    var links: [SourceValue] = SourcePath("links").values(in: metadata)
    if case .object(let annotations) = metadata["annotations"],
      case .text(let location) = annotations["backstage.io/source-location"], location.hasPrefix("url:")
    {
      let address = SourceValue.text(String(location.dropFirst("url:".utf8.count)))
      links.append(.object(SourceObject([("url", address), ("type", .text("source"))])))
    }
    return links.isEmpty ? nil : .list(links)
  }

  // MARK: Notes

  /// What is to be known of how the catalogue was read, each a sentence without a full stop.
  var notes: [String] {
    var notes: [String] = []
    func say(_ count: Int, _ one: String, _ many: String) {
      if count > 0 { notes.append(count == 1 ? one : "\(count) \(many)") }
    }
    for (kind, count) in withoutPlace {
      notes.append("\(count) of the kind \(kind) \(count == 1 ? "has" : "have") no place in a service catalogue")
    }
    say(
      groupsWithMembers, "the members of a group are left out: a catalogue names teams",
      "groups name members, who are left out: a catalogue names teams")
    say(
      ownedByPersons,
      "one entity is owned by a person, which is left out: `else: TEAM` beside `owner` in the mapping names a team",
      "entities are owned by persons, which is left out: `else: TEAM` beside `owner` in the mapping names a team")
    if let first = repeated.first {
      say(
        repeated.count, "one entity is left out, because another of its name stands before it: `\(first.text)`",
        "entities are left out, because others of their names stand before them, as `\(first.text)`")
    }
    say(templates, "one file or entity is a template, and left out", "files and entities are templates, and left out")
    say(
      placeholders, "one value stands in another file, which is not fetched",
      "values stand in other files, which are not fetched")
    say(definitions, "the definition of an interface is left out", "definitions of interfaces are left out")
    say(others, "one document is no entity of Backstage", "documents are no entities of Backstage")
    return notes
  }
}

extension SourceObject {
  /// Named values in their order.
  fileprivate init(_ pairs: [(String, SourceValue?)]) { self.init(Names(pairs.map(\.0)), pairs.map(\.1)) }

  /// The same with other values under some of its names; nil takes one away.
  fileprivate func altered(_ values: [String: SourceValue?]) -> SourceObject {
    SourceObject(zip(names.list, self.values).map { name, value in (name, values[name, default: value]) })
  }
}
