#include "CSignalHandlers.h"

#include <signal.h>
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum { most_mappings = 16 };

struct mapping {
  volatile uintptr_t start;
  volatile size_t length;
  volatile sig_atomic_t is_lost;
};

static struct mapping mappings[most_mappings];
static size_t page_size = 4096;
static int installed = 0;
static struct sigaction previous;

int mapping_patch(const void *address) {
  uintptr_t place = (uintptr_t)address;
  for (int index = 0; index < most_mappings; index++) {
    struct mapping *own = &mappings[index];
    if (own->length == 0 || place < own->start || place - own->start >= own->length) continue;
    void *page = (void *)(place - place % page_size);
    int flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED;
    if (mmap(page, page_size, PROT_READ, flags, -1, 0) == MAP_FAILED) return 0;
    own->is_lost = 1;
    return 1;
  }
  return 0;
}

static void patch(int number, siginfo_t *details, void *context) {
  (void)context;
  if (details->si_code > 0 && mapping_patch(details->si_addr)) return;
  /* Not ours: the instruction faults again, and meets whoever was there before. */
  sigaction(number, &previous, 0);
  if (details->si_code <= 0) raise(number);
}

int mapping_watch(const void *start, size_t length) {
  long size = sysconf(_SC_PAGESIZE);
  if (size > 0) page_size = (size_t)size;
  for (int index = 0; index < most_mappings; index++) {
    if (mappings[index].length != 0) continue;
    mappings[index].start = (uintptr_t)start;
    mappings[index].is_lost = 0;
    mappings[index].length = length;
    if (!installed) {
      struct sigaction action;
      memset(&action, 0, sizeof action);
      action.sa_sigaction = patch;
      sigemptyset(&action.sa_mask);
      action.sa_flags = SA_SIGINFO;
      installed = sigaction(SIGBUS, &action, &previous) == 0;
    }
    return index;
  }
  return -1;
}

int mapping_is_lost(int number) {
  return number >= 0 && number < most_mappings && mappings[number].is_lost;
}

void mapping_forget(int number) {
  if (number >= 0 && number < most_mappings) mappings[number].length = 0;
}
