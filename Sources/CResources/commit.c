#include "resources.h"

const char *const salkku_commit = SALKKU_COMMIT;
