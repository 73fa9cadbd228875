internal import SourceText

/// The files of a tree by what they are.
struct LoadedFiles: Sendable {
  var pages: [OwnPage] = []
  var assets: [SourceEntry] = []
  var published = PublishedContent()
  var stylesheet: StylesheetFile?
  var rootFolder = ""
  /// What a sparse checkout leaves out.
  var absent: [String] = []
  var misplaced: [String] = []
  var orphans: [OrphanTranslation] = []
  var problems: [Diagnostic] = []
}
