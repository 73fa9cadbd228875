import SourceText
import TestSupport
import Testing

@testable import Publishing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Whether this process may mount a small file system, as a test run by root on Linux may.
private let canMount: Bool = {
  #if os(Linux)
    let folder = TemporaryFolder()
    defer { run("/bin/umount", folder.path) }
    return getuid() == 0 && run("/bin/mount", "-t", "tmpfs", "-o", "size=64k", "none", folder.path) == 0
  #else
    return false
  #endif
}()

@Suite("A disk that is full or may not be written", .slow)
struct DiskTests {
  let temporary = TemporaryFolder()

  func site(_ version: Int, _ count: Int) -> [SourceFile] {
    (0..<count).map {
      SourceFile(path: "p/\($0)/index.html", bytes: [UInt8](repeating: UInt8(97 + version), count: 8000))
    }
  }

  @Test(
    "A disk that fills up leaves the published site as it was and no staged files",
    .enabled(if: canMount, "only root on Linux can mount a small file system"))
  func full() throws {
    run("/bin/mount", "-t", "tmpfs", "-o", "size=1m", "none", temporary.path)
    defer { run("/bin/umount", temporary.path) }
    #expect(throws: PublishingError.diskFull(folder: temporary.site)) {
      _ = try Publisher.publish(site(0, 200), to: temporary.site)
    }
    #expect(!exists(temporary.site))
    _ = try Publisher.publish(site(0, 80), to: temporary.site)
    let before = temporary.files()
    #expect(throws: PublishingError.diskFull(folder: temporary.site)) {
      _ = try Publisher.publish(site(1, 80), to: temporary.site)
    }
    #expect(temporary.files() == before)
    #expect(names(below: temporary.site + "/.salkku") == ["lock", "manifest", "stamp"])
    let smaller = Array(site(0, 80).dropFirst(70)) + [SourceFile(path: "new", bytes: [1])]
    #expect(
      try Publisher.publish(smaller, to: temporary.site) == PublishingSummary(written: 1, unchanged: 10, deleted: 70))
  }

  @Test(
    "A folder that may not be written is refused, and stays as it was",
    .enabled(if: canMount, "only root on Linux can mount a folder read-only"))
  func readOnly() throws {
    _ = try Publisher.publish(site(0, 3), to: temporary.site)
    run("/bin/mount", "--bind", temporary.site, temporary.site)
    run("/bin/mount", "-o", "remount,ro,bind", temporary.site)
    defer { run("/bin/umount", temporary.site) }
    do throws(PublishingError) {
      _ = try Publisher.publish(site(1, 3), to: temporary.site)
      Issue.record("published into a read-only folder")
    } catch {
      guard case .notWritable = error else {
        Issue.record(error)
        return
      }
    }
    #expect(temporary.files().count == 3)
  }

  @Test(
    "A folder in the site that may not be written, or is a disk of its own, is found before anything changes",
    .enabled(if: canMount, "only root on Linux can mount a folder"), arguments: [true, false])
  func readOnlyBelow(readOnly: Bool) throws {
    _ = try Publisher.publish(site(0, 3), to: temporary.site)
    let folder = temporary.site + "/p/2"
    run("/bin/mount", "--bind", folder, folder)
    if readOnly {
      run("/bin/mount", "-o", "remount,ro,bind", folder)
    } else {
      run("/bin/mount", "-t", "tmpfs", "none", folder)
      put("x", folder + "/index.html")
    }
    defer {
      run("/bin/umount", folder)
      if !readOnly { run("/bin/umount", folder) }
    }
    do throws(PublishingError) {
      _ = try Publisher.publish(site(1, 3), to: temporary.site)
      Issue.record("published")
    } catch {
      let expected: PublishingError =
        readOnly ? .notWritable(path: folder) : .obstructed(path: folder, by: "on another file system")
      #expect(error == expected)
    }
    #expect(temporary.files()["p/0/index.html"]?.first == "a")
  }
}
