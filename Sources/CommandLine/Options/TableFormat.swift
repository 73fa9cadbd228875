internal import ArgumentParser
internal import SourceText

/// How rows are written for people and for programs.
enum TableFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json, csv
}
