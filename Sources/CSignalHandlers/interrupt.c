#include "CSignalHandlers.h"

#include <signal.h>
#include <string.h>

static volatile sig_atomic_t asked = 0;

static void note(int number) {
  (void)number;
  asked = 1;
}

void interrupt_watch(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = note;
  sigemptyset(&action.sa_mask);
  /* The second request meets the system's own handling, which ends the process. */
  action.sa_flags = SA_RESETHAND;
  sigaction(SIGINT, &action, 0);
  sigaction(SIGTERM, &action, 0);
  sigaction(SIGHUP, &action, 0);
}

int interrupt_was_asked(void) { return asked; }
