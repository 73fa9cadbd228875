internal import BenchmarkSupport
internal import Dispatch
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Prints a line `SIZE PATH` for each file below `root`, in the order of their paths.
func listFiles(below root: String) throws(Failure) {
  try write(Array(files(below: root).map { "\($0.size) \($0.path)\n" }.joined().utf8), to: 1)
}

/// Writes files of the sizes that `list` has to its paths below `root`, by open, write and close alone.
func writeFiles(list: String, to root: String, threads: Int) throws(Failure) {
  var files: [(path: String, size: Int)] = []
  var folders: Set<Substring> = []
  for line in try contents(list).split(separator: "\n") {
    let parts = line.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, let size = Int(parts[0]) else { throw Failure("`\(list)` has a line `\(line)`") }
    files.append(("\(root)/\(parts[1])", size))
    if let slash = parts[1].lastIndex(of: "/") { folders.insert(parts[1][..<slash]) }
  }
  makeFolder(root)
  for folder in folders.sorted() {
    var path = root
    for part in folder.split(separator: "/") {
      path += "/\(part)"
      makeFolder(path)
    }
  }
  let largest = files.map(\.size).max() ?? 0
  let bytes = [UInt8](repeating: 0x61, count: largest)
  let sorted = files
  let next = Atomic(0)
  let failures = Atomic(0)
  DispatchQueue.concurrentPerform(iterations: max(1, threads)) { _ in
    while true {
      let start = next.wrappingAdd(64, ordering: .relaxed).oldValue
      guard start < sorted.count else { return }
      for file in sorted[start..<min(start + 64, sorted.count)] {
        let descriptor = unsafe open(file.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        let count = unsafe bytes.withUnsafeBytes { buffer -> Int in
          #if canImport(Glibc)
            unsafe Glibc.write(descriptor, buffer.baseAddress, file.size)
          #else
            unsafe Darwin.write(descriptor, buffer.baseAddress, file.size)
          #endif
        }
        if count != file.size || close(descriptor) != 0 { failures.wrappingAdd(1, ordering: .relaxed) }
      }
    }
  }
  let failed = failures.load(ordering: .relaxed)
  guard failed == 0 else { throw Failure("\(failed) files could not be written below `\(root)`") }
}

/// A folder that is there already is as good.
private func makeFolder(_ path: String) { _ = unsafe mkdir(path, 0o755) }
