#include "COlderGlibc.h"

#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/random.h>

#ifdef __GLIBC__
/* glibc has it since 2.36. The C++ library refers to it, in a part that the Swift run time brings along and the
   program never calls. */
__attribute__((visibility("hidden"))) uint32_t arc4random(void) {
  uint32_t number;
  ssize_t read;
  do {
    read = getrandom(&number, sizeof number, 0);
  } while (read < 0 && errno == EINTR);
  if (read != sizeof number) abort();
  return number;
}
#endif
