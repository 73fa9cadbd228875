internal import CatalogModel
internal import Syntax

/// Tells for each column of days whether the day or the month stands first, by all of its values: `15/6/2026` tells what `1/2/2026` means.
struct ColumnDates {
  private struct Evidence {
    var mayBeDayFirst = true
    var mayBeMonthFirst = true
    /// A value that can be read in one order alone.
    var example = ""
    /// How many values can be read in both.
    var ambiguous = 0

    var order: DateOrder? {
      switch (mayBeDayFirst, mayBeMonthFirst) {
      case (true, false): .dayFirst
      case (false, true): .monthFirst
      default: nil
      }
    }
  }

  private var evidence: [SourcePath: Evidence] = [:]

  /// Looks through the columns of which a mapping makes days.
  init(_ mapping: ImportMapping, _ records: [SourceRecord]) {
    let columns = mapping.entries.map { Self.columns(of: $0.fields) }
    guard columns.contains(where: { !$0.isEmpty }) else { return }
    for record in records {
      guard let place = mapping.entries.firstIndex(where: { $0.fits(record) }) else { continue }
      for (path, full, conversion) in columns[place] {
        for text in full.texts(in: record.values) where !mapping.blanks.contains(text) {
          for part in ValueConverter.parts(of: text, conversion) { add(part, to: path) }
        }
      }
    }
  }

  /// The order of the days in a column; nil where its values do not tell.
  func order(of path: SourcePath) -> DateOrder? { evidence[path]?.order }

  /// What is to be known of how days were read, each a sentence without a full stop.
  var notes: [String] {
    evidence.compactMap { path, evidence in
      guard let order = evidence.order, evidence.ambiguous > 0 else { return nil }
      return
        "the days of `\(path.text)` are read as \(order.rawValue), because nobody can read `\(evidence.example)` otherwise"
    }.sorted()
  }

  private mutating func add(_ text: String, to path: SourcePath) {
    guard let readings = MeantDate.readings(text), !readings.isByPoints else { return }
    switch (readings.dayFirst, readings.monthFirst) {
    case (nil, nil): break
    case (let day?, let month?): if day != month { evidence[path, default: Evidence()].ambiguous += 1 }
    case (let day, _):
      if day == nil {
        evidence[path, default: Evidence()].mayBeDayFirst = false
      } else {
        evidence[path, default: Evidence()].mayBeMonthFirst = false
      }
      if evidence[path]?.example.isEmpty == true { evidence[path]?.example = text }
    }
  }

  /// The columns of days, each as it is written where it is taken and as it begins at the record.
  private static func columns(
    of fields: [FieldMapping], below each: String = ""
  ) -> [(path: SourcePath, full: SourcePath, conversion: Conversion)] {
    fields.flatMap { field -> [(path: SourcePath, full: SourcePath, conversion: Conversion)] in
      switch field.value {
      case .conversion(let conversion):
        let own =
          field.field.form == .date && conversion.dates == nil
          ? conversion.sources.map { (path: $0, full: SourcePath(each + $0.text), conversion: conversion) } : []
        return own + columns(of: conversion.created, below: each)
      case .items(let items): return items.flatMap { columns(of: $0, below: each) }
      case .each(let path, let inner): return columns(of: inner, below: each + path.text + ".")
      case .keys: return []
      }
    }
  }
}
