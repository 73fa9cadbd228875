/// What a client asks for, after everything was refused that is not for this server.
package struct Request: Sendable {
  /// The path in the site, with what was percent-encoded decoded and without the slash that it begins with: any text, which is
  /// to be looked up among known ones, and never on the disk.
  package let path: String
  /// What stands in the address from `?` on, percent-encoded as it was sent; empty where nothing does.
  package let query: String
  /// What stands in the address behind `?after=`; nil where it does not.
  package let after: String?
  /// Whether it may be left waiting (``Answer/wait``): not twice.
  package let mayWait: Bool

  /// A request for a path.
  package init(path: String, query: String = "", after: String? = nil, mayWait: Bool = false) {
    self.path = path
    self.query = query
    self.after = after
    self.mayWait = mayWait
  }

  /// The path that `target` names, the address of a request without the part behind `?`: nil where that does not begin with a
  /// slash, as with the address of another server, or is no percent-encoded text.
  package static func path(of target: String) -> String? {
    let bytes = Array(target.utf8)
    guard bytes.first == UInt8(ascii: "/") else { return nil }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var place = 1
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "%") {
        guard place + 2 < bytes.count, let high = value(bytes[place + 1]), let low = value(bytes[place + 2]) else {
          return nil
        }
        decoded.append(high << 4 | low)
        place += 3
      } else {
        decoded.append(bytes[place])
        place += 1
      }
    }
    return String(validating: decoded, as: UTF8.self)
  }

  /// The methods by which something is read.
  static let methods = ["GET", "HEAD"]

  /// Whether a method reads, and does nothing else.
  static func isToRead(_ method: String) -> Bool { methods.contains(method) }

  /// Whether a request that names `host` is for a server at `port` of this machine. A page of a stranger can have a name of its
  /// own lead here, and would then read the answers: so other names are refused.
  package static func isForThisMachine(_ host: String, port: UInt16) -> Bool {
    let name = host.lowercased()
    return ["localhost", "127.0.0.1", "[::1]"].contains { name == "\($0):\(port)" || (port == 80 && name == $0) }
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

/// What becomes of a request.
package enum Answer: Sendable {
  /// It is answered.
  case response(Response)
  /// It waits until ``WebServer/wake()``, or for half a minute at most, and is then asked about again. For a request that may wait.
  case wait
}

/// What a client is sent.
package struct Response: Sendable {
  /// The status, such as 200.
  package let status: UInt32
  /// The media type, such as `text/html; charset=utf-8`.
  package let type: String
  /// What the client may do with it, as a content security policy.
  package let policy: String
  /// Where it is found instead, for a status that says so.
  package let location: String?
  /// The content.
  package let body: [UInt8]

  /// A response; one of a page says what it may load.
  package init(
    status: UInt32 = 200, type: String, policy: String = "frame-ancestors 'none'", location: String? = nil,
    body: [UInt8]
  ) {
    self.status = status
    self.type = type
    self.policy = policy
    self.location = location
    self.body = body
  }

  /// A line of text.
  package init(status: UInt32, _ text: String) {
    self.init(status: status, type: "text/plain; charset=utf-8", body: Array((text + "\n").utf8))
  }
}
