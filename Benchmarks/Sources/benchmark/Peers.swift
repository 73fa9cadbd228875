internal import BenchmarkSupport

/// The programs of others that Salkku is compared with, as `install-peers` puts them into a folder.
struct Peers {
  /// nil where it is not there.
  let hugo: Peer?
  /// nil where it is not there.
  let checkJSONSchema: Peer?

  init(_ options: Options) throws(Failure) {
    hugo = try Peer("\(options.peers)/hugo", version: ["version"], scratch: options.disk)
    checkJSONSchema = try Peer("\(options.peers)/check-jsonschema", version: ["--version"], scratch: options.disk)
  }

  /// The versions of what is there, and what is not there.
  var heading: String {
    "Hugo: \(hugo?.version ?? Self.missing). check-jsonschema: \(checkJSONSchema?.version ?? Self.missing)."
  }

  private init(hugo: Peer?, checkJSONSchema: Peer?) {
    self.hugo = hugo
    self.checkJSONSchema = checkJSONSchema
  }

  /// Those that a catalogue of so many entries is measured with.
  func limited(_ options: Options, entries: Int) -> Peers {
    Peers(
      hugo: entries <= options.hugoLimit ? hugo : nil,
      checkJSONSchema: entries <= options.checkLimit ? checkJSONSchema : nil)
  }

  /// What is there and was not measured, in sentences.
  func leftOut(by limited: Peers) -> [String] {
    var left: [String] = []
    if hugo != nil, limited.hugo == nil { left.append("Hugo") }
    if checkJSONSchema != nil, limited.checkJSONSchema == nil { left.append("check-jsonschema") }
    return left.map { "\($0) is left out of catalogues of this size." }
  }

  private static let missing = "could not be had, so the comparison is left out"
}

/// A program of others.
struct Peer {
  let path: String
  /// The version that it says it has.
  let version: String

  /// nil where it is not there or does not run.
  /// - Parameters:
  ///   - version: the arguments by which it says its version.
  ///   - scratch: a folder to write what it says into.
  init?(_ path: String, version: [String], scratch: String) throws(Failure) {
    let said = "\(scratch)/version"
    guard exists(path), try run([path] + version, output: said).status == 0,
      let number = Self.version(in: try contents(said))
    else { return nil }
    self.path = path
    self.version = number
  }

  /// The first word that begins with a number, maybe with `v` before it, up to what says how it was built.
  static func version(in text: String) -> String? {
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let number = word.hasPrefix("v") ? word.dropFirst() : word
      guard number.first?.isNumber == true else { continue }
      return String(number.prefix { $0.isNumber || $0 == "." })
    }
    return nil
  }
}
