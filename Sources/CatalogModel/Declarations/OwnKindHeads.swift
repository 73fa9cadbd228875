internal import SourceText
internal import Syntax

/// The kinds that an organisation declares, with what is wrong with their heads.
struct OwnKindHeads {
  private(set) var heads: [KindHead] = []
  private(set) var problems: [Diagnostic] = []
  /// The names of files whose kind can't be. Whoever names such a kind is right to, once its own file is.
  private(set) var refused: Set<String> = []
  /// Whether a declaration could not be understood.
  var hasUnread: Bool { !refused.isEmpty }
  private let languages: [Language]
  /// The folder of the organisation's schemas.
  private let schemaFolder: String

  /// The most kinds that a catalogue may declare: the navigation of every page names each of them.
  static let maxKinds = 40

  /// Folders of a catalogue that hold something else than entries.
  private static let otherFolders: Set<String> = ["pages", "schemas", "lexicon", "kinds"]
  /// Folders of the site that hold something else.
  private static let foldersOfSite: Set<String> = [
    "assets", "balance", "benefits-by-quarter", "changes", "files", "health", "impact", "lifecycle", "line-of-sight",
    "measured", "needs", "problems", "pull", "quarter", "search", "strategy", "tags",
  ]

  /// - Parameter languages: those of the catalogue, the default first.
  init(languages: [Language], schemaFolder: String) {
    self.languages = languages
    self.schemaFolder = schemaFolder
  }

  /// Takes the kind that `file` declares, or says what is wrong with it.
  mutating func add(_ file: SourceFile, _ root: NodeView) {
    let name = KindHead.name(of: file)
    guard mayBeCalled(name, in: file), let folder = folder(of: name, file, root), isFree(folder, for: name, in: file)
    else { return }
    guard heads.count < Self.maxKinds else {
      return refuse(
        file, "a catalogue has at most \(Self.maxKinds) kinds of its own", at: nil,
        help: "Make one kind of several that are alike, with a field that tells them apart.")
    }
    if let head = KindHead(file, root) { heads.append(head) }
  }

  /// Whether a kind may have the name that its file says.
  private mutating func mayBeCalled(_ name: String, in file: SourceFile) -> Bool {
    guard EntryID.isValid(name) else {
      let id = EntryID.suggestion(for: name) ?? "application"
      refuse(file, EntryID.objection(to: name), at: nil, help: "Rename the file: `\(id)\(KindHead.suffix)`.")
      return false
    }
    if Kinds.builtIn.named(name) != nil {
      refuse(
        file, "the kind `\(name)` is built in", at: nil,
        help: "To add fields to it, move this file to `\(schemaFolder)/\(name)\(KindHead.suffix)` and remove `x-kind`; "
          + "for a kind of your own, give the file another name.")
      return false
    }
    if WindowsName.isDevice(name) {
      refuse(
        file, "`\(name)` can't be a file's name on Windows, which keeps it for a device", at: nil,
        help: "Rename the file: `our-\(name)\(KindHead.suffix)`.")
      return false
    }
    return true
  }

  /// What the schema says about the folders that hold entries of the kind; nil where that is told to be wrong.
  private mutating func folder(of name: String, _ file: SourceFile, _ root: NodeView) -> NodeView? {
    let declared = root["x-kind"]
    let proposed = proposedFolder(for: name)
    guard let declared, declared.isMapping else {
      let names = "{\"\(languages[0].tag)\": {\"one\": \"…\", \"many\": \"…\"}}"
      refuse(
        file, "this schema does not declare a kind", at: declared,
        help: declared == nil
          ? "Add `\"x-kind\": {\"folder\": \"\(proposed)\", \"names\": \(names)}`."
          : "Write `{\"folder\": \"\(proposed)\", \"names\": \(names)}`.")
      return nil
    }
    guard let folder = declared["folder"] else {
      refuse(
        file, "this kind does not say which folders hold its entries", at: declared,
        help: "Add `\"folder\": \"\(proposed)\"`.")
      return nil
    }
    guard folder.kind == .string, EntryID.isValid(folder.string) else {
      refuse(
        file,
        folder.isScalar && folder.kind != .string
          ? "the name of a folder stands in quotation marks"
          : "`\(folder.string)` can't be a kind's folder, whose name has small letters a to z, digits, and single hyphens between them",
        at: folder, help: "Write `\"\(EntryID.suggestion(for: folder.string) ?? proposed)\"`.")
      return nil
    }
    return folder
  }

  /// Whether nothing else has the folder.
  private mutating func isFree(_ folder: NodeView, for name: String, in file: SourceFile) -> Bool {
    let help = "Choose another folder, such as `\(proposedFolder(for: name))`."
    let taken = folder.string
    if let other = Kinds.builtIn.kind(ofFolder: taken) {
      refuse(file, "the folder `\(taken)` holds the kind `\(other.builtIn.name)`", at: folder, help: help)
    } else if hasOtherUse(taken) {
      refuse(file, "the folder `\(taken)` has another use in a catalogue or its site", at: folder, help: help)
    } else if WindowsName.isDevice(taken) {
      refuse(
        file, "`\(taken)` can't be a folder's name on Windows, which keeps it for a device", at: folder, help: help)
    } else if let other = heads.first(where: { $0.folder == taken }) {
      let declared = other.root["x-kind"]?["folder"] ?? other.root
      refuse(
        file, "the folder `\(taken)` is that of the kind `\(other.name)`", at: folder, help: help,
        related: [.init(message: "it is taken here", place: Place(path: other.file.path, range: declared.range))])
    } else {
      return true
    }
    return false
  }

  private func hasOtherUse(_ folder: String) -> Bool {
    Self.otherFolders.contains(folder) || Self.foldersOfSite.contains(folder)
      || languages.contains { $0.tag.lowercased() == folder }
  }

  /// A folder that a kind of this name could have: its plural where that is free.
  private func proposedFolder(for name: String) -> String {
    let plural = Self.plural(of: name)
    func isFree(_ folder: String) -> Bool {
      Kinds.builtIn.kind(ofFolder: folder) == nil && !hasOtherUse(folder) && !WindowsName.isDevice(folder)
        && !heads.contains { $0.folder == folder } && EntryID.isValid(folder)
    }
    return [plural, "our-\(plural)", "\(name)-files"].first(where: isFree) ?? "our-\(name)"
  }

  /// The name of several, as English forms it of nearly all nouns.
  private static func plural(of name: String) -> String {
    if ["s", "x", "ch", "sh"].contains(where: name.hasSuffix) { return name + "es" }
    if name.hasSuffix("y"), let before = name.dropLast().last, !"aeiou".contains(before) {
      return name.dropLast() + "ies"
    }
    return name + "s"
  }

  /// Takes the kinds back whose folders lie below those of other kinds, so that entries would be of another kind than before.
  mutating func refuseNested(_ found: [NestedFolder]) {
    for nested in found {
      guard let head = heads.first(where: { $0.folder == nested.folder }) else { continue }
      let isOne = nested.files.count == 1
      let related = nested.files.prefix(NestedFolder.told).enumerated().map { index, path in
        Diagnostic.Related(
          message: index == 0 ? "this file would change its kind" : "and this one",
          place: Place(path: path, range: .startOfFile))
      }
      refuse(
        head.file,
        "`\(nested.path)` lies in a folder of the kind `\(nested.outer)`, and "
          + (isOne ? "the entry" : "\(nested.files.count) entries") + " in it would be of that kind no more",
        at: head.root["x-kind"]?["folder"],
        help:
          "Move \(isOne ? "it" : "them") out of `\(nested.outerPath)` if \(isOne ? "it is" : "they are") meant to be of the new kind; "
          + "else rename that folder, or choose another one for the kind.",
        related: related)
    }
    heads.removeAll { refused.contains($0.name) }
  }

  /// Takes note of a file that can't be understood.
  mutating func refuse(_ name: String, _ problem: Diagnostic) {
    refused.insert(name)
    problems.append(problem)
  }

  /// - Parameter node: what in the file is wrong; nil for the file as a whole.
  private mutating func refuse(
    _ file: SourceFile, _ message: String, at node: NodeView?, help: String, related: [Diagnostic.Related] = []
  ) {
    let place = Place(path: file.path, range: node?.range ?? .startOfFile)
    refuse(
      KindHead.name(of: file),
      Diagnostic(DeclarationFault.kindInvalid.id, .error, message, at: place, help: help, related: related))
  }
}
