package import CatalogModel
package import SourceText

/// The files that a catalogue begins with: a small portfolio without a fault, to be rewritten piece by piece.
package enum FirstCatalogue {
  /// The repository's folder that holds them, each as it is written but for the periods of the measure.
  private static let folder = "templates/catalogue/"

  /// The files, by path.
  /// - Parameter today: the day from which the measure's periods are counted.
  package static func files(today: CalendarDate) -> [FileChange] {
    let quarter = (today.month - 1) / 3 + 1
    let last = quarter == 1 ? "\(today.year - 1)-Q4" : "\(today.year)-Q\(quarter - 1)"
    return EmbeddedFiles.files(in: folder).map { file in
      let text = String(decoding: file.bytes, as: UTF8.self)
        .replacing("{{last quarter}}", with: last).replacing("{{next year}}", with: "\(today.year + 1)")
      return FileChange(path: String(file.path.dropFirst(folder.count)), before: nil, after: Array(text.utf8))
    }
  }
}
