/// A file of a generated catalogue.
package struct GeneratedFile: Sendable, Equatable {
  /// The path below the repository's root.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// A believable catalogue of any size: the same bytes for the same arguments, everywhere.
///
/// All references and links lead somewhere, and what the entries say fits together: live packages stand on live
/// components, reviews have readings, dates have an order. Names are invented.
package struct GeneratedCatalog: Sendable {
  private let plan: Plan

  /// - Parameters:
  ///   - entries: how many entries, at least 100. Translations and pages of the catalogue's own come on top.
  ///   - seed: what chance makes of it.
  ///   - isTranslated: whether the catalogue declares two languages and has texts in both.
  package init(entries: Int, seed: UInt64, isTranslated: Bool) {
    plan = Plan(entries: max(100, entries), seed: seed, isTranslated: isTranslated)
  }

  /// Calls `body` with each file: the configuration, the catalogue's own page, then the entries by kind.
  package func forEachFile(_ body: (GeneratedFile) -> Void) {
    body(configuration)
    body(
      GeneratedFile(
        path: "catalog/pages/about.md",
        bytes: Array("---\ntitle: About this portfolio\n---\n\nAll names and numbers are invented.\n".utf8)))
    for kind in Kind.allCases {
      for index in 0..<plan.count(kind) { files(kind, index).forEach(body) }
    }
  }

  private var configuration: GeneratedFile {
    let languages = plan.isTranslated ? "[en, fi]" : "[en]"
    let text = """
      format: 1
      title: Services of an invented organisation of \(plan.entries) entries
      languages: \(languages)
      base_url: https://portfolio.example/
      edit_url: "https://git.example/portfolio/edit/main/{path}"

      """
    return GeneratedFile(path: "salkku.yaml", bytes: Array(text.utf8))
  }

  /// The entry's file, and that of its translation if it has one.
  private func files(_ kind: Kind, _ index: Int) -> [GeneratedFile] {
    var writer = EntryWriter(plan, kind, index)
    switch kind {
    case .team: writer.team()
    case .segment: writer.segment()
    case .standard: writer.standard()
    case .term: writer.term()
    case .component: writer.component()
    case .servicePackage: writer.servicePackage()
    case .valueStream: writer.valueStream()
    case .measure: writer.measure()
    case .initiative: writer.initiative()
    case .benefit: writer.benefit()
    case .idea: writer.idea()
    case .diagnosis: writer.diagnosis()
    }
    let path = plan.path(kind, index)
    let entry = GeneratedFile(path: path, bytes: Array(writer.text.utf8))
    guard let translation = writer.translation else { return [entry] }
    return [entry, GeneratedFile(path: path.dropLast(2) + "fi.md", bytes: Array(translation.utf8))]
  }
}
