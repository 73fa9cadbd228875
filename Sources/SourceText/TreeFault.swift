/// What a ``SourceTree`` notes of files that it leaves out, or of which it has several versions. It stands beside the protocol:
/// all faults are listed where nobody knows git or the disk.
package enum TreeFault {
  package static let folderUnreadable = RuleDescription(
    id: "folder-unreadable", severity: .error,
    what: "A folder may not be looked into.",
    why: "All that lies in it is left out.",
    example: "A folder without the right to read it",
    instead: "A folder that whoever runs the check may read")

  package static let mergeConflict = RuleDescription(
    id: "merge-conflict", severity: .error,
    what: "A merge was not finished: several versions of some lines stand in a file, or of a file in git's index.",
    why: "Nobody has said which one counts, and readers would be shown all of them.",
    example: """
      <<<<<<< HEAD
      owner: payroll-team
      =======
      owner: people-team
      >>>>>>> teams
      """,
    instead: "owner: people-team")

  package static let submoduleSkipped = RuleDescription(
    id: "submodule-skipped", severity: .info,
    what: "A folder is a repository of its own, which is not read.",
    why: "What it holds is no part of this catalogue's history, so it is not shown.",
    example: "catalog/partners as a submodule",
    instead: "The partner's entries, in this repository")

  package static let symlinkOutsideTree = RuleDescription(
    id: "symlink-outside-tree", severity: .warning,
    what: "A symbolic link leads out of the repository.",
    why: "What lies there is not under version control and differs from computer to computer, so it is left out.",
    example: "catalog/teams/a.md -> /home/me/a.md",
    instead: "The file itself, in the repository")

  package static let symlinkDangling = RuleDescription(
    id: "symlink-dangling", severity: .warning,
    what: "A symbolic link leads to nothing.",
    why: "Its entry is absent.",
    example: "catalog/teams/a.md -> b.md, and there is no b.md",
    instead: "A link to a file that exists, or the file itself")

  package static let symlinkLoop = RuleDescription(
    id: "symlink-loop", severity: .warning,
    what: "Symbolic links lead to one another in a circle.",
    why: "There is no file at the end.",
    example: "a.md -> b.md and b.md -> a.md",
    instead: "One of the two as a file")

  package static let symlinkToFolder = RuleDescription(
    id: "symlink-to-folder", severity: .info,
    what: "A symbolic link leads to a folder, which is not followed.",
    why: "The same files would be there twice.",
    example: "catalog/hr -> ../other/hr",
    instead: "The folder itself")

  package static let fileNameNotUTF8 = RuleDescription(
    id: "file-name-not-utf8", severity: .warning,
    what: "A file's name is not UTF-8.",
    why: "Its name means something else on every computer, so the file is left out.",
    example: "catalog/teams/a name in an old encoding",
    instead: "catalog/teams/payroll-team.md")

  package static let pathInvalid = RuleDescription(
    id: "path-invalid", severity: .warning,
    what: "A path in the repository is absolute, or has an empty part, `.` or `..` in it.",
    why: "Such a path could lead out of the folder that it is written into, so the file is left out.",
    example: "catalog/../../payroll.md",
    instead: "catalog/teams/payroll-team.md")

  package static let fileNotRegular = RuleDescription(
    id: "file-not-regular", severity: .warning,
    what: "Something in the catalogue is neither a file nor a folder: a device, a pipe or a socket.",
    why: "It has no content to read, so it is left out.",
    example: "A named pipe in catalog/teams",
    instead: "An ordinary file")

  /// All of them.
  package static let all = [
    folderUnreadable, mergeConflict, submoduleSkipped, symlinkOutsideTree, symlinkDangling, symlinkLoop,
    symlinkToFolder, fileNameNotUTF8, pathInvalid, fileNotRegular,
  ]
}
