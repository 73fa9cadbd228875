/// A part of Salkku that reads what anybody can write.
enum Fuzzer: String, CaseIterable {
  case yaml, markdown, json, schema, csv, fix, compare

  func run(_ bytes: [UInt8]) {
    switch self {
    case .yaml: readYAML(bytes)
    case .markdown: renderProse(bytes)
    case .json: readJSON(bytes)
    case .schema: validate(bytes)
    case .csv: readTable(bytes)
    case .fix: fix(bytes)
    case .compare: compare(bytes)
    }
  }
}

/// Ends the process where a property does not hold.
func expect(_ holds: Bool, _ what: @autoclosure () -> String) {
  if !holds { fatalError(what()) }
}
