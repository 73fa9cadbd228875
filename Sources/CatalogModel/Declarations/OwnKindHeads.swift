internal import SourceText
internal import Syntax

/// The kinds that an organisation declares, with what is wrong with their heads.
struct OwnKindHeads {
  private(set) var heads: [KindHead] = []
  private(set) var problems: [Diagnostic] = []
  /// Whether a declaration could not be understood.
  private(set) var hasUnread = false
  private let languages: [Language]

  /// The most kinds that a catalogue may declare: the navigation of every page names each of them.
  static let mostKinds = 40

  /// Folders of a catalogue that hold something else than entries.
  private static let otherFolders: Set<String> = ["pages", "schemas", "lexicon", "kinds"]
  /// Folders of the site that hold something else.
  private static let foldersOfSite: Set<String> = [
    "assets", "benefits-by-quarter", "changes", "files", "health", "impact", "lifecycle", "line-of-sight", "measured",
    "needs",
    "problems", "pull", "quarter", "strategy", "tags",
  ]

  /// - Parameter languages: those of the catalogue, the default first.
  init(languages: [Language]) { self.languages = languages }

  /// Takes the kind that `file` declares, or says what is wrong with it.
  mutating func add(_ file: SourceFile, _ root: NodeView) {
    let stem = file.path.split(separator: "/").last.map { String($0.prefix { $0 != "." }) } ?? ""
    let start = Place(path: file.path, range: .startOfFile)
    func place(_ node: NodeView?) -> Place { node.map { Place(path: file.path, range: $0.range) } ?? start }
    guard EntryID.isValid(stem) else {
      return refuse(EntryID.objection(to: stem), at: start, help: "Rename the file: `application.schema.json`.")
    }
    if Kinds.builtIn.named(stem) != nil {
      return refuse(
        "the kind `\(stem)` is built in", at: start,
        help:
          "To add fields to it, put the schema at `schemas/\(stem).schema.json`; for a kind of your own, choose another name."
      )
    }
    let declared = root["x-kind"]
    guard let declared, declared.isMapping else {
      return refuse(
        "this schema does not declare a kind", at: place(declared),
        help:
          "Add `\"x-kind\": {\"folder\": \"\(stem)s\", \"names\": {\"\(languages[0].tag)\": {\"one\": \"…\", \"many\": \"…\"}}}`."
      )
    }
    guard let folder = declared["folder"], let name = folder.nonEmptyString, EntryID.isValid(name) else {
      return refuse(
        "this kind does not say which folders hold its entries", at: place(declared["folder"] ?? declared),
        help: "Add `\"folder\": \"\(stem)s\"`: small letters, digits and single hyphens.")
    }
    if let other = Kinds.builtIn.kind(ofFolder: name) {
      return refuse(
        "the folder `\(name)` holds the kind `\(other.builtIn.name)`", at: place(folder), help: "Choose another folder."
      )
    }
    if Self.otherFolders.contains(name) || Self.foldersOfSite.contains(name)
      || languages.contains(where: { $0.tag.lowercased() == name })
    {
      return refuse(
        "the folder `\(name)` has another use in a catalogue or its site", at: place(folder),
        help: "Choose another folder.")
    }
    for (word, place) in [(stem, start), (name, place(folder))] where WindowsName.isDevice(word) {
      return refuse(
        "`\(word)` can't be a folder's name on Windows, which keeps it for a device", at: place,
        help: "Choose another name.")
    }
    if let other = heads.first(where: { $0.folder == name }) {
      return refuse(
        "the folder `\(name)` is that of the kind `\(other.name)`", at: place(folder), help: "Choose another folder.",
        related: [.init(message: "it is taken here", place: Place(path: other.file.path, range: .startOfFile))])
    }
    guard heads.count < Self.mostKinds else {
      return refuse(
        "a catalogue has at most \(Self.mostKinds) kinds of its own", at: start,
        help: "Make one kind of several that are alike, with a field that tells them apart.")
    }
    guard let head = KindHead(file, root) else { return }
    heads.append(head)
  }

  /// Takes note of a kind that can't be understood.
  mutating func refuse(_ problem: Diagnostic) {
    hasUnread = true
    problems.append(problem)
  }

  private mutating func refuse(
    _ message: String, at place: Place, help: String, related: [Diagnostic.Related] = []
  ) {
    refuse(Diagnostic(DeclarationFault.kindInvalid.id, .error, message, at: place, help: help, related: related))
  }
}
