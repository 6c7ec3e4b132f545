#include "COlderGlibc.h"

#include <math.h>

/* glibc 2.35 gave these a new version, which no longer tells errors the way of System V; the numbers are the same. The
   version named here is the first that glibc had on this processor. */
#if defined(__GLIBC__) && defined(__x86_64__)
extern double first_hypot(double x, double y);
extern float first_hypotf(float x, float y);
__asm__(".symver first_hypot, hypot@GLIBC_2.2.5");
__asm__(".symver first_hypotf, hypotf@GLIBC_2.2.5");

__attribute__((visibility("hidden"))) double hypot(double x, double y) { return first_hypot(x, y); }

__attribute__((visibility("hidden"))) float hypotf(float x, float y) { return first_hypotf(x, y); }
#endif
