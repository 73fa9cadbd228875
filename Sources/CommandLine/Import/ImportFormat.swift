internal import ArgumentParser

/// How the report of an import is written.
enum ImportFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}
