package import SourceText
internal import Syntax

/// A field that a schema adds, for people to read.
package struct SchemaField: Sendable, Hashable {
  /// The key in the file.
  package let name: String
  /// What to call it; nil where the schema does not say.
  package let title: String?
  /// What is meant by it; nil where the schema does not say.
  package let description: String?
}

extension SchemaRegistry {
  /// The anchor that a schema leaves open for additions: it says `"$dynamicRef": "#extension"` where they go, and its
  /// `unevaluatedProperties` then see the fields of both.
  private static let anchor = "extension"

  /// Makes a schema of two: values have to fit both, and the second may add fields that the first does not know.
  /// - Parameters:
  ///   - schema: a schema with the dynamic anchor `extension`.
  ///   - addition: the schema that takes the anchor's place.
  /// - Returns: the URI of the new schema.
  package func extend(_ schema: String, by addition: String) -> String {
    let uri = schema + (schema.contains("?") ? "&" : "?") + "extended"
    let text = """
      {"$id": \(Phrase.quoted(uri)), "$ref": \(Phrase.quoted(schema)),
      "$defs": {"extension": {"$dynamicAnchor": "\(Self.anchor)", "$ref": \(Phrase.quoted(addition))}}}
      """
    let file = SourceFile(path: uri + ".json", bytes: Array(text.utf8))
    add(file, uri: uri)
    return uri
  }

  /// What is wrong with an addition that speaks of every field that it does not name: it would forbid the fields of the
  /// schema that it adds to.
  /// - Parameters:
  ///   - addition: the addition's URI.
  ///   - owner: what the schema describes, with its article: "a team".
  package func closings(of addition: String, to owner: String) -> [Diagnostic] {
    guard let schema = Schema.compile(addition, in: self).schema else { return [] }
    let program = schema.program.value
    return SchemaAnnotations(program: program).closings(of: schema.root).map { place in
      let value = program.node(place)
      // A pair's key is the scalar before its value.
      let key = NodeView(tree: value.tree, index: place.node - 1)
      let isForbidding = value.textEquals("false")
      return Diagnostic(
        SchemaFault.schemaInvalid.id, .error,
        "`\(key.string)` here \(isForbidding ? "forbids" : "speaks of") the built-in fields of \(owner) as well",
        at: Place(
          path: program.documents[place.document].path,
          range: SourceRange(start: key.range.start, end: value.range.end)),
        help: isForbidding
          ? "Remove it: fields that neither this schema nor the built-in one names are refused anyway."
          : "Remove it, and name each field of your own under `properties`.")
    }
  }

  /// The fields that a schema names for the value itself, in the order in which they are written: its own, then those of
  /// whatever it refers to or asks under a condition. None if the schema does not compile.
  package func fields(of uri: String) -> [SchemaField] {
    guard let schema = Schema.compile(uri, in: self).schema else { return [] }
    return SchemaAnnotations(program: schema.program.value).describedFields(of: schema.root)
  }
}
