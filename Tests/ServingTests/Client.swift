import Serving

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A client that sends whatever bytes it likes.
final class Client {
  private let socket: Int32

  /// Connects to a server of this machine.
  /// - Parameter isOlder: whether by 127.0.0.1, or else by ::1.
  init?(_ port: UInt16, isOlder: Bool = true) {
    #if os(Linux)
      let stream = Int32(SOCK_STREAM.rawValue)
    #else
      let stream = SOCK_STREAM
    #endif
    socket = systemSocket(isOlder ? AF_INET : AF_INET6, stream, 0)
    guard socket >= 0 else { return nil }
    var time = timeval(tv_sec: 30, tv_usec: 0)
    _ = unsafe setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
    let isConnected: Bool
    #if !os(Linux)
      var on: Int32 = 1
      _ = unsafe setsockopt(socket, SOL_SOCKET, SO_NOSIGPIPE, &on, socklen_t(MemoryLayout<Int32>.size))
    #endif
    if isOlder {
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = port.bigEndian
      address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
      isConnected = unsafe withUnsafePointer(to: &address) { pointer in
        unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
          unsafe connect(socket, pointer, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
        }
      }
    } else {
      var address = sockaddr_in6()
      address.sin6_family = sa_family_t(AF_INET6)
      address.sin6_port = port.bigEndian
      address.sin6_addr = in6addr_loopback
      isConnected = unsafe withUnsafePointer(to: &address) { pointer in
        unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
          unsafe connect(socket, pointer, socklen_t(MemoryLayout<sockaddr_in6>.size)) == 0
        }
      }
    }
    if !isConnected { return nil }
  }

  deinit { _ = close(socket) }

  /// Sends bytes; false where nobody takes them any more.
  @discardableResult
  func send(_ text: String) -> Bool {
    var bytes = Array(text.utf8)
    let count = bytes.count
    #if os(Linux)
      let flags = Int32(MSG_NOSIGNAL)
    #else
      let flags: Int32 = 0
    #endif
    return unsafe systemSend(socket, &bytes, count, flags) == count
  }

  /// All that comes until the server closes the connection; what came so far where that takes half a minute.
  func rest() -> String {
    var all: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = unsafe read(socket, &part, part.count)
      guard count > 0 else { return String(decoding: all, as: UTF8.self) }
      all += part[..<count]
    }
  }

  /// What is answered to a request, in a connection of its own.
  static func answer(to request: String, _ server: WebServer, isOlder: Bool = true) -> String {
    guard let client = Client(server.port, isOlder: isOlder) else { return "no connection" }
    client.send(request)
    return client.rest()
  }

  /// The head of a request as browsers send it, after which the connection is closed.
  static func get(_ path: String, _ server: WebServer, method: String = "GET") -> String {
    "\(method) \(path) HTTP/1.1\r\nHost: localhost:\(server.port)\r\nConnection: close\r\n\r\n"
  }
}

private func systemSocket(_ family: Int32, _ type: Int32, _ number: Int32) -> Int32 { socket(family, type, number) }

@unsafe
private func systemSend(_ socket: Int32, _ bytes: UnsafeRawPointer, _ count: Int, _ flags: Int32) -> Int {
  unsafe send(socket, bytes, count, flags)
}
