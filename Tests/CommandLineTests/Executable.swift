import Foundation
import TestSupport

extension Golden {
  /// The folder of this target's sources.
  static let folder = Repository.root + "/Tests/CommandLineTests"
}

/// The built executable, run as a person runs it.
struct Executable {
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  /// The folder of the built products: that of the test runner itself.
  static let folder: String = {
    let runner = (ProcessInfo.processInfo.arguments.first ?? "").replacingOccurrences(of: "/./", with: "/")
    let bundle = Bundle.allBundles.map(\.bundlePath).first { $0.hasSuffix(".xctest") } ?? runner
    return (bundle as NSString).deletingLastPathComponent
  }()

  /// Runs `command` in a shell with `salkku` on its path, in `folder`.
  static func run(_ command: String, in folder: String) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["bash", "-c", "source '\(Golden.folder)/Cases/prelude.sh'\n\(command)"]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = [
      "PATH": "\(Self.folder):\(ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")", "LC_ALL": "C",
      "HOME": folder + "/.home",
    ]
    // Files, not pipes: a pipe that nobody empties would hold the process up.
    let outputs = try ["output", "errors"].map { name in
      let path = NSTemporaryDirectory() + "/salkku-\(UUID().uuidString)-\(name)"
      try Data().write(to: URL(fileURLWithPath: path))
      return path
    }
    defer { for path in outputs { try? FileManager.default.removeItem(atPath: path) } }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: outputs[0])
    process.standardError = FileHandle(forWritingAtPath: outputs[1])
    try process.run()
    process.waitUntilExit()
    let texts = try outputs.map { String(decoding: try Data(contentsOf: URL(fileURLWithPath: $0)), as: UTF8.self) }
    return Outcome(status: process.terminationStatus, output: texts[0], errors: texts[1])
  }

  /// Calls `body` with the real path of an empty folder that is deleted afterwards.
  static func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
    let folder = URL(fileURLWithPath: NSTemporaryDirectory()).resolvingSymlinksInPath()
      .appendingPathComponent("salkku-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try body(folder)
  }
}
