internal import CatalogModel
internal import Editing
package import SourceText
internal import Syntax

/// How the records of another inventory become entries, as a mapping file says.
package struct ImportMapping: Sendable {
  /// The file that says so.
  package let file: SourceFile
  /// What the bytes of a table mean.
  package internal(set) var encoding = SourceEncoding.utf8
  /// Of several, the first whose conditions a record meets says what becomes of it.
  var entries: [EntryMapping] = []
  /// Paths that are left out on purpose.
  var dropped: [SourcePath] = []
  /// Paths that may be taken although they seem to name people.
  var people: [SourcePath] = []
  /// Values that mean nothing.
  var blanks: Set<String> = []
  /// Every path that the mapping takes something from, with the place where it says so, in the order of the file.
  var uses: [(path: SourcePath, place: Place)] = []

  /// The name of the mapping: `services` of `imports/services.yaml`.
  package var name: String {
    let file = file.path.split(separator: "/").last.map(String.init) ?? file.path
    return [".yaml", ".yml"].first { file.hasSuffix($0) }.map { String(file.dropLast($0.utf8.count)) } ?? file
  }

  /// The fields of entries that something is taken for, by their first names.
  var mappedFields: Set<ImportTally.Field> {
    Set(
      entries.flatMap { entry in
        entry.fields.compactMap { field in
          field.path.first.map { ImportTally.Field(kind: entry.kind.name, name: $0) }
        }
      })
  }

  /// Where what an import brought is kept: beside the mapping.
  package var snapshotPath: String {
    let folder = file.path.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    return folder + name + ".snapshot.json"
  }
}

/// What becomes of the records that meet conditions.
struct EntryMapping: Sendable {
  let kind: KindDeclaration
  /// Paths, and the values of which each must have one.
  let conditions: [(path: SourcePath, values: Set<String>)]
  /// The name of the other system.
  let system: String
  /// Where the mapping says so.
  let systemPlace: Place
  /// Where a record says what that calls it.
  let identifier: SourcePath
  /// What a new id is made from; the title where there are none.
  let id: [SourcePath]
  /// What comes into which field.
  let fields: [FieldMapping]
  /// What becomes the text, by language.
  let bodies: [(language: String, value: Conversion)]
  /// Groups that are taken, each with the fields that it must have; those within others first.
  let groups: [(path: [String], required: [String])]

  /// Whether a record meets the conditions.
  func fits(_ record: SourceRecord) -> Bool {
    conditions.allSatisfy { condition in
      condition.path.texts(in: record.values).contains { condition.values.contains($0) }
    }
  }
}

/// What comes into one field.
struct FieldMapping: Sendable {
  /// The names that lead to the field; of a text, its language is the last.
  let path: [String]
  /// How people call the field, as `links.url`.
  let name: String
  /// The field itself, or the map that it is a key of.
  let field: FieldDeclaration
  let value: MappedValue

  /// The paths that one value is taken from.
  var sources: [SourcePath] { if case .conversion(let conversion) = value { conversion.sources } else { [] } }
}

/// Where the value of a field comes from.
indirect enum MappedValue: Sendable {
  case conversion(Conversion)
  /// Groups, each with its own fields.
  case items([[FieldMapping]])
  /// A group for each item of a list of the record.
  case each(SourcePath, [FieldMapping])
  /// A key for each name of an object of the record.
  case keys(SourcePath)
}

/// What is done to a value on its way.
struct Conversion: Sendable {
  /// Which part of a value is taken.
  enum Part: String, Sendable {
    case firstSentence = "first-sentence"
    case first, last
  }

  var sources: [SourcePath] = []
  var always: PlainValue?
  var otherwise: PlainValue?
  var separator: String?
  var part: Part?
  /// The words of the other inventory, each with what it is here; nil where every word stays.
  var words: WordTable?
  var isHTML = false
  /// Whether the day or the month stands first in days that may be read either way; nil where the column tells.
  var dates: DateOrder?
  /// What an entry has that is made because nothing bears the name.
  var created: [FieldMapping] = []
}

/// The words of another inventory, each with what it is here.
struct WordTable: Sendable {
  private let exact: [String: [String]]
  private let folded: [String: [String]]

  init(_ pairs: [(word: String, meanings: [String])]) {
    exact = Dictionary(pairs.map { ($0.word, $0.meanings) }, uniquingKeysWith: { first, _ in first })
    folded = Dictionary(pairs.map { (FoldedName.of($0.word), $0.meanings) }, uniquingKeysWith: { first, _ in first })
  }

  /// What `word` is here; none where it has no place, nil where the table does not say.
  func meanings(of word: String) -> [String]? {
    if let meanings = exact[word] { return meanings }
    let name = FoldedName.of(word)
    return name.isEmpty ? nil : folded[name]
  }
}
