import CatalogModel
import SourceText
import Syntax

/// Where a reader proposes an idea: at the address that the configuration names, or else in the code host's page for a new file,
/// as far as the address at which files are edited tells which host that is.
struct ProposalAddress: Sendable {
  private enum Place {
    /// An address in which `{title}` and `{id}` stand for those of the service that the idea is about.
    case configured(String)
    /// What stands before the question mark of the host's page, and how the host calls what is given.
    case newFile(page: String, name: String, text: String?)
  }

  private let place: Place
  /// The path of the new file.
  private let path: String
  /// What can be written into an idea.
  private let declaration: KindDeclaration

  /// The fields that the new file begins with.
  private static let fields = ["title", "about", "raised_by", "need"]
  /// The most characters of a title in an address.
  private static let maxTitleLength = 120

  /// Nil where nobody says where ideas are proposed.
  init?(_ configuration: Configuration, kinds: Kinds) {
    declaration = kinds[.idea]
    let folder = configuration.catalogFolder
    // The name of the file becomes the idea's id, and is changed in the host's page.
    path = (folder.isEmpty ? "" : folder + "/") + "\(declaration.folder)/your-idea.md"
    if let address = configuration.ideaURL {
      guard address.utf8.count <= ShownLength.address, WebAddress(address) != nil else { return nil }
      place = .configured(address)
    } else if let host = configuration.editURL.flatMap(Self.newFile) {
      place = host
    } else {
      return nil
    }
  }

  /// The address for an idea about `subject`, or about whatever its author names.
  func address(about subject: Entry?, in language: SiteLanguage) -> WebAddress? {
    switch place {
    case .configured(let address):
      let title = subject.map { ShownLength.name(language.title(of: $0), Self.maxTitleLength) } ?? ""
      let values = ["{title}": title, "{id}": subject?.id ?? ""]
      return WebAddress(address.replacing(values.mapValues(PercentEncoding.component)))
    case .newFile(let page, let name, let text):
      let file = "?\(name)=\(PercentEncoding.component(path))"
      let content = text.map { "&\($0)=\(PercentEncoding.component(self.text(about: subject)))" }
      return WebAddress(page + file + (content ?? ""))
    }
  }

  /// The beginning of an idea's file: fields to fill in, with what is asked for above each.
  private func text(about subject: Entry?) -> String {
    var text = "---\n"
    for name in Self.fields {
      guard let field = declaration.fields.first(where: { $0.name == name }) else { continue }
      let example = field.example.flatMap { $0.isScalar ? " For example: \($0.string)" : nil } ?? ""
      text += "# \(field.description)\(example)\n\(name):"
      if name == "about", let subject, EntryID.isValid(subject.id) { text += " [\(subject.key)]" }
      text += "\n"
    }
    return text + "---\n"
  }

  /// The page for a new file that belongs to a page for editing: those of GitHub, of GitLab, and of Gitea and Forgejo.
  private static func newFile(besides editURL: String) -> Place? {
    guard editURL.utf8.count <= ShownLength.address, editURL.hasSuffix("/{path}"),
      let authority = editURL.firstRange(of: "://")
    else { return nil }
    // Host, then the path: `host/owner/project/edit/branch/{path}`.
    var parts = editURL[authority.upperBound...].split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .map(String.init)
    let scheme = editURL[..<authority.upperBound]
    func page() -> String { scheme + parts.joined(separator: "/") }
    if let mark = parts.dropFirst(3).firstIndex(of: "-"), parts.count > mark + 2, parts[mark + 1] == "edit" {
      parts[mark + 1] = "new"
      return .newFile(page: page(), name: "file_name", text: nil)
    }
    guard parts.count > 4, let word = ["edit": "new", "_edit": "_new"][parts[3]] else { return nil }
    parts[3] = word
    // GitHub takes the last part of the path for the name's, so an empty one is left for it.
    return .newFile(page: page() + "/", name: "filename", text: "value")
  }
}

extension PageContext {
  /// Writes a link to where ideas are proposed, if anybody says where.
  /// - Parameter subject: the service that the idea is about; nil for any.
  func ideaLink(_ html: inout HTMLWriter, about subject: Entry?) {
    guard let address = site.proposals?.address(about: subject, in: language) else { return }
    html.element(.a, class: subject == nil ? "button" : "button quiet", attributes: { $0.set("href", address) }) {
      $0.text(self.strings.proposeAnIdea)
    }
  }
}

extension String {
  /// This text with values in place of keys; what a value holds stays as it is.
  fileprivate func replacing(_ values: [String: String]) -> String {
    var text = ""
    var rest = self[...]
    while let start = rest.firstIndex(of: "{") {
      text += rest[..<start]
      rest = rest[start...]
      if let (key, value) = values.first(where: { rest.hasPrefix($0.key) }) {
        text += value
        rest = rest.dropFirst(key.count)
      } else {
        text += "{"
        rest = rest.dropFirst()
      }
    }
    return text + rest
  }
}
