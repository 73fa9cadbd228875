#include "resources.h"

// Embedded by the compiler: the one copy of each file is the one in the repository.
static const unsigned char schemas_team[] = {
#embed "../../schemas/team.schema.json"
};

#define RESOURCE(path, name) { path, name, sizeof(name) }

const struct salkku_resource salkku_resources[] = {
    RESOURCE("schemas/team.schema.json", schemas_team),
};
const size_t salkku_resource_count = sizeof(salkku_resources) / sizeof(salkku_resources[0]);
