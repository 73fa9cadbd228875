import SourceText
import Syntax
import Testing

@testable import JSONSchema

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The root of this repository.
let repositoryRoot: String = {
  var parts = #filePath.split(separator: "/")
  parts.removeLast(3)
  return "/" + parts.joined(separator: "/")
}()

/// Data beside the repository, which not every machine has.
let sharedData = repositoryRoot + "/../shared/data"

/// The bytes of a file; nil if there is none.
func contents(of path: String) -> [UInt8]? {
  guard let file = unsafe fopen(path, "rb") else { return nil }
  defer { unsafe fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = unsafe fread(&buffer, 1, buffer.count, file)
    if count == 0 { return bytes }
    bytes += buffer[0..<count]
  }
}

/// Whether golden files are to be written anew.
let isRecording = unsafe (getenv("SALKKU_RECORD") != nil)

/// Writes a golden file.
func write(_ text: String, to path: String) {
  guard let file = unsafe fopen(path, "wb") else { return }
  unsafe fputs(text, file)
  unsafe fclose(file)
}

/// The names in a folder, sorted; empty if there is no such folder.
func names(in folder: String) -> [String] {
  guard let handle = unsafe opendir(folder) else { return [] }
  defer { unsafe closedir(handle) }
  var names: [String] = []
  while let entry = unsafe readdir(handle) {
    let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names.sorted()
}

/// The files below a folder, by their path in it.
func files(below folder: String) -> [String: [UInt8]] {
  var result: [String: [UInt8]] = [:]
  for name in names(in: folder) {
    let inner = files(below: folder + "/" + name)
    if inner.isEmpty {
      result[name] = contents(of: folder + "/" + name)
    } else {
      for (path, bytes) in inner { result[name + "/" + path] = bytes }
    }
  }
  return result
}

/// Reads a value written in JSON or YAML.
func parse(_ text: String, as format: DataFormat = .json) -> NodeTree {
  NodeTree.parse(SourceFile(path: "value", bytes: Array(text.utf8)), as: format, limits: .data).tree
}

/// Compiles a schema written in JSON.
func compile(_ text: String, assertsFormat: Bool = false) -> (schema: Schema?, diagnostics: [Diagnostic]) {
  let registry = SchemaRegistry()
  registry.add(SourceFile(path: "schema.json", bytes: Array(text.utf8)))
  return Schema.compile(SchemaRegistry.uri(ofPath: "schema.json"), in: registry, assertsFormat: assertsFormat)
}

/// Whether `value` fits `schema`, both in JSON.
func fits(_ schema: String, _ value: String, assertsFormat: Bool = false) throws -> Bool {
  let compiled = compile(schema, assertsFormat: assertsFormat)
  let schema = try #require(compiled.schema, "\(compiled.diagnostics)")
  return schema.isValid(parse(value).root)
}

/// The `$id` of a built-in schema.
func builtInURI(_ name: String) -> String { "https://salkku.example/schemas/\(name).schema.json" }

/// Makes the schemas of this repository known to `registry`.
func registerBuiltInSchemas(_ registry: SchemaRegistry) {
  for (name, bytes) in files(below: repositoryRoot + "/schemas") {
    registry.add(SourceFile(path: "schemas/" + name, bytes: bytes))
  }
}
