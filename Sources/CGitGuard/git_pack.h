#pragma once
#include "git_backends.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <zlib.h>

enum { salkku_pack_header_size = 12 };

/// A file in memory.
struct mapped {
  const uint8_t *bytes;
  size_t size;
};

/// A pack and its index.
struct pack {
  /// The path without `.idx` and `.pack`.
  char *path;
  enum { unopened, usable, refused } state;
  struct mapped index;
  struct mapped data;
  bool isFirstVersion;
  uint32_t count;
};

/// Maps a pack and its index and looks through the index, once. Returns whether they belong together, and every line of
/// the index leads into the pack.
bool salkku_open_pack(struct pack *pack);

void salkku_close_pack(struct pack *pack);

/// Whether an object may begin at `offset`.
bool salkku_is_within(const struct pack *pack, uint64_t offset);

/// Finds where the object `id` begins in the pack.
bool salkku_find_in_pack(const struct pack *pack, const uint8_t *id, uint64_t *offset);

/// Finds the name that begins with `digits` hexadecimal digits of `prefix`. Returns 0, `GIT_ENOTFOUND` or, where several
/// do, `GIT_EAMBIGUOUS`.
int salkku_find_prefix_in_pack(const struct pack *pack, const uint8_t *prefix, size_t digits, git_oid *id);

/// Takes objects of packs apart; one a thread.
struct unpacker;

/// An unpacker whose objects are in memory of `backend`'s; NULL if there is no memory for one.
struct unpacker *salkku_unpacker(git_odb_backend *backend);

void salkku_free_unpacker(struct unpacker *unpacker);

/// The object that begins at `offset`, with a NUL behind it, for the caller to free. Returns 0, or -1 with the reason in
/// `git_error_last`.
int salkku_unpack(
    struct unpacker *unpacker, const struct pack *pack, uint64_t offset, void **data, size_t *size,
    git_object_t *type);

/// The size and kind of the object that begins at `offset`. Returns 0, or -1 with the reason in `git_error_last`.
int salkku_unpack_header(
    struct unpacker *unpacker, const struct pack *pack, uint64_t offset, size_t *size, git_object_t *type);
