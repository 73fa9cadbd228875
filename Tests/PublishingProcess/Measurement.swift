import Publishing
import SourceText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

func fail() -> Never { exit(1) }

/// What publishing 10,000 pages of 10 KB costs, beside making the same folders and writing the same bytes with plain
/// open, write and close on as many threads. Medians of alternated runs.
struct Measurement {
  let folder: String
  let rounds: Int
  private let count = 10_000

  func run() {
    var milliseconds: [(name: String, values: [Double])] = []
    func record(_ name: String, _ work: () -> Void) {
      let duration = ContinuousClock().measure(work)
      let value = Double(duration.components.attoseconds) / 1e15 + Double(duration.components.seconds) * 1e3
      if let index = milliseconds.firstIndex(where: { $0.name == name }) {
        milliseconds[index].values.append(value)
      } else {
        milliseconds.append((name, [value]))
      }
    }
    let first = pages(0, changed: count)
    let few = pages(1, changed: 100)
    let all = pages(2, changed: count)
    for round in 0..<rounds {
      let plain = "\(folder)/plain-\(round)"
      let site = "\(folder)/site-\(round)"
      record("plain: make folders, open, write, close") { write(first, plain) }
      record("plain: overwrite all") { write(all, plain) }
      record("publish first") { publish(first, site) }
      record("publish unchanged at once") { publish(first, site) }
      usleep(20_000)
      record("publish unchanged") { publish(first, site) }
      record("publish 100 changed") { publish(few, site) }
      record("publish all changed") { publish(all, site) }
    }
    for (name, values) in milliseconds {
      let sorted = values.sorted()
      print(
        "\(name): \(Int(sorted[sorted.count / 2].rounded())) ms (\(Int(sorted[0]))–\(Int(sorted[sorted.count - 1])))")
    }
  }

  private func pages(_ version: UInt8, changed: Int) -> [SourceFile] {
    (0..<count).map { index in
      let fill = index < changed ? version : 0
      let path = "kind-\(index % 10)/page-\(index)/index.html"
      return SourceFile(path: path, bytes: [UInt8](repeating: UInt8(ascii: "a") + fill, count: 10_000))
    }
  }

  private func publish(_ files: [SourceFile], _ folder: String) {
    do throws(PublishingError) { _ = try Publisher.publish(files, to: folder) } catch {
      print(error.message)
      fail()
    }
  }

  private func write(_ files: [SourceFile], _ folder: String) {
    _ = unsafe mkdir(folder, 0o777)
    for index in 0..<10 { _ = unsafe mkdir("\(folder)/kind-\(index)", 0o777) }
    _ = Parallel.map(files.count) { index in
      let path = "\(folder)/\(files[index].path)"
      _ = unsafe mkdir(String(path.dropLast("/index.html".count)), 0o777)
      let file = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
      let bytes = files[index].bytes
      let wrote = unsafe bytes.withUnsafeBytes { unsafe Self.write(file, $0) }
      if wrote != bytes.count || close(file) != 0 { fail() }
    }
  }

  private static func write(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    unsafe systemWrite(file, bytes)
  }
}

private func systemWrite(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  unsafe write(file, bytes.baseAddress, bytes.count)
}
