#include "git_backends.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

// Packs and their indexes (gitformat-pack(5)), looked through as far as it takes to know that libgit2 can read them.

enum {
  fanout_size = 256 * 4,
  pack_header_size = 12,
  /// Longer than any chain of deltas that git makes.
  longest_chain = 4096,
  /// Two numbers of at most ten bytes each stand at a delta's start.
  delta_header_size = 20,
};

/// A file in memory.
struct mapped {
  const uint8_t *bytes;
  size_t size;
};

struct pack {
  /// The path without `.idx` and `.pack`.
  char *path;
  enum { unopened, usable, refused } state;
  /// libgit2's reader of this pack alone.
  git_odb_backend *reader;
  struct mapped index;
  struct mapped data;
  bool isFirstVersion;
  uint32_t count;
};

struct packs {
  git_odb_backend parent;
  char *folder;
  struct pack *list;
  size_t count;
  /// The pack in which an object was found last; the next one is mostly in the same.
  size_t last;
};

static int corrupt(const char *reason) {
  git_error_set_str(GIT_ERROR_ODB, reason);
  return -1;
}

static uint32_t number(const uint8_t *bytes) {
  return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

// MARK: - Files

/// Maps the regular file at `path` and `ending`; no bytes if that can't be done.
static struct mapped map_file(const char *path, const char *ending) {
  struct mapped file = {0};
  size_t length = strlen(path);
  char *name = malloc(length + strlen(ending) + 1);
  if (!name) return file;
  memcpy(name, path, length);
  memcpy(name + length, ending, strlen(ending) + 1);
  int descriptor = open(name, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  free(name);
  if (descriptor < 0) return file;
  struct stat status;
  if (fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0 &&
      (uint64_t)status.st_size <= SIZE_MAX) {
    void *bytes = mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_SHARED, descriptor, 0);
    if (bytes != MAP_FAILED) {
      file.bytes = bytes;
      file.size = (size_t)status.st_size;
    }
  }
  close(descriptor);
  return file;
}

static void unmap(struct mapped *file) {
  if (file->bytes) munmap((void *)file->bytes, file->size);
  file->bytes = NULL;
}

// MARK: - The index

static const uint8_t *fanout(const struct pack *pack) { return pack->index.bytes + (pack->isFirstVersion ? 0 : 8); }

/// Where the object at `position` of the index begins in the pack; 0 where the index says nothing that can be.
static uint64_t offset_at(const struct pack *pack, uint32_t position) {
  const uint8_t *lines = fanout(pack) + fanout_size;
  if (pack->isFirstVersion) return number(lines + (size_t)position * (4 + salkku_id_size));
  const uint8_t *offsets = lines + (size_t)pack->count * (salkku_id_size + 4);
  uint32_t offset = number(offsets + (size_t)position * 4);
  if (!(offset & 0x80000000)) return offset;
  const uint8_t *large = offsets + (size_t)pack->count * 4 + (size_t)(offset & 0x7FFFFFFF) * 8;
  if (large + 8 > pack->index.bytes + pack->index.size - 2 * salkku_id_size) return 0;
  return (uint64_t)number(large) << 32 | number(large + 4);
}

/// Whether an index of this size can hold `count` objects.
static bool fits(const struct pack *pack, uint64_t count) {
  uint64_t fixed = fanout_size + 2 * salkku_id_size;
  if (pack->isFirstVersion) return pack->index.size == fixed + count * (4 + salkku_id_size);
  uint64_t least = 8 + fixed + count * (salkku_id_size + 4 + 4);
  // Offsets that need more than 31 bits stand in a table of their own.
  uint64_t most = least + (count > 0 ? (count - 1) * 8 : 0);
  return pack->index.size >= least && pack->index.size <= most && (pack->index.size - least) % 8 == 0;
}

/// Whether an object may begin at `offset`.
static bool is_within(const struct pack *pack, uint64_t offset) {
  return offset >= pack_header_size && offset < pack->data.size - salkku_id_size;
}

/// Whether the pack and its index belong together, and no line of the index leads out of the pack.
static bool is_sound(struct pack *pack) {
  if (pack->index.size < 8 + fanout_size + 2 * salkku_id_size || pack->data.size < pack_header_size + salkku_id_size) {
    return false;
  }
  static const uint8_t signature[] = {0xFF, 't', 'O', 'c'};
  pack->isFirstVersion = memcmp(pack->index.bytes, signature, sizeof(signature)) != 0;
  if (!pack->isFirstVersion && number(pack->index.bytes + 4) != 2) return false;
  for (int byte = 0; byte < 256; byte++) {
    uint32_t next = number(fanout(pack) + 4 * byte);
    if (next < pack->count) return false;
    pack->count = next;
  }
  if (!fits(pack, pack->count)) return false;
  uint32_t version = number(pack->data.bytes + 4);
  if (memcmp(pack->data.bytes, "PACK", 4) != 0 || (version != 2 && version != 3)) return false;
  if (number(pack->data.bytes + 8) != pack->count) return false;
  const uint8_t *named = pack->index.bytes + pack->index.size - 2 * salkku_id_size;
  if (memcmp(pack->data.bytes + pack->data.size - salkku_id_size, named, salkku_id_size) != 0) return false;
  for (uint32_t position = 0; position < pack->count; position++) {
    if (!is_within(pack, offset_at(pack, position))) return false;
  }
  return true;
}

/// Finds where the object `id` begins in the pack.
static bool find(const struct pack *pack, const uint8_t *id, uint64_t *offset) {
  size_t stride = salkku_id_size + (pack->isFirstVersion ? 4 : 0);
  const uint8_t *names = fanout(pack) + fanout_size + (pack->isFirstVersion ? 4 : 0);
  uint32_t low = id[0] == 0 ? 0 : number(fanout(pack) + 4 * (id[0] - 1));
  uint32_t high = number(fanout(pack) + 4 * id[0]);
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    int order = memcmp(names + middle * stride, id, salkku_id_size);
    if (order == 0) {
      *offset = offset_at(pack, middle);
      return true;
    }
    if (order < 0) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return false;
}

// MARK: - Objects of a pack

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
    if (!find(pack, bytes + position, &entry->base)) return corrupt("what it is a difference from is not in the pack");
    position += salkku_id_size;
  } else if (entry->type < GIT_OBJECT_COMMIT || entry->type > GIT_OBJECT_TAG) {
    return corrupt("its kind in the pack is unknown");
  }
  if (position >= end) return corrupt("it leads out of the pack");
  entry->start = position;
  return is_delta(entry) && !is_within(pack, entry->base) ? corrupt("it leads out of the pack") : 0;
}

/// Follows the differences that the object at `offset` is made of down to a whole object: `first` is what stands at
/// `offset`, `last` the whole one.
static int follow_chain(const struct pack *pack, uint64_t offset, struct entry *first, struct entry *last) {
  int status = read_entry(pack, offset, first);
  *last = *first;
  for (int length = 0; status == 0 && is_delta(last); length++) {
    if (length == longest_chain) return corrupt("the differences that it is made of go around in a circle");
    status = read_entry(pack, last->base, last);
  }
  return status;
}

/// The size of the object that a delta makes, which is the second number in it.
static int delta_result_size(const struct pack *pack, const struct entry *delta, size_t *size) {
  uint8_t start[delta_header_size];
  z_stream zlib = {0};
  uint64_t rest = pack->data.size - salkku_id_size - delta->start;
  zlib.next_in = (Bytef *)(pack->data.bytes + delta->start);
  zlib.avail_in = rest < UINT32_MAX ? (uInt)rest : UINT32_MAX;
  zlib.next_out = start;
  zlib.avail_out = sizeof(start);
  if (inflateInit(&zlib) != Z_OK) return corrupt("zlib can't be started");
  int status = inflate(&zlib, Z_SYNC_FLUSH);
  size_t length = sizeof(start) - zlib.avail_out;
  inflateEnd(&zlib);
  if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR) return corrupt("it is not compressed by zlib");
  uint64_t value = 0;
  size_t position = 0;
  for (int index = 0; index < 2; index++) {
    value = 0;
    for (unsigned shift = 0;; shift += 7) {
      if (position == length || shift > 56) return corrupt("the difference that it is made of has no size");
      value |= (uint64_t)(start[position] & 0x7F) << shift;
      if (!(start[position++] & 0x80)) break;
    }
  }
  *size = (size_t)value;
  return 0;
}

// MARK: - The folder of packs

static void close_pack(struct pack *pack) {
  unmap(&pack->index);
  unmap(&pack->data);
  if (pack->reader) pack->reader->free(pack->reader);
  pack->reader = NULL;
}

/// Maps a pack and its index and looks through the index, once.
static bool open_pack(struct pack *pack) {
  if (pack->state != unopened) return pack->state == usable;
  pack->state = refused;
  pack->index = map_file(pack->path, ".idx");
  pack->data = map_file(pack->path, ".pack");
  if (pack->index.bytes && pack->data.bytes && is_sound(pack)) {
    size_t length = strlen(pack->path);
    char *name = malloc(length + sizeof(".idx"));
    if (name) {
      memcpy(name, pack->path, length);
      memcpy(name + length, ".idx", sizeof(".idx"));
      if (git_odb_backend_one_pack(&pack->reader, name) == 0) pack->state = usable;
      free(name);
    }
  }
  if (pack->state == refused) close_pack(pack);
  return pack->state == usable;
}

/// Finds the pack that holds the object `id`; NULL if none does.
static struct pack *find_pack(struct packs *packs, const git_oid *id, uint64_t *offset) {
  for (size_t step = 0; step < packs->count; step++) {
    size_t index = (packs->last + step) % packs->count;
    struct pack *pack = &packs->list[index];
    if (!open_pack(pack) || !find(pack, id->id, offset)) continue;
    packs->last = index;
    return pack;
  }
  return NULL;
}

static int read_object(void **data, size_t *size, git_object_t *type, git_odb_backend *parent, const git_oid *id) {
  uint64_t offset;
  struct pack *pack = find_pack((struct packs *)parent, id, &offset);
  if (!pack) return GIT_ENOTFOUND;
  struct entry first, last;
  int status = follow_chain(pack, offset, &first, &last);
  return status < 0 ? status : pack->reader->read(data, size, type, pack->reader, id);
}

static int read_header(size_t *size, git_object_t *type, git_odb_backend *parent, const git_oid *id) {
  uint64_t offset;
  struct pack *pack = find_pack((struct packs *)parent, id, &offset);
  if (!pack) return GIT_ENOTFOUND;
  struct entry first, last;
  int status = follow_chain(pack, offset, &first, &last);
  if (status < 0) return status;
  *type = (git_object_t)last.type;
  if (is_delta(&first)) return delta_result_size(pack, &first, size);
  *size = (size_t)first.size;
  return 0;
}

static int exists(git_odb_backend *parent, const git_oid *id) {
  uint64_t offset;
  return find_pack((struct packs *)parent, id, &offset) != NULL;
}

static int exists_prefix(git_oid *out, git_odb_backend *parent, const git_oid *prefix, size_t digits) {
  struct packs *packs = (struct packs *)parent;
  bool isFound = false;
  for (size_t index = 0; index < packs->count; index++) {
    struct pack *pack = &packs->list[index];
    git_oid id;
    int status = open_pack(pack) ? pack->reader->exists_prefix(&id, pack->reader, prefix, digits) : GIT_ENOTFOUND;
    if (status == GIT_ENOTFOUND) continue;
    if (status < 0) return status;
    if (isFound && !git_oid_equal(&id, out)) return GIT_EAMBIGUOUS;
    git_oid_cpy(out, &id);
    isFound = true;
  }
  return isFound ? 0 : GIT_ENOTFOUND;
}

static bool is_known(const struct packs *packs, const char *name, size_t length) {
  size_t folder = strlen(packs->folder) + 1;
  for (size_t index = 0; index < packs->count; index++) {
    const char *known = packs->list[index].path + folder;
    if (strlen(known) == length && memcmp(known, name, length) == 0) return true;
  }
  return false;
}

static int add_pack(struct packs *packs, const char *name, size_t length) {
  struct pack *list = realloc(packs->list, (packs->count + 1) * sizeof(*list));
  if (!list) return corrupt("out of memory");
  packs->list = list;
  size_t folder = strlen(packs->folder);
  char *path = malloc(folder + length + 2);
  if (!path) return corrupt("out of memory");
  memcpy(path, packs->folder, folder);
  path[folder] = '/';
  memcpy(path + folder + 1, name, length);
  path[folder + 1 + length] = 0;
  packs->list[packs->count++] = (struct pack){.path = path};
  return 0;
}

/// Looks for packs that were added since: one that was packed anew meanwhile has another name.
static int refresh(git_odb_backend *parent) {
  struct packs *packs = (struct packs *)parent;
  DIR *folder = opendir(packs->folder);
  if (!folder) return 0;
  struct dirent *item;
  int status = 0;
  while (status == 0 && (item = readdir(folder))) {
    size_t length = strlen(item->d_name);
    if (length <= 4 || memcmp(item->d_name + length - 4, ".idx", 4) != 0) continue;
    if (!is_known(packs, item->d_name, length - 4)) status = add_pack(packs, item->d_name, length - 4);
  }
  closedir(folder);
  return status;
}

static void release(git_odb_backend *parent) {
  struct packs *packs = (struct packs *)parent;
  for (size_t index = 0; index < packs->count; index++) {
    close_pack(&packs->list[index]);
    free(packs->list[index].path);
  }
  free(packs->list);
  free(packs->folder);
  free(packs);
}

int salkku_git_pack_backend(git_odb_backend **out, const char *objects) {
  struct packs *packs = calloc(1, sizeof(*packs));
  char *folder = malloc(strlen(objects) + sizeof("/pack"));
  if (!packs || !folder) {
    free(packs);
    free(folder);
    return corrupt("out of memory");
  }
  memcpy(folder, objects, strlen(objects));
  memcpy(folder + strlen(objects), "/pack", sizeof("/pack"));
  packs->folder = folder;
  git_odb_init_backend(&packs->parent, GIT_ODB_BACKEND_VERSION);
  packs->parent.read = read_object;
  packs->parent.read_prefix = salkku_git_read_prefix;
  packs->parent.read_header = read_header;
  packs->parent.exists = exists;
  packs->parent.exists_prefix = exists_prefix;
  packs->parent.refresh = refresh;
  packs->parent.free = release;
  int status = refresh(&packs->parent);
  if (status < 0) {
    release(&packs->parent);
    return status;
  }
  *out = &packs->parent;
  return 0;
}
