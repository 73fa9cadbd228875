import Publishing
import SourceText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder for one test, removed with all in it when the test ends.
final class TemporaryFolder {
  let path: String

  init() {
    let base = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    var template = Array("\(base)/salkku-publishing-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { preconditionFailure("cannot make a folder in \(base)") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { run("/bin/rm", "-rf", path) }

  var site: String { path + "/site" }

  /// Every file and link below `site` but the publisher's own: path → content, or `→ target` for a link.
  func files(in folder: String? = nil) -> [String: String] {
    let folder = folder ?? site
    var found: [String: String] = [:]
    for path in names(below: folder) where !path.hasPrefix(".salkku") { found[path] = content("\(folder)/\(path)") }
    return found
  }
}

/// Runs a program and returns its exit status.
@discardableResult
func run(_ arguments: String...) -> Int32 {
  var status: Int32 = 0
  _ = unsafe waitpid(start(arguments), &status, 0)
  return status
}

/// Starts a program without its output.
func start(_ arguments: [String]) -> pid_t {
  var actions = unsafe posix_spawn_file_actions_t()
  unsafe posix_spawn_file_actions_init(&actions)
  unsafe posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
  unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
  defer { unsafe posix_spawn_file_actions_destroy(&actions) }
  var process: pid_t = 0
  var strings = unsafe arguments.map { unsafe strdup($0) } + [nil]
  defer { unsafe strings.forEach { unsafe free($0) } }
  let result = unsafe posix_spawn(&process, arguments[0], &actions, nil, &strings, environ)
  precondition(result == 0, "cannot start \(arguments[0])")
  return process
}

/// The paths of all that is no folder below `folder`, sorted.
func names(below folder: String, _ prefix: String = "") -> [String] {
  guard let stream = unsafe opendir(folder + "/" + prefix) else { return [] }
  defer { unsafe closedir(stream) }
  var found: [String] = []
  while let entry = unsafe readdir(stream) {
    let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 1) { unsafe String(cString: $0) }
    }
    if name == "." || name == ".." { continue }
    let path = prefix + name
    if kind(folder + "/" + path) == S_IFDIR {
      found += names(below: folder, path + "/")
    } else {
      found.append(path)
    }
  }
  return found.sorted()
}

/// The kind of what stands at a path, or nil.
func kind(_ path: String) -> mode_t? {
  var status = stat()
  return unsafe lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
}

func inode(_ path: String) -> UInt64 {
  var status = stat()
  return unsafe lstat(path, &status) == 0 ? UInt64(status.st_ino) : 0
}

func exists(_ path: String) -> Bool { kind(path) != nil }

func content(_ path: String) -> String {
  if kind(path) == S_IFLNK {
    var target = [CChar](repeating: 0, count: 4096)
    let count = unsafe readlink(path, &target, target.count)
    return "→ " + String(decoding: target.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
  guard let file = unsafe fopen(path, "r") else { return "(unreadable)" }
  defer { unsafe fclose(file) }
  var bytes: [UInt8] = []
  while case let byte = unsafe getc(file), byte != EOF { bytes.append(UInt8(byte)) }
  return String(decoding: bytes, as: UTF8.self)
}

/// Writes a file as a person would.
func put(_ text: String, _ path: String) {
  guard let file = unsafe fopen(path, "w") else { preconditionFailure("cannot write \(path)") }
  unsafe fputs(text, file)
  unsafe fclose(file)
}

func makeFolder(_ path: String) { run("/bin/mkdir", "-p", path) }

func files(_ texts: [String: String]) -> [SourceFile] {
  texts.map { SourceFile(path: $0.key, bytes: Array($0.value.utf8)) }
}

/// The helper that a test starts and kills, which is built beside the tests.
var publishingProcess: String {
  let own = CommandLine.arguments[0]
  let folder = own.lastIndex(of: "/").map { String(own[..<$0]) } ?? "."
  return folder + "/PublishingProcess"
}
