internal import CatalogModel
internal import Editing

/// Finds records that look like others that have gone, but for what they are called: an inventory without numbers calls a thing that is
/// renamed a new one.
struct RenamedRecords {
  struct Record {
    let key: ImportSnapshot.Key
    /// The file that is made of it.
    let path: String
  }

  /// So many fields besides the title and the identifiers tell one thing from another.
  private static let enough = 3

  /// What records say besides what they are called, each with the one that says so; nil where several do.
  private var gone: [[String]: ImportSnapshot.Key?] = [:]
  private var signs: [ImportSnapshot.Key: [String]] = [:]
  private var new: [[String]: Record?] = [:]

  init(_ gone: [(ImportSnapshot.Key, ImportSnapshot.Brought)]) {
    for (key, brought) in gone where !brought.isCreated {
      guard let sign = Self.sign(key, brought) else { continue }
      signs[key] = sign
      self.gone[sign] = self.gone[sign] == nil ? .some(key) : .some(nil)
    }
  }

  /// Notes what is new.
  mutating func meet(_ key: ImportSnapshot.Key, _ brought: ImportSnapshot.Brought, at path: String) {
    guard !gone.isEmpty, let sign = Self.sign(key, brought), gone[sign] != nil else { return }
    new[sign] = new[sign] == nil ? .some(Record(key: key, path: path)) : .some(nil)
  }

  /// The new record that is like one that has gone; nil where there is none, or where it may be one of several.
  func successor(of key: ImportSnapshot.Key) -> Record? {
    guard let sign = signs[key], case .some(.some(key)) = gone[sign], case .some(.some(let record)) = new[sign] else {
      return nil
    }
    return record
  }

  /// What is said besides titles and identifiers; nil where that is too little.
  private static func sign(_ key: ImportSnapshot.Key, _ brought: ImportSnapshot.Brought) -> [String]? {
    let fields = brought.fields.filter { field in
      let first = field.key.split(separator: ".").first.map(String.init)
      return first != FieldValue.title && first != FieldValue.identifiers
    }
    guard fields.count + brought.bodies.count >= enough else { return nil }
    return [key.kind, key.system] + fields.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.inline)" }
      + brought.bodies.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
  }
}
