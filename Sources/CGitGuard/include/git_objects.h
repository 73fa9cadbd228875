#pragma once

struct git_odb;

/// Opens the object database in the folder `objects` and in those that its alternates name, for reading alone.
///
/// libgit2 1.5 loops without end on a loose object that is cut short, follows the offsets of a pack's index out of the
/// pack, and goes around in a circle of deltas. Here loose objects are read to their checksum, a pack is only used if
/// its index fits it, and the chain of deltas below an object is followed by its headers before libgit2 applies it. A
/// multi-pack index is not used: what it says stands in the packs' own too.
///
/// Returns 0, or libgit2's negative status, with the reason in `git_error_last`.
int salkku_git_open_objects(struct git_odb **out, const char *objects);
