#define _GNU_SOURCE
#include "git_index.h"

#include <errno.h>
#include <string.h>
#ifdef __linux__
#include <sys/mman.h>
#endif
#include <unistd.h>

enum { checksum_size = 20, block_size = 64 };

static uint32_t rotated(uint32_t value, int count) { return value << count | value >> (32 - count); }

/// One round of SHA-1 (RFC 3174, 6.1).
static void add_block(uint32_t state[5], const uint8_t *block) {
  uint32_t words[80];
  for (int i = 0; i < 16; i++) {
    const uint8_t *word = block + 4 * i;
    words[i] = (uint32_t)word[0] << 24 | (uint32_t)word[1] << 16 | (uint32_t)word[2] << 8 | word[3];
  }
  for (int i = 16; i < 80; i++) {
    words[i] = rotated(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1);
  }
  uint32_t a = state[0], b = state[1], c = state[2], d = state[3], e = state[4];
  for (int i = 0; i < 80; i++) {
    uint32_t mixed, constant;
    if (i < 20) {
      mixed = (b & c) | (~b & d);
      constant = 0x5A827999;
    } else if (i < 40) {
      mixed = b ^ c ^ d;
      constant = 0x6ED9EBA1;
    } else if (i < 60) {
      mixed = (b & c) | (b & d) | (c & d);
      constant = 0x8F1BBCDC;
    } else {
      mixed = b ^ c ^ d;
      constant = 0xCA62C1D6;
    }
    uint32_t next = rotated(a, 5) + mixed + e + words[i] + constant;
    e = d;
    d = c;
    c = rotated(b, 30);
    b = a;
    a = next;
  }
  state[0] += a;
  state[1] += b;
  state[2] += c;
  state[3] += d;
  state[4] += e;
}

static void sha1(const uint8_t *bytes, size_t size, uint8_t checksum[checksum_size]) {
  uint32_t state[5] = {0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0};
  size_t offset = 0;
  for (; size - offset >= block_size; offset += block_size) add_block(state, bytes + offset);
  uint8_t last[2 * block_size] = {0};
  size_t rest = size - offset;
  memcpy(last, bytes + offset, rest);
  last[rest] = 0x80;
  size_t end = rest + 9 <= block_size ? block_size : 2 * block_size;
  uint64_t bits = (uint64_t)size * 8;
  for (int i = 0; i < 8; i++) last[end - 1 - i] = (uint8_t)(bits >> 8 * i);
  for (size_t start = 0; start < end; start += block_size) add_block(state, last + start);
  for (int i = 0; i < checksum_size; i++) checksum[i] = (uint8_t)(state[i / 4] >> (24 - 8 * (i % 4)));
}

#ifdef __linux__
static int write_all(int descriptor, const uint8_t *bytes, size_t size) {
  while (size > 0) {
    ssize_t count = write(descriptor, bytes, size);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return -1;
    bytes += count;
    size -= (size_t)count;
  }
  return 0;
}
#endif

int salkku_git_index_with_checksum(const uint8_t *bytes, size_t size) {
#ifdef __linux__
  if (size < checksum_size) return -1;
  uint8_t checksum[checksum_size];
  sha1(bytes, size - checksum_size, checksum);
  int descriptor = memfd_create("index", MFD_CLOEXEC);
  if (descriptor < 0) return -1;
  if (write_all(descriptor, bytes, size - checksum_size) == 0 && write_all(descriptor, checksum, checksum_size) == 0) {
    return descriptor;
  }
  close(descriptor);
#else
  (void)bytes;
  (void)size;
#endif
  return -1;
}
