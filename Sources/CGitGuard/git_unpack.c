#include "git_pack.h"

#include <stdlib.h>
#include <string.h>

// The objects of a pack (gitformat-pack(5)): compressed whole, or as differences (deltas) from others.
//
// In a pack of a long history most objects are differences from one another, fifty steps deep, and files that are read
// one after the other have many steps in common: those are kept, as many as fit. libgit2's own reader empties such a
// cache whenever it is full, and takes six times as long as git for ten thousand files of ten thousand commits.

enum {
  /// Longer than any chain of deltas that git makes.
  longest_chain = 4096,
  /// Two numbers of at most ten bytes each stand at a delta's start.
  delta_header_size = 20,
  /// How many bytes of objects are kept for the differences from them.
  most_kept_bytes = 16 << 20,
  /// Objects are kept in one of so many sets, by their places.
  set_count = 1024,
  set_size = 8,
};

/// What stands before the compressed bytes of an object.
struct entry {
  int type;
  /// Of what is compressed: the object, or the delta that it is made by.
  uint64_t size;
  /// Where the object that a delta is for begins.
  uint64_t base;
  /// Where the compressed bytes begin.
  uint64_t start;
};

/// An object in memory.
struct object {
  /// Where it begins in the mapped pack, which no other does.
  const uint8_t *place;
  uint8_t *data;
  size_t size;
  int type;
  /// Whether it was needed since it was looked at last for what can go.
  bool wasUsed;
};

struct unpacker {
  git_odb_backend *backend;
  z_stream zlib;
  /// What is between an object and the whole one that it is made of; grows.
  struct entry *chain;
  size_t room;
  struct object kept[set_count][set_size];
  size_t keptBytes;
  /// The set that is looked at next for what can go.
  size_t hand;
};

struct unpacker *salkku_unpacker(git_odb_backend *backend) {
  struct unpacker *unpacker = calloc(1, sizeof(*unpacker));
  if (!unpacker) return NULL;
  unpacker->backend = backend;
  if (inflateInit(&unpacker->zlib) == Z_OK) return unpacker;
  free(unpacker);
  return NULL;
}

void salkku_free_unpacker(struct unpacker *unpacker) {
  if (!unpacker) return;
  for (size_t set = 0; set < set_count; set++) {
    for (size_t index = 0; index < set_size; index++) {
      if (unpacker->kept[set][index].data) git_odb_backend_data_free(unpacker->backend, unpacker->kept[set][index].data);
    }
  }
  inflateEnd(&unpacker->zlib);
  free(unpacker->chain);
  free(unpacker);
}

// MARK: - What is kept

static struct object *set_of(struct unpacker *unpacker, const uint8_t *place) {
  return unpacker->kept[((uint64_t)(uintptr_t)place * 0x9E3779B97F4A7C15u) >> 32 & (set_count - 1)];
}

static struct object *find_kept(struct unpacker *unpacker, const uint8_t *place) {
  struct object *set = set_of(unpacker, place);
  for (size_t index = 0; index < set_size; index++) {
    if (set[index].place == place) return &set[index];
  }
  return NULL;
}

static void drop(struct unpacker *unpacker, struct object *object) {
  if (!object->data) return;
  unpacker->keptBytes -= object->size;
  git_odb_backend_data_free(unpacker->backend, object->data);
  *object = (struct object){0};
}

/// The place in `set` that is empty, or whose object was not needed of late.
static struct object *free_place(struct object *set) {
  for (size_t index = 0; index < set_size; index++) {
    if (!set[index].data) return &set[index];
  }
  for (size_t index = 0; index < set_size; index++) {
    if (!set[index].wasUsed) return &set[index];
    set[index].wasUsed = false;
  }
  return &set[0];
}

/// Keeps an object, in whose place older ones go, or frees it.
static void keep(struct unpacker *unpacker, struct object object) {
  if (object.size > most_kept_bytes / 16) {
    git_odb_backend_data_free(unpacker->backend, object.data);
    return;
  }
  struct object *place = free_place(set_of(unpacker, object.place));
  drop(unpacker, place);
  *place = object;
  unpacker->keptBytes += object.size;
  while (unpacker->keptBytes > most_kept_bytes) {
    struct object *set = unpacker->kept[unpacker->hand++ & (set_count - 1)];
    for (size_t index = 0; index < set_size; index++) {
      if (!set[index].wasUsed) drop(unpacker, &set[index]);
      set[index].wasUsed = false;
    }
  }
}

// MARK: - One entry

enum { offset_delta = 6, name_delta = 7 };

static bool is_delta(const struct entry *entry) { return entry->type == offset_delta || entry->type == name_delta; }

/// Reads what stands at `offset`, which is within the pack.
static int read_entry(const struct pack *pack, uint64_t offset, struct entry *entry) {
  const uint8_t *bytes = pack->data.bytes;
  uint64_t end = pack->data.size - salkku_id_size;
  uint64_t position = offset;
  uint8_t byte = bytes[position++];
  entry->type = byte >> 4 & 7;
  entry->size = byte & 15;
  for (unsigned shift = 4; byte & 0x80; shift += 7) {
    if (position >= end || shift > 57) return corrupt("its size in the pack is impossible");
    byte = bytes[position++];
    entry->size |= (uint64_t)(byte & 0x7F) << shift;
  }
  if (entry->type == offset_delta) {
    if (position >= end) return corrupt("it leads out of the pack");
    byte = bytes[position++];
    uint64_t distance = byte & 0x7F;
    while (byte & 0x80) {
      if (position >= end || distance >> 48) return corrupt("it leads out of the pack");
      byte = bytes[position++];
      distance = ((distance + 1) << 7) | (byte & 0x7F);
    }
    if (distance == 0 || distance >= offset) return corrupt("it leads out of the pack");
    entry->base = offset - distance;
  } else if (entry->type == name_delta) {
    if (end - position < salkku_id_size) return corrupt("it leads out of the pack");
    if (!salkku_find_in_pack(pack, bytes + position, &entry->base)) {
      return corrupt("what it is a difference from is not in the pack");
    }
    position += salkku_id_size;
  } else if (entry->type < GIT_OBJECT_COMMIT || entry->type > GIT_OBJECT_TAG) {
    return corrupt("its kind in the pack is unknown");
  }
  if (position >= end) return corrupt("it leads out of the pack");
  entry->start = position;
  return is_delta(entry) && !salkku_is_within(pack, entry->base) ? corrupt("it leads out of the pack") : 0;
}

/// Points zlib at the compressed bytes of an entry.
static int start_inflating(struct unpacker *unpacker, const struct pack *pack, const struct entry *entry) {
  if (inflateReset(&unpacker->zlib) != Z_OK) return corrupt("zlib can't be started");
  uint64_t rest = pack->data.size - salkku_id_size - entry->start;
  unpacker->zlib.next_in = (Bytef *)(pack->data.bytes + entry->start);
  unpacker->zlib.avail_in = rest < UINT32_MAX ? (uInt)rest : UINT32_MAX;
  return 0;
}

/// What is compressed in an entry, with a NUL behind it, in memory of the backend's; NULL if it can't be had.
static uint8_t *inflate_entry(struct unpacker *unpacker, const struct pack *pack, const struct entry *entry) {
  if (entry->size >= UINT32_MAX || entry->size >= SIZE_MAX || start_inflating(unpacker, pack, entry) < 0) {
    corrupt("it is too large");
    return NULL;
  }
  uint8_t *data = git_odb_backend_data_alloc(unpacker->backend, (size_t)entry->size + 1);
  if (!data) return NULL;
  // With room for one byte more than there should be, so that zlib comes to its checksum.
  unpacker->zlib.next_out = data;
  unpacker->zlib.avail_out = (uInt)entry->size + 1;
  int status = inflate(&unpacker->zlib, Z_FINISH);
  if (status == Z_STREAM_END && unpacker->zlib.avail_out == 1) {
    data[entry->size] = 0;
    return data;
  }
  corrupt(
      status != Z_STREAM_END && status != Z_OK && status != Z_BUF_ERROR ? "it is not compressed by zlib"
      : unpacker->zlib.avail_out == 0                                 ? "it is longer than its header says"
                                                                      : "it is shorter than its header says");
  git_odb_backend_data_free(unpacker->backend, data);
  return NULL;
}

// MARK: - Deltas

/// Reads one of the two numbers at a delta's start.
static bool read_size(const uint8_t *delta, size_t length, size_t *position, uint64_t *value) {
  *value = 0;
  for (unsigned shift = 0;; shift += 7) {
    if (*position == length || shift > 56) return false;
    uint8_t byte = delta[(*position)++];
    *value |= (uint64_t)(byte & 0x7F) << shift;
    if (!(byte & 0x80)) return true;
  }
}

/// The size of the object that a delta makes, which is the second number in it.
static int delta_result_size(
    struct unpacker *unpacker, const struct pack *pack, const struct entry *entry, size_t *size) {
  uint8_t start[delta_header_size];
  if (start_inflating(unpacker, pack, entry) < 0) return -1;
  unpacker->zlib.next_out = start;
  unpacker->zlib.avail_out = sizeof(start);
  int status = inflate(&unpacker->zlib, Z_SYNC_FLUSH);
  if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR) return corrupt("it is not compressed by zlib");
  size_t length = sizeof(start) - unpacker->zlib.avail_out;
  size_t position = 0;
  uint64_t from, to;
  if (!read_size(start, length, &position, &from) || !read_size(start, length, &position, &to) || to > SIZE_MAX) {
    return corrupt("the difference that it is made of has no size");
  }
  *size = (size_t)to;
  return 0;
}

/// Follows the instructions of a delta from `position` on: to copy from the base, or to insert what stands in the delta.
/// Returns whether they make exactly what they should.
static bool follow(
    const uint8_t *delta, size_t length, size_t position, const struct object *base, uint8_t *out, size_t size) {
  size_t done = 0;
  while (position < length) {
    uint8_t instruction = delta[position++];
    if (instruction & 0x80) {
      size_t from = 0, count = 0;
      for (unsigned byte = 0; byte < 4; byte++) {
        if (!(instruction & 1 << byte)) continue;
        if (position == length) return false;
        from |= (size_t)delta[position++] << 8 * byte;
      }
      for (unsigned byte = 0; byte < 3; byte++) {
        if (!(instruction & 0x10 << byte)) continue;
        if (position == length) return false;
        count |= (size_t)delta[position++] << 8 * byte;
      }
      if (count == 0) count = 0x10000;
      if (from > base->size || count > base->size - from || count > size - done) return false;
      memcpy(out + done, base->data + from, count);
      done += count;
    } else {
      if (instruction == 0 || instruction > length - position || instruction > size - done) return false;
      memcpy(out + done, delta + position, instruction);
      position += instruction;
      done += instruction;
    }
  }
  return done == size;
}

/// What a delta of `length` bytes makes of `base`, in memory of the backend's; NULL if it can't be had.
static uint8_t *apply(
    struct unpacker *unpacker, const uint8_t *delta, size_t length, const struct object *base, size_t *size) {
  size_t position = 0;
  uint64_t from, to;
  if (!read_size(delta, length, &position, &from) || !read_size(delta, length, &position, &to) || from != base->size ||
      to >= SIZE_MAX) {
    corrupt("the difference that it is made of is for another object");
    return NULL;
  }
  uint8_t *out = git_odb_backend_data_alloc(unpacker->backend, (size_t)to + 1);
  if (!out) return NULL;
  if (follow(delta, length, position, base, out, (size_t)to)) {
    out[to] = 0;
    *size = (size_t)to;
    return out;
  }
  corrupt("the difference that it is made of leads astray");
  git_odb_backend_data_free(unpacker->backend, out);
  return NULL;
}

// MARK: - Objects

/// Follows the differences that the object at `offset` is made of, down to one that is whole or kept. They are then in
/// `chain`, the object's own first.
static int follow_chain(
    struct unpacker *unpacker, const struct pack *pack, uint64_t offset, size_t *length, struct object **kept) {
  *length = 0;
  while (!(*kept = find_kept(unpacker, pack->data.bytes + offset))) {
    if (*length == longest_chain) return corrupt("the differences that it is made of go around in a circle");
    if (*length == unpacker->room) {
      size_t room = unpacker->room ? 2 * unpacker->room : 64;
      struct entry *chain = realloc(unpacker->chain, room * sizeof(*chain));
      if (!chain) return corrupt("out of memory");
      unpacker->chain = chain;
      unpacker->room = room;
    }
    struct entry *entry = &unpacker->chain[*length];
    if (read_entry(pack, offset, entry) < 0) return -1;
    (*length)++;
    if (!is_delta(entry)) return 0;
    offset = entry->base;
  }
  return 0;
}

/// The object that the last entry of the chain is, or makes of the one that is kept.
static int begin(
    struct unpacker *unpacker, const struct pack *pack, uint64_t offset, size_t *length, struct object *object,
    bool *isKept) {
  struct object *kept;
  if (follow_chain(unpacker, pack, offset, length, &kept) < 0) return -1;
  *isKept = kept != NULL;
  if (kept) {
    kept->wasUsed = true;
    *object = *kept;
    return 0;
  }
  const struct entry *whole = &unpacker->chain[--*length];
  *object = (struct object){
      .place = pack->data.bytes + (*length > 0 ? unpacker->chain[*length - 1].base : offset),
      .data = inflate_entry(unpacker, pack, whole),
      .size = (size_t)whole->size,
      .type = whole->type,
  };
  return object->data ? 0 : -1;
}

int salkku_unpack(
    struct unpacker *unpacker, const struct pack *pack, uint64_t offset, void **data, size_t *size,
    git_object_t *type) {
  size_t length;
  struct object object;
  bool isKept;
  if (begin(unpacker, pack, offset, &length, &object, &isKept) < 0) return -1;
  while (length > 0) {
    const struct entry *entry = &unpacker->chain[--length];
    struct object next = {
        .place = pack->data.bytes + (length > 0 ? unpacker->chain[length - 1].base : offset), .type = object.type};
    uint8_t *delta = inflate_entry(unpacker, pack, entry);
    if (delta) {
      next.data = apply(unpacker, delta, (size_t)entry->size, &object, &next.size);
      git_odb_backend_data_free(unpacker->backend, delta);
    }
    if (!isKept) keep(unpacker, object);
    if (!next.data) return -1;
    object = next;
    isKept = false;
  }
  if (isKept) {
    uint8_t *copy = git_odb_backend_data_alloc(unpacker->backend, object.size + 1);
    if (!copy) return -1;
    memcpy(copy, object.data, object.size + 1);
    object.data = copy;
  }
  *data = object.data;
  *size = object.size;
  *type = (git_object_t)object.type;
  return 0;
}

int salkku_unpack_header(
    struct unpacker *unpacker, const struct pack *pack, uint64_t offset, size_t *size, git_object_t *type) {
  size_t length;
  struct object *kept;
  if (follow_chain(unpacker, pack, offset, &length, &kept) < 0) return -1;
  *type = (git_object_t)(kept ? kept->type : unpacker->chain[length - 1].type);
  if (length == 0) {
    *size = kept->size;
    return 0;
  }
  const struct entry *first = &unpacker->chain[0];
  if (is_delta(first)) return delta_result_size(unpacker, pack, first, size);
  *size = (size_t)first->size;
  return 0;
}
