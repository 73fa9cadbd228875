#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What libFuzzer (https://llvm.org/docs/LibFuzzer.html) calls with each input that it makes up. SALKKU_FUZZ names the part
/// of Salkku that is tried.
///
/// An input is found where the process ends by a trap: Swift's own checks, or a property that does not hold (``expect(_:_:)``).
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let bytes = unsafe [UInt8](UnsafeBufferPointer(start: data, count: size))
  Fuzzer.named.run(bytes)
  return 0
}

extension Fuzzer {
  /// The one that SALKKU_FUZZ names.
  fileprivate static let named: Fuzzer = {
    let name = unsafe getenv("SALKKU_FUZZ").map { unsafe String(cString: $0) } ?? ""
    guard let fuzzer = Fuzzer(rawValue: name) else {
      fatalError("SALKKU_FUZZ names one of \(allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return fuzzer
  }()
}
