#include "resources.h"

// Embedded by the compiler: the one copy of each file is the one in the repository.
static const unsigned char schemas_benefit[] = {
#embed "../../schemas/benefit.schema.json"
};
static const unsigned char schemas_common[] = {
#embed "../../schemas/common.schema.json"
};
static const unsigned char schemas_component[] = {
#embed "../../schemas/component.schema.json"
};
static const unsigned char schemas_configuration[] = {
#embed "../../schemas/configuration.schema.json"
};
static const unsigned char schemas_diagnosis[] = {
#embed "../../schemas/diagnosis.schema.json"
};
static const unsigned char schemas_idea[] = {
#embed "../../schemas/idea.schema.json"
};
static const unsigned char schemas_initiative[] = {
#embed "../../schemas/initiative.schema.json"
};
static const unsigned char schemas_measure[] = {
#embed "../../schemas/measure.schema.json"
};
static const unsigned char schemas_page[] = {
#embed "../../schemas/page.schema.json"
};
static const unsigned char schemas_segment[] = {
#embed "../../schemas/segment.schema.json"
};
static const unsigned char schemas_service_package[] = {
#embed "../../schemas/service-package.schema.json"
};
static const unsigned char schemas_standard[] = {
#embed "../../schemas/standard.schema.json"
};
static const unsigned char schemas_team[] = {
#embed "../../schemas/team.schema.json"
};
static const unsigned char schemas_term[] = {
#embed "../../schemas/term.schema.json"
};
static const unsigned char schemas_value_stream[] = {
#embed "../../schemas/value-stream.schema.json"
};
static const unsigned char style[] = {
#embed "style.css"
};

#define RESOURCE(path, name) { path, name, sizeof(name) }

const struct salkku_resource salkku_resources[] = {
    RESOURCE("Sources/CResources/style.css", style),
    RESOURCE("schemas/benefit.schema.json", schemas_benefit),
    RESOURCE("schemas/common.schema.json", schemas_common),
    RESOURCE("schemas/component.schema.json", schemas_component),
    RESOURCE("schemas/configuration.schema.json", schemas_configuration),
    RESOURCE("schemas/diagnosis.schema.json", schemas_diagnosis),
    RESOURCE("schemas/idea.schema.json", schemas_idea),
    RESOURCE("schemas/initiative.schema.json", schemas_initiative),
    RESOURCE("schemas/measure.schema.json", schemas_measure),
    RESOURCE("schemas/page.schema.json", schemas_page),
    RESOURCE("schemas/segment.schema.json", schemas_segment),
    RESOURCE("schemas/service-package.schema.json", schemas_service_package),
    RESOURCE("schemas/standard.schema.json", schemas_standard),
    RESOURCE("schemas/team.schema.json", schemas_team),
    RESOURCE("schemas/term.schema.json", schemas_term),
    RESOURCE("schemas/value-stream.schema.json", schemas_value_stream),
};
const size_t salkku_resource_count = sizeof(salkku_resources) / sizeof(salkku_resources[0]);
