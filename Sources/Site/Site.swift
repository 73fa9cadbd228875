package import CatalogModel
import SourceText

/// The portfolio site: a pure function from a catalogue to files.
package enum Site {
  /// Renders every page of `catalog`.
  ///
  /// The result depends on nothing else than the catalogue: not on the number of threads, the time or the place.
  /// - Parameters:
  ///   - additionalFields: what the organisation's own fields are called.
  ///   - threads: how many pages are rendered at once.
  package static func render(
    _ catalog: Catalog, additionalFields: AdditionalFields = AdditionalFields(), threads: Int = Parallel.processorCount
  ) -> RenderedSite {
    let site = SiteModel(catalog, additionalFields: additionalFields)
    let pages = site.languages.flatMap { language in
      AllPages.families.flatMap { $0.pages(of: site, in: language) }.map { (language, $0) }
    }
    let rendered = Parallel.map(pages.count, threads: threads) { index in
      let (language, page) = pages[index]
      let context = PageContext(site: site, language: language, path: page.path)
      return (file: RenderedFile(path: language.folder + page.path.text, bytes: page.render(context)), context.assets)
    }
    var files = rendered.map(\.file)
    files.append(
      RenderedFile(path: SiteModel.stylePath.text, bytes: Stylesheet.bytes(accent: catalog.configuration.accent)))
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let assets = rendered.reduce(into: site.themeAssets) { $0.formUnion($1.1) }
    return RenderedSite(
      files: files, assets: assets.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) })
  }
}

/// What ``Site/render(_:additionalFields:threads:)`` makes.
package struct RenderedSite: Sendable {
  /// The files, sorted by path.
  package let files: [RenderedFile]
  /// Files that pages refer to and that are copied as they are, sorted by path.
  package let assets: [AssetCopy]
}

/// A file of the site.
package struct RenderedFile: Sendable, Hashable {
  /// The path below the site's root, separated by `/`.
  package let path: String
  package let bytes: [UInt8]
}

/// A file that is copied from the catalogue's tree to the site.
package struct AssetCopy: Sendable, Hashable {
  /// The path in the tree that the catalogue was read from.
  package let source: String
  /// The path below the site's root.
  package let path: String
}
