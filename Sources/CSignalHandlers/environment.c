#include "CSignalHandlers.h"

/* POSIX leaves it to the program to declare this. */
extern char **environ;

char *const *process_environment(void) { return environ; }
