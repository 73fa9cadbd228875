import Serving
import Testing

struct RequestTests {
  @Test func `a path is decoded, and what is none is refused`() {
    #expect(Request.path(of: "/") == "")
    #expect(Request.path(of: "/teams/a%20b%C3%A4/") == "teams/a bä/")
    #expect(Request.path(of: "/a%2Fb") == "a/b")
    #expect(Request.path(of: "/%2e%2e/%2E%2E/etc/passwd") == "../../etc/passwd")
    for target in ["", "index.html", "http://example.org/", "*", "/%", "/%4", "/%zz", "/%ff", "/%c3"] {
      #expect(Request.path(of: target) == nil, "\(target)")
    }
  }

  @Test func `only names of this machine are answered, with the port`() {
    for host in ["localhost:4242", "LOCALHOST:4242", "127.0.0.1:4242", "[::1]:4242"] {
      #expect(Request.isForThisMachine(host, port: 4242), "\(host)")
    }
    for host in [
      "", "localhost", "localhost:80", "localhost:42420", "example.org:4242", "localhost.example.org:4242",
      "127.0.0.2:4242",
      "localhost:4242@example.org", "localhost.:4242", "[::]:4242", "0.0.0.0:4242", "localhost:4242 ", "127.1:4242",
    ] {
      #expect(!Request.isForThisMachine(host, port: 4242), "\(host)")
    }
    #expect(Request.isForThisMachine("localhost", port: 80))
  }
}
