#pragma once
#include <stddef.h>
#include <stdint.h>

/// A file in memory that holds the index `bytes`, whose last twenty are zero because git left the checksum out
/// (`index.skipHash`), with the checksum in their place: libgit2 before 1.8 reads no other.
/// Returns its descriptor, for the caller to close; -1 where there can be none.
int salkku_git_index_with_checksum(const uint8_t *bytes, size_t size);
