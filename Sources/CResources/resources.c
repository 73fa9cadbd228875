#include "resources.h"

// Embedded by the compiler: the one copy of each file is the one in the repository. A test writes this list.
static const unsigned char file_0[] = {
#embed "../../Sources/CResources/audit.schema.json"
};
static const unsigned char file_1[] = {
#embed "../../Sources/CResources/balance.css"
};
static const unsigned char file_2[] = {
#embed "../../Sources/CResources/catalogue.schema.json"
};
static const unsigned char file_3[] = {
#embed "../../Sources/CResources/diff.schema.json"
};
static const unsigned char file_4[] = {
#embed "../../Sources/CResources/finding.css"
};
static const unsigned char file_5[] = {
#embed "../../Sources/CResources/impact.schema.json"
};
static const unsigned char file_6[] = {
#embed "../../Sources/CResources/import.schema.json"
};
static const unsigned char file_7[] = {
#embed "../../Sources/CResources/kinds.txt"
};
static const unsigned char file_8[] = {
#embed "../../Sources/CResources/narrow.js"
};
static const unsigned char file_9[] = {
#embed "../../Sources/CResources/overviews.css"
};
static const unsigned char file_10[] = {
#embed "../../Sources/CResources/preview.css"
};
static const unsigned char file_11[] = {
#embed "../../Sources/CResources/preview.js"
};
static const unsigned char file_12[] = {
#embed "../../Sources/CResources/schemas.txt"
};
static const unsigned char file_13[] = {
#embed "../../Sources/CResources/search.js"
};
static const unsigned char file_14[] = {
#embed "../../Sources/CResources/style.css"
};
static const unsigned char file_15[] = {
#embed "../../lexicon/en.yaml"
};
static const unsigned char file_16[] = {
#embed "../../lexicon/fi.yaml"
};
static const unsigned char file_17[] = {
#embed "../../lexicon/fr.yaml"
};
static const unsigned char file_18[] = {
#embed "../../lexicon/it.yaml"
};
static const unsigned char file_19[] = {
#embed "../../lexicon/measured.json"
};
static const unsigned char file_20[] = {
#embed "../../lexicon/sv.yaml"
};
static const unsigned char file_21[] = {
#embed "../../lexicon/weights.json"
};
static const unsigned char file_22[] = {
#embed "../../schemas/benefit.schema.json"
};
static const unsigned char file_23[] = {
#embed "../../schemas/common.schema.json"
};
static const unsigned char file_24[] = {
#embed "../../schemas/component.schema.json"
};
static const unsigned char file_25[] = {
#embed "../../schemas/configuration.schema.json"
};
static const unsigned char file_26[] = {
#embed "../../schemas/diagnosis.schema.json"
};
static const unsigned char file_27[] = {
#embed "../../schemas/entry.schema.json"
};
static const unsigned char file_28[] = {
#embed "../../schemas/idea.schema.json"
};
static const unsigned char file_29[] = {
#embed "../../schemas/import-map.schema.json"
};
static const unsigned char file_30[] = {
#embed "../../schemas/initiative.schema.json"
};
static const unsigned char file_31[] = {
#embed "../../schemas/measure.schema.json"
};
static const unsigned char file_32[] = {
#embed "../../schemas/objective.schema.json"
};
static const unsigned char file_33[] = {
#embed "../../schemas/page.schema.json"
};
static const unsigned char file_34[] = {
#embed "../../schemas/segment.schema.json"
};
static const unsigned char file_35[] = {
#embed "../../schemas/service-package.schema.json"
};
static const unsigned char file_36[] = {
#embed "../../schemas/standard.schema.json"
};
static const unsigned char file_37[] = {
#embed "../../schemas/team.schema.json"
};
static const unsigned char file_38[] = {
#embed "../../schemas/term.schema.json"
};
static const unsigned char file_39[] = {
#embed "../../schemas/value-stream.schema.json"
};
static const unsigned char file_40[] = {
#embed "../../templates/catalogue/.gitignore"
};
static const unsigned char file_41[] = {
#embed "../../templates/catalogue/.pre-commit-config.yaml"
};
static const unsigned char file_42[] = {
#embed "../../templates/catalogue/README.md"
};
static const unsigned char file_43[] = {
#embed "../../templates/catalogue/catalog/components/advice.md"
};
static const unsigned char file_44[] = {
#embed "../../templates/catalogue/catalog/components/ticket-system.md"
};
static const unsigned char file_45[] = {
#embed "../../templates/catalogue/catalog/measures/solved-at-first-contact.md"
};
static const unsigned char file_46[] = {
#embed "../../templates/catalogue/catalog/segments/employees.md"
};
static const unsigned char file_47[] = {
#embed "../../templates/catalogue/catalog/service-packages/help-at-work.md"
};
static const unsigned char file_48[] = {
#embed "../../templates/catalogue/catalog/teams/service-desk.md"
};
static const unsigned char file_49[] = {
#embed "../../templates/catalogue/catalog/value-streams/back-to-work.md"
};
static const unsigned char file_50[] = {
#embed "../../templates/catalogue/salkku.yaml"
};
static const unsigned char file_51[] = {
#embed "../../templates/ci/github.yml"
};
static const unsigned char file_52[] = {
#embed "../../templates/ci/gitlab.yml"
};
static const unsigned char file_53[] = {
#embed "../../templates/imports/backstage.yaml"
};

#define RESOURCE(path, name) { path, name, sizeof(name) }

const struct salkku_resource salkku_resources[] = {
    RESOURCE("Sources/CResources/audit.schema.json", file_0),
    RESOURCE("Sources/CResources/balance.css", file_1),
    RESOURCE("Sources/CResources/catalogue.schema.json", file_2),
    RESOURCE("Sources/CResources/diff.schema.json", file_3),
    RESOURCE("Sources/CResources/finding.css", file_4),
    RESOURCE("Sources/CResources/impact.schema.json", file_5),
    RESOURCE("Sources/CResources/import.schema.json", file_6),
    RESOURCE("Sources/CResources/kinds.txt", file_7),
    RESOURCE("Sources/CResources/narrow.js", file_8),
    RESOURCE("Sources/CResources/overviews.css", file_9),
    RESOURCE("Sources/CResources/preview.css", file_10),
    RESOURCE("Sources/CResources/preview.js", file_11),
    RESOURCE("Sources/CResources/schemas.txt", file_12),
    RESOURCE("Sources/CResources/search.js", file_13),
    RESOURCE("Sources/CResources/style.css", file_14),
    RESOURCE("lexicon/en.yaml", file_15),
    RESOURCE("lexicon/fi.yaml", file_16),
    RESOURCE("lexicon/fr.yaml", file_17),
    RESOURCE("lexicon/it.yaml", file_18),
    RESOURCE("lexicon/measured.json", file_19),
    RESOURCE("lexicon/sv.yaml", file_20),
    RESOURCE("lexicon/weights.json", file_21),
    RESOURCE("schemas/benefit.schema.json", file_22),
    RESOURCE("schemas/common.schema.json", file_23),
    RESOURCE("schemas/component.schema.json", file_24),
    RESOURCE("schemas/configuration.schema.json", file_25),
    RESOURCE("schemas/diagnosis.schema.json", file_26),
    RESOURCE("schemas/entry.schema.json", file_27),
    RESOURCE("schemas/idea.schema.json", file_28),
    RESOURCE("schemas/import-map.schema.json", file_29),
    RESOURCE("schemas/initiative.schema.json", file_30),
    RESOURCE("schemas/measure.schema.json", file_31),
    RESOURCE("schemas/objective.schema.json", file_32),
    RESOURCE("schemas/page.schema.json", file_33),
    RESOURCE("schemas/segment.schema.json", file_34),
    RESOURCE("schemas/service-package.schema.json", file_35),
    RESOURCE("schemas/standard.schema.json", file_36),
    RESOURCE("schemas/team.schema.json", file_37),
    RESOURCE("schemas/term.schema.json", file_38),
    RESOURCE("schemas/value-stream.schema.json", file_39),
    RESOURCE("templates/catalogue/.gitignore", file_40),
    RESOURCE("templates/catalogue/.pre-commit-config.yaml", file_41),
    RESOURCE("templates/catalogue/README.md", file_42),
    RESOURCE("templates/catalogue/catalog/components/advice.md", file_43),
    RESOURCE("templates/catalogue/catalog/components/ticket-system.md", file_44),
    RESOURCE("templates/catalogue/catalog/measures/solved-at-first-contact.md", file_45),
    RESOURCE("templates/catalogue/catalog/segments/employees.md", file_46),
    RESOURCE("templates/catalogue/catalog/service-packages/help-at-work.md", file_47),
    RESOURCE("templates/catalogue/catalog/teams/service-desk.md", file_48),
    RESOURCE("templates/catalogue/catalog/value-streams/back-to-work.md", file_49),
    RESOURCE("templates/catalogue/salkku.yaml", file_50),
    RESOURCE("templates/ci/github.yml", file_51),
    RESOURCE("templates/ci/gitlab.yml", file_52),
    RESOURCE("templates/imports/backstage.yaml", file_53),
};
const size_t salkku_resource_count = sizeof(salkku_resources) / sizeof(salkku_resources[0]);
