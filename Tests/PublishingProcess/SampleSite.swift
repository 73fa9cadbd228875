import SourceText

/// A site of which two versions differ in most ways: pages that stay, change, appear and go, folders too.
enum SampleSite {
  /// The files of a version, in which every byte of a file tells its version.
  static func files(version: Int, count: Int, size: Int = 3000) -> [SourceFile] {
    var files: [SourceFile] = []
    for index in 0..<count {
      let path: String
      let content: Int
      switch index % 5 {
      case 0: (path, content) = ("same/page-\(index)/index.html", 0)
      case 1, 2: (path, content) = ("changed/page-\(index)/index.html", version)
      case 3: (path, content) = ("only-\(version)/page-\(index)/index.html", version)
      default: (path, content) = ("mixed/\(index)-\(version).html", version)
      }
      files.append(SourceFile(path: path, bytes: page(path, content, size)))
    }
    return files
  }

  private static func page(_ path: String, _ version: Int, _ size: Int) -> [UInt8] {
    Array("\(path) \(version)\n".utf8) + Array(repeating: UInt8(ascii: "a") + UInt8(version % 26), count: size)
  }
}
