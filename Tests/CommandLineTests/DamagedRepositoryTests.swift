import Foundation
import SourceText
import TestSupport
import Testing

/// A repository that a disk, a copy or somebody damaged: told of, never waited for, and never a crash.
@Suite(.slow)
struct DamagedRepositoryTests {
  /// A repository of a few revisions, as loose objects, as a pack, and as a pack whose deltas name their bases.
  private enum Form: String, CaseIterable {
    case loose = "true"
    case packed = "git gc -q --aggressive; git commit-graph write 2>/dev/null; git multi-pack-index write 2>/dev/null"
    case named =
      "git config repack.useDeltaBaseOffset false; git config pack.indexVersion 1; git repack -adfq; git pack-refs --all"
  }

  /// Makes a repository in the folder `origin`.
  private static func setting(_ form: Form) -> String {
    """
    mkdir origin && cd origin && git init -q -b main . && printf 'format: 1\\n' >salkku.yaml
    for revision in 1 2 3; do
      for name in a b c d; do
        team $name && seq 1 80 >>catalog/teams/$name.md && echo "Revision $revision" >>catalog/teams/$name.md
      done
      git add -A && git commit -q -m "$revision" && git tag -a -m "$revision" "v$revision"
    done
    \(form.rawValue)
    cd ..

    """
  }

  /// What is run, and what of git reads the same.
  private static let commands = [
    (lint: "lint --rev HEAD", git: "git ls-tree -r HEAD | cut -f1 | cut -d' ' -f3"),
    (lint: "lint --rev v1", git: "git ls-tree -r v1 | cut -f1 | cut -d' ' -f3"),
    (lint: "lint --staged", git: "git ls-files -s | cut -d' ' -f2"),
    (lint: "lint --changed --since HEAD~1", git: "git ls-tree -r HEAD~1 | cut -f1 | cut -d' ' -f3"),
    (lint: "lint", git: ":"),
  ]

  /// Ends what hangs; 124 is timeout's own status, and a signal's is beyond 128.
  private static let deadline = "timeout -k 1 30"

  /// The files that may be damaged: those that git reads, in the order of their names.
  private static func files(below folder: String) throws -> [String] {
    let all = try FileManager.default.subpathsOfDirectory(atPath: folder + "/.git").sorted()
    return all.filter { path in
      var isFolder: ObjCBool = false
      let exists = unsafe FileManager.default.fileExists(atPath: "\(folder)/.git/\(path)", isDirectory: &isFolder)
      let isRead =
        ["objects/", "refs/"].contains { path.hasPrefix($0) }
        || ["HEAD", "config", "index", "packed-refs"].contains(path)
      return exists && !isFolder.boolValue && isRead
    }
  }

  /// Damages `bytes` in one of several ways.
  private static func damaged(_ bytes: Data, _ random: inout SplitMix64) -> Data {
    var bytes = [UInt8](bytes)
    guard !bytes.isEmpty else { return Data([0xFF]) }
    func place(_ count: Int) -> Int { Int.random(in: 0..<max(1, count), using: &random) }
    switch place(7) {
    case 0, 1: for _ in 0...place(4) { bytes[place(bytes.count)] = UInt8(truncatingIfNeeded: random.next()) }
    case 2, 3: bytes.removeLast(place(bytes.count))
    case 4: bytes += (0..<40).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    case 5 where bytes.count >= 8:
      let start = place(bytes.count / 4) * 4
      let word: [UInt8] = [[0xFF, 0xFF, 0xFF, 0xFF], [0, 0, 0, 0], [0x7F, 0xFF, 0xFF, 0xFF], [0x80, 0, 0, 0]][place(4)]
      bytes.replaceSubrange(start..<start + 4, with: word)
    default:
      // Two words swapped: an index that leads to other objects, or to themselves.
      let (first, second) = (place(bytes.count / 4) * 4, place(bytes.count / 4) * 4)
      for offset in 0..<min(4, bytes.count - max(first, second)) { bytes.swapAt(first + offset, second + offset) }
    }
    return Data(bytes)
  }

  @Test(arguments: Form.allCases.map(\.rawValue))
  func `no damage to a repository crashes the program, holds it up or is passed over`(form: String) throws {
    let form = try #require(Form(rawValue: form))
    try Executable.withFolder { folder in
      _ = try Executable.run(Self.setting(form), in: folder)
      var random = SplitMix64(state: UInt64(form.rawValue.utf8.count))
      let files = try Self.files(below: folder + "/origin")
      try #require(!files.isEmpty)
      for step in 0..<40 {
        let file = files[Int.random(in: files.indices, using: &random)]
        let command = Self.commands[Int.random(in: Self.commands.indices, using: &random)]
        let bytes = try Data(contentsOf: URL(filePath: "\(folder)/origin/.git/\(file)"))
        try Self.damaged(bytes, &random).write(to: URL(filePath: folder + "/damaged"))
        let outcome = try Executable.run(
          """
          cp -R origin copy && rm -f 'copy/.git/\(file)' && cp damaged 'copy/.git/\(file)' && cd copy
          \(Self.deadline) salkku \(command.lint) >../output; echo "= $?"
          (set -eo pipefail; \(command.git) >../names; while read name; do git cat-file blob $name; done <../names) \
            >/dev/null 2>../complaint
          echo "= $?"
          cd .. && rm -rf copy
          """, in: folder)
        let status = outcome.output.split(separator: "\n").map(String.init)
        let complaint = String(decoding: try Data(contentsOf: URL(filePath: folder + "/complaint")), as: UTF8.self)
        let description = "step \(step): \(command.lint) with \(file) damaged: \(status) \(outcome.errors) \(complaint)"
        #expect(["= 0", "= 1", "= 2"].contains(status.first), "\(description)")
        // Git refuses a list of references for any line, and an index of several packs, which is not read here. What
        // the compared revision lacks makes findings new, and hides none.
        let isChecked = command.lint.hasPrefix("lint --rev") || command.lint == "lint --staged"
        let isRead = isChecked && file.hasPrefix("objects/") && !file.contains("multi-pack-index")
        guard isRead, status.first == "= 0" else { continue }
        #expect(status.last == "= 0", "git could not read what was passed over: \(description)")
      }
    }
  }

  @Test func `an object that is cut short is told of by its name`() throws {
    try Executable.withFolder { folder in
      let outcome = try Executable.run(
        Self.setting(.loose) + """
          cd origin
          name=$(git rev-parse HEAD:catalog/teams/a.md)
          file=.git/objects/${name:0:2}/${name:2}
          chmod u+w $file
          truncate -s -5 $file
          # What is compared with is not what is checked: without it, all findings of the file are new.
          for options in '--rev HEAD' --staged '--changed --since HEAD'; do
            \(Self.deadline) salkku lint $options; echo "= $?"
          done
          commit=$(git rev-parse HEAD)
          file=.git/objects/${commit:0:2}/${commit:2}
          chmod u+w $file && truncate -s -9 $file
          \(Self.deadline) salkku lint --rev HEAD; echo "= $?"
          """, in: folder)
      let text = outcome.output + outcome.errors
      #expect(
        outcome.output.split(separator: "\n").filter { $0.hasPrefix("= ") } == ["= 2", "= 2", "= 0", "= 2"],
        "\(text)")
      #expect(text.contains("is corrupt (it is cut short)"), "\(text)")
      #expect(text.contains("git fsck"), "\(text)")
    }
  }

  @Test func `a loose object that says less than it holds is refused`() throws {
    try Executable.withFolder { folder in
      let outcome = try Executable.run(
        Self.setting(.loose) + """
          cd origin
          name=$(git rev-parse HEAD:catalog/teams/a.md)
          file=.git/objects/${name:0:2}/${name:2}
          chmod u+w $file
          for header in 'blob 3' 'blob 99999999' 'blob 18446744073709551615' 'blob' 'tree 3'; do
            python3 -c 'import sys, zlib; open(sys.argv[1], "wb").write(zlib.compress(sys.argv[2].encode() + bytes(1) + bytes(500)))' \
              $file "$header" || exit
            \(Self.deadline) salkku lint --rev HEAD; echo "= $?"
          done
          """, in: folder)
      let statuses = outcome.output.split(separator: "\n").filter { $0.hasPrefix("= ") }
      #expect(statuses == Array(repeating: "= 2", count: 5), "\(outcome.output)\(outcome.errors)")
    }
  }

  /// libgit2 1.5 follows such an offset out of the memory that it mapped.
  @Test(arguments: ["0xFFFFFFFF", "0x7FFFFFFF", "0x00FFFFFF", "0x80000000"])
  func `a pack's index that leads out of the pack is refused`(offset: String) throws {
    try Executable.withFolder { folder in
      let outcome = try Executable.run(
        Self.setting(.packed) + """
          cd origin
          rm -f .git/objects/pack/multi-pack-index .git/objects/info/commit-graph && chmod u+w .git/objects/pack/*
          python3 - \(offset) <<'END'
          import glob, hashlib, struct, sys
          path = glob.glob(".git/objects/pack/*.idx")[0]
          index = bytearray(open(path, "rb").read())
          count = struct.unpack(">I", index[8 + 255 * 4 : 8 + 256 * 4])[0]
          start = 8 + 256 * 4 + 24 * count
          index[start : start + 4 * count] = struct.pack(">I", int(sys.argv[1], 16)) * count
          index[-20:] = hashlib.sha1(index[:-20]).digest()
          open(path, "wb").write(index)
          END
          for options in '--rev HEAD' '--rev v1' --staged; do
            \(Self.deadline) salkku lint $options >/dev/null; echo "= $?"
          done
          """, in: folder)
      let statuses = outcome.output.split(separator: "\n").filter { $0.hasPrefix("= ") }
      #expect(statuses == ["= 2", "= 2", "= 2"], "\(outcome.output)\(outcome.errors)")
    }
  }

  @Test func `differences that go around in a circle are refused`() throws {
    try Executable.withFolder { folder in
      // The index of a pack is changed so that a base and what differs from it have each other's place.
      let outcome = try Executable.run(
        Self.setting(.named) + """
          cd origin
          set -- $(git verify-pack -v .git/objects/pack/*.idx | awk '$6 == 1 && !done { print $1, $7; done = 1 }')
          [ $# = 2 ] || exit 9
          chmod u+w .git/objects/pack/*
          python3 - "$1" "$2" <<'END'
          import glob, sys
          path = glob.glob(".git/objects/pack/*.idx")[0]
          index = bytearray(open(path, "rb").read())
          first, second = (index.index(bytes.fromhex(name)) - 4 for name in sys.argv[1:])
          index[second : second + 4] = index[first : first + 4]
          open(path, "wb").write(index)
          END
          git ls-tree -r HEAD >/dev/null
          for rev in HEAD v1 v2; do \(Self.deadline) salkku lint --rev $rev; echo "= $?"; done
          """, in: folder)
      let statuses = outcome.output.split(separator: "\n").filter { $0.hasPrefix("= ") }
      #expect(statuses.count == 3 && statuses.contains("= 2"), "\(outcome.status) \(outcome.output)\(outcome.errors)")
      #expect(Set(statuses).isSubset(of: ["= 0", "= 2"]), "\(outcome.output)\(outcome.errors)")
      #expect((outcome.output + outcome.errors).contains("go around in a circle"), "\(outcome.output)\(outcome.errors)")
    }
  }

  @Test(arguments: [
    "mkfifo .git", "ln -s .git .git", "mkdir .git && mkfifo .git/HEAD",
    "git init -q . && rm .git/HEAD && mkdir .git/HEAD",
    "git init -q . && rm .git/config && mkfifo .git/config", "git init -q . && mkfifo .git/index",
    "git init -q . && mkfifo .git/packed-refs .git/refs/heads/main",
    "git init -q . && mkfifo .git/objects/info/alternates",
    "git init -q . && echo \"$PWD/.git/objects\" >.git/objects/info/alternates",
    "git init -q . && ln -s /dev/zero .git/packed-refs", "echo 'gitdir: .git' >.git", "truncate -s 5G .git",
    "git init -q . && printf '[include]\\npath = config\\n' >>.git/config",
    "git init -q . && echo 'ref: refs/heads/a' >.git/refs/heads/b && echo 'ref: refs/heads/b' >.git/refs/heads/a && "
      + "echo 'ref: refs/heads/a' >.git/HEAD",
    "git init -q . && git add -A && truncate -s -30 .git/index",
    "git init -q . && head -c 3000000 /dev/zero >.git/index",
    "git init -q . && git add -A && printf 'DIRC\\0\\0\\0\\2\\377\\377\\377\\377' | dd of=.git/index conv=notrunc 2>/dev/null",
  ])
  func `what is no repository of git's making is never waited for`(make: String) throws {
    try Executable.withFolder { folder in
      let outcome = try Executable.run(
        """
        team a && printf 'format: 1\\n' >salkku.yaml
        \(make)
        for options in '' '--rev HEAD' --staged '--changed --since main'; do
          \(Self.deadline) salkku lint $options >/dev/null; echo "= $?"
        done
        """, in: folder)
      let statuses = outcome.output.split(separator: "\n").filter { $0.hasPrefix("= ") }
      #expect(statuses.count == 4, "\(outcome.output)\(outcome.errors)")
      #expect(Set(statuses).isSubset(of: ["= 0", "= 2"]), "\(outcome.output)\(outcome.errors)")
    }
  }

  @Test func `nothing that a repository or a reference names is run`() throws {
    try Executable.withFolder { folder in
      let outcome = try Executable.run(
        Self.setting(.packed) + """
          cd origin
          printf '#!/bin/sh\\ntouch "%s/mark"\\ncat\\n' "$PWD/.." >../trap && chmod +x ../trap
          trap="$PWD/../trap"
          printf '[core]\\n' >>.git/config
          for key in core.fsmonitor core.sshCommand core.pager core.editor core.askPass core.gitProxy filter.x.clean filter.x.smudge \
            filter.x.process diff.x.textconv diff.x.command diff.external gpg.program credential.helper merge.x.driver \
            uploadpack.packObjectsHook core.alternateRefsCommand alias.lint; do git config $key "$trap"; done
          git config filter.x.required true
          git config core.hooksPath "$PWD/hooks" && mkdir hooks
          for hook in pre-commit post-checkout post-index-change reference-transaction fsmonitor-watchman; do cp "$trap" hooks/$hook; done
          git config remote.origin.url "ext::$trap" && git config remote.origin.promisor true
          git config remote.origin.partialCloneFilter blob:none && git config extensions.partialClone origin
          git config core.repositoryFormatVersion 1
          printf '[includeIf "gitdir:**"]\\n\\tpath = more\\n' >>.git/config
          printf '[core]\\n\\tsshCommand = %s\\n\\tfsmonitor = %s\\n' "$trap" "$trap" >.git/more
          printf '*.md filter=x diff=x merge=x\\n' >.gitattributes
          printf 'x\\n' >>catalog/teams/a.md
          rm -f ../mark
          for options in '' '--rev HEAD' --staged '--changed --since v1' '--rev HEAD:../../etc' '--rev ../../HEAD' '--rev --upload-pack=x'; do
            \(Self.deadline) salkku lint $options >/dev/null; echo "= $?"
          done
          \(Self.deadline) salkku build --output ../site >/dev/null; echo "= $?"
          \(Self.deadline) salkku build --rev v2 --output ../site >/dev/null; echo "= $?"
          ls ../mark 2>/dev/null
          """, in: folder)
      let lines = outcome.output.split(separator: "\n")
      #expect(
        lines == ["= 0", "= 0", "= 0", "= 0", "= 2", "= 2", "= 2", "= 0", "= 0"], "\(outcome.output)\(outcome.errors)")
    }
  }
}
