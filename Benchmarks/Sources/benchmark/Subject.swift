/// A catalogue that is measured.
enum Subject {
  /// A generated one of so many entries.
  case generated(entries: Int)
  /// So many copies of the one in a folder.
  case copies(of: String, count: Int)

  /// A name for its folders.
  var name: String {
    switch self {
    case .generated(let entries): "\(entries)"
    case .copies(_, let count): "copies-\(count)"
    }
  }

  /// What it is, for people.
  var heading: String {
    switch self {
    case .generated(let entries): "\(entries) entries"
    case .copies(let folder, let count):
      "\(count) \(count == 1 ? "copy" : "copies") of \(folder.split(separator: "/").last ?? "a catalogue")"
    }
  }

  /// The command that writes it as a stream for git.
  func command(_ options: Options) -> [String] {
    let generator = "\(options.tools)/generate-catalog"
    let commits = ["--commits", "\(options.commits)"]
    switch self {
    case .generated(let entries):
      return [
        generator, "--entries", "\(entries)", "--seed", "\(options.seed)", "--languages", "\(options.languages)",
      ] + commits
    case .copies(let folder, let count): return [generator, "--catalog", folder, "--copies", "\(count)"] + commits
    }
  }
}

/// What the catalogue that was made holds.
struct Contents {
  /// Without translations and the catalogue's own pages.
  let entries: Int
  /// The catalogue's folder.
  let folder: String
  let languages: [String]

  /// The languages of a configuration that has them on one line; a guess that only Hugo's configuration rests on.
  static func languages(configuration: String) -> [String] {
    let line = configuration.split(separator: "\n").first { $0.hasPrefix("languages:") } ?? "languages: [en]"
    let names = line.dropFirst("languages:".count).split { !($0.isLetter || $0.isNumber || $0 == "-") }
    return names.isEmpty ? ["en"] : names.map(String.init)
  }
}
