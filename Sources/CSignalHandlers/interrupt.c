#include "CSignalHandlers.h"

#include <signal.h>
#include <string.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

static volatile sig_atomic_t asked = 0;

static void note(int number) { asked = number; }

void interrupt_watch(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = note;
  sigemptyset(&action.sa_mask);
  /* The second request meets the system's own handling, which ends the process. */
  action.sa_flags = SA_RESETHAND;
  static const int watched[] = {SIGINT, SIGTERM, SIGHUP};
  for (int index = 0; index < 3; index++) {
    struct sigaction before;
    sigaction(watched[index], 0, &before);
    /* What nohup or a shell in the background ignores stays ignored. */
    if (before.sa_handler != SIG_IGN) sigaction(watched[index], &action, 0);
  }
}

int interrupt_was_asked(void) { return asked; }

void interrupt_with_parent(void) {
#ifdef __linux__
  prctl(PR_SET_PDEATHSIG, SIGTERM);
#endif
}
