internal import SourceText

/// Why the site does not have a file that is there.
package enum UnpublishedReason: Sendable, Equatable {
  /// It is above the tree's root.
  case above
  /// The site takes over no files of this ending.
  case ending
  /// It may be linked to, and is no picture.
  case noPicture
  /// It lies neither below the catalogue's folder nor below one that is named for it.
  case outside
  /// Git does not have it.
  case untracked
  /// It is a symbolic link, and git has not both it and what it leads to.
  case untrackedLink
  /// Markdown that is for those who work on the catalogue, or none of its business.
  case noPage
  /// Markdown that `ignore` names.
  case ignored
  /// Something else is wrong with it, and told.
  case told
}

extension Catalog {
  /// What a file is to be on the site.
  package enum Publication: Sendable {
    case picture, link, styling
  }

  /// Why the site does not have the file at `path` of the tree, which is neither an entry nor a page; nil where it has it.
  package func reasonNotToPublish(_ path: String, as use: Publication) -> UnpublishedReason? {
    guard let file = paths.entry(at: path) else { return .told }
    let isWithin = PathText.inner(path, below: configuration.catalogFolder) != nil
    if PathText.isMarkdown(path.utf8[...]) {
      guard isWithin else { return .noPage }
      if configuration.ignore.matches(path) { return .ignored }
      switch FilePlacement(path: path, folder: configuration.catalogFolder, kinds: kinds) {
      case .skipped, .asset: return .noPage
      case .entry, .page, .translation, .misplaced: return .told
      }
    }
    let isAllowed =
      use == .styling
      ? PublishedFiles.allowsInStyle(path) : PublishedFiles.allows(path, asPicture: use == .picture)
    guard isAllowed else {
      return use == .picture && PublishedFiles.allows(path, asPicture: false) ? .noPicture : .ending
    }
    guard configuration.mayPublish(file) else {
      guard isWithin || configuration.isInAssetFolder(path) else { return .outside }
      return file.kind == .symbolicLink ? .untrackedLink : .untracked
    }
    return isHarmless(path) ? nil : .told
  }
}
