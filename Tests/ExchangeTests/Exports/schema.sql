CREATE TABLE "catalogue" ("name" TEXT NOT NULL PRIMARY KEY, "value" TEXT NOT NULL) STRICT;
CREATE TABLE "kind" (
  "kind" TEXT NOT NULL PRIMARY KEY, "built_in" INTEGER NOT NULL, "table_name" TEXT NOT NULL
) STRICT;
CREATE TABLE "field" (
  "kind" TEXT NOT NULL REFERENCES "kind"("kind"), "field" TEXT NOT NULL, "form" TEXT NOT NULL, "is_list" INTEGER NOT NULL,
  PRIMARY KEY ("kind", "field")
) STRICT;
CREATE TABLE "label" (
  "kind" TEXT NOT NULL REFERENCES "kind"("kind"), "field" TEXT, "word" TEXT, "language" TEXT NOT NULL, "text" TEXT NOT NULL
) STRICT;
CREATE TABLE "entry" (
  "key" TEXT NOT NULL PRIMARY KEY, "kind" TEXT NOT NULL REFERENCES "kind"("kind"), "id" TEXT NOT NULL, "title" TEXT NOT NULL,
  "path" TEXT NOT NULL
) STRICT;
CREATE TABLE "reference" (
  "source" TEXT NOT NULL REFERENCES "entry"("key"), "field" TEXT NOT NULL, "target" TEXT REFERENCES "entry"("key"),
  "written" TEXT
) STRICT;
CREATE TABLE "text" (
  "entry" TEXT NOT NULL REFERENCES "entry"("key"), "field" TEXT NOT NULL, "language" TEXT NOT NULL, "text" TEXT NOT NULL
) STRICT;
CREATE TABLE "prose" (
  "entry" TEXT NOT NULL REFERENCES "entry"("key"), "language" TEXT NOT NULL, "markdown" TEXT NOT NULL,
  PRIMARY KEY ("entry", "language")
) STRICT;
CREATE TABLE "other_field" (
  "entry" TEXT NOT NULL REFERENCES "entry"("key"), "field" TEXT NOT NULL, "value" TEXT NOT NULL
) STRICT;
CREATE TABLE "service_package" (
  "id" TEXT NOT NULL,
  "key" TEXT REFERENCES "entry"("key"),
  "title" TEXT,
  "owner" TEXT REFERENCES "team"("id"),
  "status" TEXT,
  "version" TEXT,
  "summary" TEXT,
  "area" TEXT,
  "warranty_availability_promise" TEXT,
  "warranty_availability_target" REAL,
  "warranty_availability_unit" TEXT,
  "warranty_availability_direction" TEXT,
  "warranty_capacity_promise" TEXT,
  "warranty_capacity_target" REAL,
  "warranty_capacity_unit" TEXT,
  "warranty_capacity_direction" TEXT,
  "warranty_continuity_promise" TEXT,
  "warranty_continuity_target" REAL,
  "warranty_continuity_unit" TEXT,
  "warranty_continuity_direction" TEXT,
  "warranty_security_promise" TEXT,
  "warranty_security_target" REAL,
  "warranty_security_unit" TEXT,
  "warranty_security_direction" TEXT,
  "price" TEXT,
  "request" TEXT,
  "support_hours" TEXT,
  "support_response" TEXT,
  "next_version" TEXT,
  "next_due" TEXT,
  "standalone" TEXT,
  "replaced_by" TEXT REFERENCES "service_package"("id"),
  "dates_proposed" TEXT,
  "dates_analysed" TEXT,
  "dates_approved" TEXT,
  "dates_in_development" TEXT,
  "dates_pilot" TEXT,
  "dates_live" TEXT,
  "dates_sunset" TEXT,
  "dates_retired" TEXT,
  "dates_rejected" TEXT,
  "review_by" TEXT,
  "audience" TEXT,
  PRIMARY KEY ("id")
) STRICT;
CREATE TABLE "service_package_segments" (
  "service_package" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT REFERENCES "segment"("id"),
  PRIMARY KEY ("service_package", "position"),
  FOREIGN KEY ("service_package") REFERENCES "service_package"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "service_package_includes" (
  "service_package" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("service_package", "position"),
  FOREIGN KEY ("service_package") REFERENCES "service_package"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "service_package_excludes" (
  "service_package" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("service_package", "position"),
  FOREIGN KEY ("service_package") REFERENCES "service_package"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "service_package_eligibility" (
  "service_package" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("service_package", "position"),
  FOREIGN KEY ("service_package") REFERENCES "service_package"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "service_package_documents" (
  "service_package" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("service_package", "position"),
  FOREIGN KEY ("service_package") REFERENCES "service_package"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "service_package_steps" (
  "service_package" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("service_package", "position"),
  FOREIGN KEY ("service_package") REFERENCES "service_package"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "service_package_support_channels" (
  "service_package" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("service_package", "position"),
  FOREIGN KEY ("service_package") REFERENCES "service_package"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "service_package_next_changes" (
  "service_package" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("service_package", "position"),
  FOREIGN KEY ("service_package") REFERENCES "service_package"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "service_package_requires" (
  "service_package" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT REFERENCES "service_package"("id"),
  PRIMARY KEY ("service_package", "position"),
  FOREIGN KEY ("service_package") REFERENCES "service_package"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "service_package_components_core" (
  "service_package" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT REFERENCES "component"("id"),
  PRIMARY KEY ("service_package", "position"),
  FOREIGN KEY ("service_package") REFERENCES "service_package"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "service_package_components_enabling" (
  "service_package" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT REFERENCES "component"("id"),
  PRIMARY KEY ("service_package", "position"),
  FOREIGN KEY ("service_package") REFERENCES "service_package"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "service_package_components_enhancing" (
  "service_package" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT REFERENCES "component"("id"),
  PRIMARY KEY ("service_package", "position"),
  FOREIGN KEY ("service_package") REFERENCES "service_package"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "service_package_tags" (
  "service_package" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("service_package", "position"),
  FOREIGN KEY ("service_package") REFERENCES "service_package"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "service_package_aliases" (
  "service_package" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("service_package", "position"),
  FOREIGN KEY ("service_package") REFERENCES "service_package"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "service_package_value" (
  "service_package" TEXT NOT NULL,
  "value_position" INTEGER NOT NULL,
  "for" TEXT REFERENCES "segment"("id"),
  "outcome" TEXT,
  "job" TEXT,
  "need" TEXT,
  "basis" TEXT,
  PRIMARY KEY ("service_package", "value_position"),
  FOREIGN KEY ("service_package") REFERENCES "service_package"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "service_package_options" (
  "service_package" TEXT NOT NULL,
  "options_position" INTEGER NOT NULL,
  "title" TEXT,
  "summary" TEXT,
  "price" TEXT,
  PRIMARY KEY ("service_package", "options_position"),
  FOREIGN KEY ("service_package") REFERENCES "service_package"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "service_package_options_includes" (
  "service_package" TEXT NOT NULL,
  "options_position" INTEGER NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("service_package", "options_position", "position"),
  FOREIGN KEY ("service_package", "options_position") REFERENCES "service_package_options"("service_package", "options_position")
) STRICT, WITHOUT ROWID;
CREATE TABLE "service_package_options_components" (
  "service_package" TEXT NOT NULL,
  "options_position" INTEGER NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT REFERENCES "component"("id"),
  PRIMARY KEY ("service_package", "options_position", "position"),
  FOREIGN KEY ("service_package", "options_position") REFERENCES "service_package_options"("service_package", "options_position")
) STRICT, WITHOUT ROWID;
CREATE TABLE "service_package_service_levels" (
  "service_package" TEXT NOT NULL,
  "service_levels_position" INTEGER NOT NULL,
  "promise" TEXT,
  "id" TEXT,
  "dimension" TEXT,
  "channel" TEXT,
  "target" REAL,
  "tolerance" REAL,
  "unit" TEXT,
  "direction" TEXT,
  PRIMARY KEY ("service_package", "service_levels_position"),
  FOREIGN KEY ("service_package") REFERENCES "service_package"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "service_package_service_levels_readings" (
  "service_package" TEXT NOT NULL,
  "service_levels_position" INTEGER NOT NULL,
  "period" TEXT NOT NULL,
  "value" REAL,
  "first_day" TEXT,
  "last_day" TEXT,
  "revised" TEXT,
  PRIMARY KEY ("service_package", "service_levels_position", "period"),
  FOREIGN KEY ("service_package", "service_levels_position") REFERENCES "service_package_service_levels"("service_package", "service_levels_position")
) STRICT, WITHOUT ROWID;
CREATE TABLE "service_package_partners" (
  "service_package" TEXT NOT NULL,
  "partners_position" INTEGER NOT NULL,
  "name" TEXT,
  "team" TEXT REFERENCES "team"("id"),
  "role" TEXT,
  PRIMARY KEY ("service_package", "partners_position"),
  FOREIGN KEY ("service_package") REFERENCES "service_package"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "service_package_links" (
  "service_package" TEXT NOT NULL,
  "links_position" INTEGER NOT NULL,
  "url" TEXT,
  "title" TEXT,
  "type" TEXT,
  PRIMARY KEY ("service_package", "links_position"),
  FOREIGN KEY ("service_package") REFERENCES "service_package"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "service_package_identifiers" (
  "service_package" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("service_package", "key"),
  FOREIGN KEY ("service_package") REFERENCES "service_package"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "segment" (
  "id" TEXT NOT NULL,
  "key" TEXT REFERENCES "entry"("key"),
  "title" TEXT,
  "summary" TEXT,
  "internal" INTEGER,
  "size" TEXT,
  PRIMARY KEY ("id")
) STRICT;
CREATE TABLE "segment_aliases" (
  "segment" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("segment", "position"),
  FOREIGN KEY ("segment") REFERENCES "segment"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "segment_tags" (
  "segment" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("segment", "position"),
  FOREIGN KEY ("segment") REFERENCES "segment"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "segment_needs" (
  "segment" TEXT NOT NULL,
  "needs_position" INTEGER NOT NULL,
  "id" TEXT,
  "need" TEXT,
  "importance" REAL,
  "satisfaction" REAL,
  "source" TEXT,
  PRIMARY KEY ("segment", "needs_position"),
  FOREIGN KEY ("segment") REFERENCES "segment"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "segment_words" (
  "segment" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("segment", "key"),
  FOREIGN KEY ("segment") REFERENCES "segment"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "segment_identifiers" (
  "segment" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("segment", "key"),
  FOREIGN KEY ("segment") REFERENCES "segment"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "segment_links" (
  "segment" TEXT NOT NULL,
  "links_position" INTEGER NOT NULL,
  "url" TEXT,
  "title" TEXT,
  "type" TEXT,
  PRIMARY KEY ("segment", "links_position"),
  FOREIGN KEY ("segment") REFERENCES "segment"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "idea" (
  "id" TEXT NOT NULL,
  "key" TEXT REFERENCES "entry"("key"),
  "title" TEXT,
  "raised_by" TEXT REFERENCES "entry"("key"),
  "need" TEXT,
  "status" TEXT,
  "raised" TEXT,
  "for_version" TEXT,
  "decision_reason" TEXT,
  "decision_by" TEXT REFERENCES "team"("id"),
  "decision_date" TEXT,
  PRIMARY KEY ("id")
) STRICT;
CREATE TABLE "idea_about" (
  "idea" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "entry" TEXT REFERENCES "entry"("key"),
  PRIMARY KEY ("idea", "position"),
  FOREIGN KEY ("idea") REFERENCES "idea"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "idea_tags" (
  "idea" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("idea", "position"),
  FOREIGN KEY ("idea") REFERENCES "idea"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "idea_aliases" (
  "idea" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("idea", "position"),
  FOREIGN KEY ("idea") REFERENCES "idea"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "idea_stances" (
  "idea" TEXT NOT NULL,
  "stances_position" INTEGER NOT NULL,
  "team" TEXT REFERENCES "team"("id"),
  "stance" TEXT,
  "note" TEXT,
  "date" TEXT,
  PRIMARY KEY ("idea", "stances_position"),
  FOREIGN KEY ("idea") REFERENCES "idea"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "idea_links" (
  "idea" TEXT NOT NULL,
  "links_position" INTEGER NOT NULL,
  "url" TEXT,
  "title" TEXT,
  "type" TEXT,
  PRIMARY KEY ("idea", "links_position"),
  FOREIGN KEY ("idea") REFERENCES "idea"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "idea_identifiers" (
  "idea" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("idea", "key"),
  FOREIGN KEY ("idea") REFERENCES "idea"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "value_stream" (
  "id" TEXT NOT NULL,
  "key" TEXT REFERENCES "entry"("key"),
  "title" TEXT,
  "segment" TEXT REFERENCES "segment"("id"),
  "owner" TEXT REFERENCES "team"("id"),
  "status" TEXT,
  "type" TEXT,
  "trigger" TEXT,
  "outcome" TEXT,
  PRIMARY KEY ("id")
) STRICT;
CREATE TABLE "value_stream_objectives" (
  "value_stream" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT REFERENCES "objective"("id"),
  PRIMARY KEY ("value_stream", "position"),
  FOREIGN KEY ("value_stream") REFERENCES "value_stream"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "value_stream_follows" (
  "value_stream" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT REFERENCES "standard"("id"),
  PRIMARY KEY ("value_stream", "position"),
  FOREIGN KEY ("value_stream") REFERENCES "value_stream"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "value_stream_tags" (
  "value_stream" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("value_stream", "position"),
  FOREIGN KEY ("value_stream") REFERENCES "value_stream"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "value_stream_aliases" (
  "value_stream" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("value_stream", "position"),
  FOREIGN KEY ("value_stream") REFERENCES "value_stream"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "value_stream_stages" (
  "value_stream" TEXT NOT NULL,
  "stages_position" INTEGER NOT NULL,
  "name" TEXT,
  "entry" TEXT,
  "value_item" TEXT,
  "exit" TEXT,
  PRIMARY KEY ("value_stream", "stages_position"),
  FOREIGN KEY ("value_stream") REFERENCES "value_stream"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "value_stream_stages_packages" (
  "value_stream" TEXT NOT NULL,
  "stages_position" INTEGER NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT REFERENCES "service_package"("id"),
  PRIMARY KEY ("value_stream", "stages_position", "position"),
  FOREIGN KEY ("value_stream", "stages_position") REFERENCES "value_stream_stages"("value_stream", "stages_position")
) STRICT, WITHOUT ROWID;
CREATE TABLE "value_stream_stages_teams" (
  "value_stream" TEXT NOT NULL,
  "stages_position" INTEGER NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT REFERENCES "team"("id"),
  PRIMARY KEY ("value_stream", "stages_position", "position"),
  FOREIGN KEY ("value_stream", "stages_position") REFERENCES "value_stream_stages"("value_stream", "stages_position")
) STRICT, WITHOUT ROWID;
CREATE TABLE "value_stream_impediments" (
  "value_stream" TEXT NOT NULL,
  "impediments_position" INTEGER NOT NULL,
  "what" TEXT,
  "status" TEXT,
  "since" TEXT,
  "owner" TEXT REFERENCES "team"("id"),
  PRIMARY KEY ("value_stream", "impediments_position"),
  FOREIGN KEY ("value_stream") REFERENCES "value_stream"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "value_stream_links" (
  "value_stream" TEXT NOT NULL,
  "links_position" INTEGER NOT NULL,
  "url" TEXT,
  "title" TEXT,
  "type" TEXT,
  PRIMARY KEY ("value_stream", "links_position"),
  FOREIGN KEY ("value_stream") REFERENCES "value_stream"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "value_stream_identifiers" (
  "value_stream" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("value_stream", "key"),
  FOREIGN KEY ("value_stream") REFERENCES "value_stream"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "objective" (
  "id" TEXT NOT NULL,
  "key" TEXT REFERENCES "entry"("key"),
  "title" TEXT,
  "owner" TEXT REFERENCES "team"("id"),
  "status" TEXT,
  "summary" TEXT,
  "by" TEXT,
  "part_of" TEXT REFERENCES "objective"("id"),
  PRIMARY KEY ("id")
) STRICT;
CREATE TABLE "objective_segments" (
  "objective" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT REFERENCES "segment"("id"),
  PRIMARY KEY ("objective", "position"),
  FOREIGN KEY ("objective") REFERENCES "objective"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "objective_measures" (
  "objective" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT REFERENCES "measure"("id"),
  PRIMARY KEY ("objective", "position"),
  FOREIGN KEY ("objective") REFERENCES "objective"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "objective_tags" (
  "objective" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("objective", "position"),
  FOREIGN KEY ("objective") REFERENCES "objective"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "objective_aliases" (
  "objective" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("objective", "position"),
  FOREIGN KEY ("objective") REFERENCES "objective"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "objective_links" (
  "objective" TEXT NOT NULL,
  "links_position" INTEGER NOT NULL,
  "url" TEXT,
  "title" TEXT,
  "type" TEXT,
  PRIMARY KEY ("objective", "links_position"),
  FOREIGN KEY ("objective") REFERENCES "objective"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "objective_identifiers" (
  "objective" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("objective", "key"),
  FOREIGN KEY ("objective") REFERENCES "objective"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "measure" (
  "id" TEXT NOT NULL,
  "key" TEXT REFERENCES "entry"("key"),
  "title" TEXT,
  "family" TEXT,
  "orientation" TEXT,
  "factor" TEXT,
  "question" TEXT,
  "owner" TEXT REFERENCES "team"("id"),
  "unit" TEXT,
  "direction" TEXT,
  "frequency" TEXT,
  "source" TEXT,
  "standard" TEXT REFERENCES "standard"("id"),
  "baseline_period" TEXT,
  "baseline_value" REAL,
  "target_by" TEXT,
  "target_value" REAL,
  "target_tolerance" REAL,
  PRIMARY KEY ("id")
) STRICT;
CREATE TABLE "measure_about" (
  "measure" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "entry" TEXT REFERENCES "entry"("key"),
  PRIMARY KEY ("measure", "position"),
  FOREIGN KEY ("measure") REFERENCES "measure"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "measure_tags" (
  "measure" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("measure", "position"),
  FOREIGN KEY ("measure") REFERENCES "measure"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "measure_aliases" (
  "measure" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("measure", "position"),
  FOREIGN KEY ("measure") REFERENCES "measure"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "measure_readings" (
  "measure" TEXT NOT NULL,
  "period" TEXT NOT NULL,
  "value" REAL,
  "first_day" TEXT,
  "last_day" TEXT,
  "revised" TEXT,
  PRIMARY KEY ("measure", "period"),
  FOREIGN KEY ("measure") REFERENCES "measure"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "measure_links" (
  "measure" TEXT NOT NULL,
  "links_position" INTEGER NOT NULL,
  "url" TEXT,
  "title" TEXT,
  "type" TEXT,
  PRIMARY KEY ("measure", "links_position"),
  FOREIGN KEY ("measure") REFERENCES "measure"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "measure_identifiers" (
  "measure" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("measure", "key"),
  FOREIGN KEY ("measure") REFERENCES "measure"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "benefit" (
  "id" TEXT NOT NULL,
  "key" TEXT REFERENCES "entry"("key"),
  "title" TEXT,
  "beneficiary" TEXT REFERENCES "segment"("id"),
  "owner" TEXT REFERENCES "team"("id"),
  "measure" TEXT REFERENCES "measure"("id"),
  "value_stream" TEXT REFERENCES "value_stream"("id"),
  "initiative" TEXT REFERENCES "initiative"("id"),
  "status" TEXT,
  "disbenefit" INTEGER,
  "expected_from" TEXT,
  PRIMARY KEY ("id")
) STRICT;
CREATE TABLE "benefit_objectives" (
  "benefit" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT REFERENCES "objective"("id"),
  PRIMARY KEY ("benefit", "position"),
  FOREIGN KEY ("benefit") REFERENCES "benefit"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "benefit_tags" (
  "benefit" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("benefit", "position"),
  FOREIGN KEY ("benefit") REFERENCES "benefit"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "benefit_aliases" (
  "benefit" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("benefit", "position"),
  FOREIGN KEY ("benefit") REFERENCES "benefit"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "benefit_reviews" (
  "benefit" TEXT NOT NULL,
  "reviews_position" INTEGER NOT NULL,
  "quarter" TEXT,
  "verdict" TEXT,
  "by" TEXT REFERENCES "team"("id"),
  "note" TEXT,
  PRIMARY KEY ("benefit", "reviews_position"),
  FOREIGN KEY ("benefit") REFERENCES "benefit"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "benefit_reviews_actions" (
  "benefit" TEXT NOT NULL,
  "reviews_position" INTEGER NOT NULL,
  "actions_position" INTEGER NOT NULL,
  "what" TEXT,
  "owner" TEXT REFERENCES "team"("id"),
  "due" TEXT,
  "done" TEXT,
  PRIMARY KEY ("benefit", "reviews_position", "actions_position"),
  FOREIGN KEY ("benefit", "reviews_position") REFERENCES "benefit_reviews"("benefit", "reviews_position")
) STRICT, WITHOUT ROWID;
CREATE TABLE "benefit_links" (
  "benefit" TEXT NOT NULL,
  "links_position" INTEGER NOT NULL,
  "url" TEXT,
  "title" TEXT,
  "type" TEXT,
  PRIMARY KEY ("benefit", "links_position"),
  FOREIGN KEY ("benefit") REFERENCES "benefit"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "benefit_identifiers" (
  "benefit" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("benefit", "key"),
  FOREIGN KEY ("benefit") REFERENCES "benefit"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "initiative" (
  "id" TEXT NOT NULL,
  "key" TEXT REFERENCES "entry"("key"),
  "title" TEXT,
  "owner" TEXT REFERENCES "team"("id"),
  "status" TEXT,
  "summary" TEXT,
  "sponsor" TEXT REFERENCES "team"("id"),
  "dates_start" TEXT,
  "dates_end" TEXT,
  "budget_planned" REAL,
  "budget_actual" REAL,
  "budget_currency" TEXT,
  PRIMARY KEY ("id")
) STRICT;
CREATE TABLE "initiative_objectives" (
  "initiative" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT REFERENCES "objective"("id"),
  PRIMARY KEY ("initiative", "position"),
  FOREIGN KEY ("initiative") REFERENCES "initiative"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "initiative_changes" (
  "initiative" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT REFERENCES "service_package"("id"),
  PRIMARY KEY ("initiative", "position"),
  FOREIGN KEY ("initiative") REFERENCES "initiative"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "initiative_tags" (
  "initiative" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("initiative", "position"),
  FOREIGN KEY ("initiative") REFERENCES "initiative"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "initiative_aliases" (
  "initiative" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("initiative", "position"),
  FOREIGN KEY ("initiative") REFERENCES "initiative"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "initiative_touchpoints" (
  "initiative" TEXT NOT NULL,
  "touchpoints_position" INTEGER NOT NULL,
  "term" TEXT REFERENCES "term"("id"),
  "from" TEXT REFERENCES "team"("id"),
  "to" TEXT REFERENCES "team"("id"),
  "artefact" TEXT,
  "when" TEXT,
  PRIMARY KEY ("initiative", "touchpoints_position"),
  FOREIGN KEY ("initiative") REFERENCES "initiative"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "initiative_links" (
  "initiative" TEXT NOT NULL,
  "links_position" INTEGER NOT NULL,
  "url" TEXT,
  "title" TEXT,
  "type" TEXT,
  PRIMARY KEY ("initiative", "links_position"),
  FOREIGN KEY ("initiative") REFERENCES "initiative"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "initiative_identifiers" (
  "initiative" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("initiative", "key"),
  FOREIGN KEY ("initiative") REFERENCES "initiative"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "component" (
  "id" TEXT NOT NULL,
  "key" TEXT REFERENCES "entry"("key"),
  "title" TEXT,
  "owner" TEXT REFERENCES "team"("id"),
  "status" TEXT,
  "type" TEXT,
  "summary" TEXT,
  "version" TEXT,
  "sourced" TEXT,
  "supplier" TEXT,
  "capability" TEXT,
  "replaced_by" TEXT REFERENCES "component"("id"),
  "dates_proposed" TEXT,
  "dates_analysed" TEXT,
  "dates_approved" TEXT,
  "dates_in_development" TEXT,
  "dates_pilot" TEXT,
  "dates_live" TEXT,
  "dates_sunset" TEXT,
  "dates_retired" TEXT,
  "dates_rejected" TEXT,
  PRIMARY KEY ("id")
) STRICT;
CREATE TABLE "component_depends_on" (
  "component" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT REFERENCES "component"("id"),
  PRIMARY KEY ("component", "position"),
  FOREIGN KEY ("component") REFERENCES "component"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "component_follows" (
  "component" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT REFERENCES "standard"("id"),
  PRIMARY KEY ("component", "position"),
  FOREIGN KEY ("component") REFERENCES "component"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "component_tags" (
  "component" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("component", "position"),
  FOREIGN KEY ("component") REFERENCES "component"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "component_aliases" (
  "component" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("component", "position"),
  FOREIGN KEY ("component") REFERENCES "component"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "component_links" (
  "component" TEXT NOT NULL,
  "links_position" INTEGER NOT NULL,
  "url" TEXT,
  "title" TEXT,
  "type" TEXT,
  PRIMARY KEY ("component", "links_position"),
  FOREIGN KEY ("component") REFERENCES "component"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "component_identifiers" (
  "component" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("component", "key"),
  FOREIGN KEY ("component") REFERENCES "component"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "team" (
  "id" TEXT NOT NULL,
  "key" TEXT REFERENCES "entry"("key"),
  "title" TEXT,
  "office" TEXT,
  "part_of" TEXT REFERENCES "team"("id"),
  "contact" TEXT,
  "summary" TEXT,
  PRIMARY KEY ("id")
) STRICT;
CREATE TABLE "team_aliases" (
  "team" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("team", "position"),
  FOREIGN KEY ("team") REFERENCES "team"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "team_tags" (
  "team" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("team", "position"),
  FOREIGN KEY ("team") REFERENCES "team"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "team_identifiers" (
  "team" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("team", "key"),
  FOREIGN KEY ("team") REFERENCES "team"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "team_links" (
  "team" TEXT NOT NULL,
  "links_position" INTEGER NOT NULL,
  "url" TEXT,
  "title" TEXT,
  "type" TEXT,
  PRIMARY KEY ("team", "links_position"),
  FOREIGN KEY ("team") REFERENCES "team"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "standard" (
  "id" TEXT NOT NULL,
  "key" TEXT REFERENCES "entry"("key"),
  "title" TEXT,
  "type" TEXT,
  "owner" TEXT REFERENCES "team"("id"),
  "summary" TEXT,
  PRIMARY KEY ("id")
) STRICT;
CREATE TABLE "standard_practices" (
  "standard" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("standard", "position"),
  FOREIGN KEY ("standard") REFERENCES "standard"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "standard_criteria" (
  "standard" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("standard", "position"),
  FOREIGN KEY ("standard") REFERENCES "standard"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "standard_aliases" (
  "standard" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("standard", "position"),
  FOREIGN KEY ("standard") REFERENCES "standard"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "standard_tags" (
  "standard" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("standard", "position"),
  FOREIGN KEY ("standard") REFERENCES "standard"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "standard_identifiers" (
  "standard" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("standard", "key"),
  FOREIGN KEY ("standard") REFERENCES "standard"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "standard_links" (
  "standard" TEXT NOT NULL,
  "links_position" INTEGER NOT NULL,
  "url" TEXT,
  "title" TEXT,
  "type" TEXT,
  PRIMARY KEY ("standard", "links_position"),
  FOREIGN KEY ("standard") REFERENCES "standard"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "term" (
  "id" TEXT NOT NULL,
  "key" TEXT REFERENCES "entry"("key"),
  "title" TEXT,
  "definition" TEXT,
  "false_friend" TEXT,
  "equivalents_itil4" TEXT,
  "equivalents_prince2" TEXT,
  "equivalents_pmbok" TEXT,
  "equivalents_safe" TEXT,
  "equivalents_local" TEXT,
  "touchpoint_from" TEXT,
  "touchpoint_to" TEXT,
  "touchpoint_artefact" TEXT,
  "touchpoint_when" TEXT,
  PRIMARY KEY ("id")
) STRICT;
CREATE TABLE "term_tags" (
  "term" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("term", "position"),
  FOREIGN KEY ("term") REFERENCES "term"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "term_aliases" (
  "term" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("term", "position"),
  FOREIGN KEY ("term") REFERENCES "term"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "term_labels" (
  "term" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("term", "key"),
  FOREIGN KEY ("term") REFERENCES "term"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "term_deprecated" (
  "term" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("term", "key"),
  FOREIGN KEY ("term") REFERENCES "term"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "term_links" (
  "term" TEXT NOT NULL,
  "links_position" INTEGER NOT NULL,
  "url" TEXT,
  "title" TEXT,
  "type" TEXT,
  PRIMARY KEY ("term", "links_position"),
  FOREIGN KEY ("term") REFERENCES "term"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "term_identifiers" (
  "term" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("term", "key"),
  FOREIGN KEY ("term") REFERENCES "term"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "diagnosis" (
  "id" TEXT NOT NULL,
  "key" TEXT REFERENCES "entry"("key"),
  "team" TEXT REFERENCES "team"("id"),
  "date" TEXT,
  "wanted" TEXT,
  "language" TEXT,
  PRIMARY KEY ("id")
) STRICT;
CREATE TABLE "diagnosis_incentives" (
  "diagnosis" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("diagnosis", "position"),
  FOREIGN KEY ("diagnosis") REFERENCES "diagnosis"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "diagnosis_tags" (
  "diagnosis" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("diagnosis", "position"),
  FOREIGN KEY ("diagnosis") REFERENCES "diagnosis"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "diagnosis_aliases" (
  "diagnosis" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("diagnosis", "position"),
  FOREIGN KEY ("diagnosis") REFERENCES "diagnosis"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "diagnosis_actions" (
  "diagnosis" TEXT NOT NULL,
  "actions_position" INTEGER NOT NULL,
  "what" TEXT,
  "owner" TEXT REFERENCES "team"("id"),
  "due" TEXT,
  "done" TEXT,
  PRIMARY KEY ("diagnosis", "actions_position"),
  FOREIGN KEY ("diagnosis") REFERENCES "diagnosis"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "diagnosis_links" (
  "diagnosis" TEXT NOT NULL,
  "links_position" INTEGER NOT NULL,
  "url" TEXT,
  "title" TEXT,
  "type" TEXT,
  PRIMARY KEY ("diagnosis", "links_position"),
  FOREIGN KEY ("diagnosis") REFERENCES "diagnosis"("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "diagnosis_identifiers" (
  "diagnosis" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "value" TEXT,
  PRIMARY KEY ("diagnosis", "key"),
  FOREIGN KEY ("diagnosis") REFERENCES "diagnosis"("id")
) STRICT, WITHOUT ROWID;
CREATE VIEW "tag" AS
SELECT 'service-package:' || t."service_package" AS entry, t."value" AS tag FROM "service_package_tags" AS t
UNION ALL SELECT 'segment:' || t."segment" AS entry, t."value" AS tag FROM "segment_tags" AS t
UNION ALL SELECT 'idea:' || t."idea" AS entry, t."value" AS tag FROM "idea_tags" AS t
UNION ALL SELECT 'value-stream:' || t."value_stream" AS entry, t."value" AS tag FROM "value_stream_tags" AS t
UNION ALL SELECT 'objective:' || t."objective" AS entry, t."value" AS tag FROM "objective_tags" AS t
UNION ALL SELECT 'measure:' || t."measure" AS entry, t."value" AS tag FROM "measure_tags" AS t
UNION ALL SELECT 'benefit:' || t."benefit" AS entry, t."value" AS tag FROM "benefit_tags" AS t
UNION ALL SELECT 'initiative:' || t."initiative" AS entry, t."value" AS tag FROM "initiative_tags" AS t
UNION ALL SELECT 'component:' || t."component" AS entry, t."value" AS tag FROM "component_tags" AS t
UNION ALL SELECT 'team:' || t."team" AS entry, t."value" AS tag FROM "team_tags" AS t
UNION ALL SELECT 'standard:' || t."standard" AS entry, t."value" AS tag FROM "standard_tags" AS t
UNION ALL SELECT 'term:' || t."term" AS entry, t."value" AS tag FROM "term_tags" AS t
UNION ALL SELECT 'diagnosis:' || t."diagnosis" AS entry, t."value" AS tag FROM "diagnosis_tags" AS t;
CREATE VIEW "link" AS
SELECT 'service-package:' || t."service_package" AS entry, t."url" AS url, t."title" AS title, t."type" AS type FROM "service_package_links" AS t
UNION ALL SELECT 'segment:' || t."segment" AS entry, t."url" AS url, t."title" AS title, t."type" AS type FROM "segment_links" AS t
UNION ALL SELECT 'idea:' || t."idea" AS entry, t."url" AS url, t."title" AS title, t."type" AS type FROM "idea_links" AS t
UNION ALL SELECT 'value-stream:' || t."value_stream" AS entry, t."url" AS url, t."title" AS title, t."type" AS type FROM "value_stream_links" AS t
UNION ALL SELECT 'objective:' || t."objective" AS entry, t."url" AS url, t."title" AS title, t."type" AS type FROM "objective_links" AS t
UNION ALL SELECT 'measure:' || t."measure" AS entry, t."url" AS url, t."title" AS title, t."type" AS type FROM "measure_links" AS t
UNION ALL SELECT 'benefit:' || t."benefit" AS entry, t."url" AS url, t."title" AS title, t."type" AS type FROM "benefit_links" AS t
UNION ALL SELECT 'initiative:' || t."initiative" AS entry, t."url" AS url, t."title" AS title, t."type" AS type FROM "initiative_links" AS t
UNION ALL SELECT 'component:' || t."component" AS entry, t."url" AS url, t."title" AS title, t."type" AS type FROM "component_links" AS t
UNION ALL SELECT 'team:' || t."team" AS entry, t."url" AS url, t."title" AS title, t."type" AS type FROM "team_links" AS t
UNION ALL SELECT 'standard:' || t."standard" AS entry, t."url" AS url, t."title" AS title, t."type" AS type FROM "standard_links" AS t
UNION ALL SELECT 'term:' || t."term" AS entry, t."url" AS url, t."title" AS title, t."type" AS type FROM "term_links" AS t
UNION ALL SELECT 'diagnosis:' || t."diagnosis" AS entry, t."url" AS url, t."title" AS title, t."type" AS type FROM "diagnosis_links" AS t;
CREATE VIEW "identifier" AS
SELECT 'service-package:' || t."service_package" AS entry, t."key" AS system, t."value" AS identifier FROM "service_package_identifiers" AS t
UNION ALL SELECT 'segment:' || t."segment" AS entry, t."key" AS system, t."value" AS identifier FROM "segment_identifiers" AS t
UNION ALL SELECT 'idea:' || t."idea" AS entry, t."key" AS system, t."value" AS identifier FROM "idea_identifiers" AS t
UNION ALL SELECT 'value-stream:' || t."value_stream" AS entry, t."key" AS system, t."value" AS identifier FROM "value_stream_identifiers" AS t
UNION ALL SELECT 'objective:' || t."objective" AS entry, t."key" AS system, t."value" AS identifier FROM "objective_identifiers" AS t
UNION ALL SELECT 'measure:' || t."measure" AS entry, t."key" AS system, t."value" AS identifier FROM "measure_identifiers" AS t
UNION ALL SELECT 'benefit:' || t."benefit" AS entry, t."key" AS system, t."value" AS identifier FROM "benefit_identifiers" AS t
UNION ALL SELECT 'initiative:' || t."initiative" AS entry, t."key" AS system, t."value" AS identifier FROM "initiative_identifiers" AS t
UNION ALL SELECT 'component:' || t."component" AS entry, t."key" AS system, t."value" AS identifier FROM "component_identifiers" AS t
UNION ALL SELECT 'team:' || t."team" AS entry, t."key" AS system, t."value" AS identifier FROM "team_identifiers" AS t
UNION ALL SELECT 'standard:' || t."standard" AS entry, t."key" AS system, t."value" AS identifier FROM "standard_identifiers" AS t
UNION ALL SELECT 'term:' || t."term" AS entry, t."key" AS system, t."value" AS identifier FROM "term_identifiers" AS t
UNION ALL SELECT 'diagnosis:' || t."diagnosis" AS entry, t."key" AS system, t."value" AS identifier FROM "diagnosis_identifiers" AS t;
CREATE VIEW "former_id" AS
SELECT 'service-package:' || t."service_package" AS entry, t."value" AS former_id FROM "service_package_aliases" AS t
UNION ALL SELECT 'segment:' || t."segment" AS entry, t."value" AS former_id FROM "segment_aliases" AS t
UNION ALL SELECT 'idea:' || t."idea" AS entry, t."value" AS former_id FROM "idea_aliases" AS t
UNION ALL SELECT 'value-stream:' || t."value_stream" AS entry, t."value" AS former_id FROM "value_stream_aliases" AS t
UNION ALL SELECT 'objective:' || t."objective" AS entry, t."value" AS former_id FROM "objective_aliases" AS t
UNION ALL SELECT 'measure:' || t."measure" AS entry, t."value" AS former_id FROM "measure_aliases" AS t
UNION ALL SELECT 'benefit:' || t."benefit" AS entry, t."value" AS former_id FROM "benefit_aliases" AS t
UNION ALL SELECT 'initiative:' || t."initiative" AS entry, t."value" AS former_id FROM "initiative_aliases" AS t
UNION ALL SELECT 'component:' || t."component" AS entry, t."value" AS former_id FROM "component_aliases" AS t
UNION ALL SELECT 'team:' || t."team" AS entry, t."value" AS former_id FROM "team_aliases" AS t
UNION ALL SELECT 'standard:' || t."standard" AS entry, t."value" AS former_id FROM "standard_aliases" AS t
UNION ALL SELECT 'term:' || t."term" AS entry, t."value" AS former_id FROM "term_aliases" AS t
UNION ALL SELECT 'diagnosis:' || t."diagnosis" AS entry, t."value" AS former_id FROM "diagnosis_aliases" AS t;
CREATE VIEW "lifecycle" AS
SELECT p.key AS entry, p.title, p.status, CASE
    WHEN p.status IN ('pilot', 'live', 'sunset') THEN 'catalogue' WHEN p.status IN ('retired', 'rejected') THEN 'archive' ELSE 'pipeline'
  END AS section, p.owner
FROM service_package AS p WHERE p.status IS NOT NULL;
CREATE VIEW "service_for_segment" AS
SELECT p.id AS service_package, p.title, p.status, x.segment FROM (
  SELECT s.service_package, s.value AS segment FROM service_package_segments AS s WHERE s.value IS NOT NULL
  UNION SELECT v.service_package, v."for" FROM service_package_value AS v WHERE v."for" IS NOT NULL
) AS x JOIN service_package AS p ON p.id = x.service_package
WHERE coalesce(p.status, '') NOT IN ('retired', 'rejected');
CREATE VIEW "service_component" AS
SELECT c.service_package, c.value AS component, 'core' AS part FROM service_package_components_core AS c
WHERE c.value IS NOT NULL
UNION SELECT c.service_package, c.value, 'enabling' FROM service_package_components_enabling AS c WHERE c.value IS NOT NULL
UNION SELECT c.service_package, c.value, 'enhancing' FROM service_package_components_enhancing AS c WHERE c.value IS NOT NULL
UNION SELECT c.service_package, c.value, 'option' FROM service_package_options_components AS c WHERE c.value IS NOT NULL;
CREATE VIEW "component_reach" AS
WITH RECURSIVE behind (foundation, component) AS (
  SELECT c.id, c.id FROM component AS c
  UNION SELECT b.foundation, d.component FROM behind AS b JOIN component_depends_on AS d ON d.value = b.component
)
SELECT DISTINCT b.foundation AS component, s.service_package
FROM behind AS b JOIN service_component AS s ON s.component = b.component;
CREATE VIEW "component_segment" AS
SELECT DISTINCT r.component, f.segment
FROM component_reach AS r JOIN service_for_segment AS f ON f.service_package = r.service_package;
CREATE VIEW "need_opportunity" AS
SELECT n.segment, n.needs_position, n.id AS need_id, n.need, n.importance, n.satisfaction,
  round(n.importance + max(n.importance - n.satisfaction, 0), 9) AS opportunity, (
    SELECT count(DISTINCT v.service_package) FROM service_package_value AS v
    WHERE v."for" = n.segment AND v.need = n.id
  ) AS answers
FROM segment_needs AS n;
CREATE VIEW "stage_service" AS
SELECT s.value_stream, coalesce(v.status, 'active') AS status, s.stages_position, s.name AS stage, p.value AS service_package
FROM value_stream_stages_packages AS p
JOIN value_stream_stages AS s ON s.value_stream = p.value_stream AND s.stages_position = p.stages_position
JOIN value_stream AS v ON v.id = s.value_stream
WHERE p.value IS NOT NULL;
CREATE VIEW "service_pull" AS
SELECT p.id AS service_package, p.title, count(DISTINCT s.value_stream) AS value_streams, count(*) AS stages
FROM stage_service AS s JOIN service_package AS p ON p.id = s.service_package
WHERE s.status = 'active' GROUP BY p.id ORDER BY value_streams DESC, stages DESC, p.id;
CREATE VIEW "team_pull" AS
SELECT t.value AS team, count(DISTINCT t.value_stream) AS value_streams, count(*) AS stages
FROM value_stream_stages_teams AS t JOIN value_stream AS v ON v.id = t.value_stream
WHERE t.value IS NOT NULL AND coalesce(v.status, 'active') = 'active'
GROUP BY t.value ORDER BY value_streams DESC, stages DESC, t.value;
CREATE VIEW "open_impediment" AS
SELECT i.value_stream, i.what, i.since, i.owner, coalesce(i.status, 'open') AS status
FROM value_stream_impediments AS i WHERE coalesce(i.status, 'open') <> 'removed';
CREATE VIEW "objective_servant" AS
SELECT o.value AS objective, 'value-stream:' || o.value_stream AS entry FROM value_stream_objectives AS o
WHERE o.value IS NOT NULL
UNION ALL SELECT o.value, 'initiative:' || o.initiative FROM initiative_objectives AS o WHERE o.value IS NOT NULL
UNION ALL SELECT o.value, 'benefit:' || o.benefit FROM benefit_objectives AS o WHERE o.value IS NOT NULL;
CREATE VIEW "measure_balance" AS
SELECT m.family, m.orientation, count(*) AS measures FROM measure AS m
GROUP BY m.family, m.orientation ORDER BY m.family, m.orientation;
CREATE VIEW "service_measure" AS
SELECT p.id AS service_package, p.title, p.status, count(DISTINCT a.measure) AS measures
FROM service_package AS p LEFT JOIN measure_about AS a ON a.entry = p.key GROUP BY p.id ORDER BY p.id;
CREATE VIEW "reading" AS
SELECT 'measure:' || m.id AS entry, m.title, m.unit, r.period, r.first_day, r.last_day, r.value
FROM measure_readings AS r JOIN measure AS m ON m.id = r.measure
UNION ALL SELECT 'service-package:' || l.service_package, l.promise, l.unit, r.period, r.first_day, r.last_day, r.value
FROM service_package_service_levels_readings AS r JOIN service_package_service_levels AS l
  ON l.service_package = r.service_package AND l.service_levels_position = r.service_levels_position;
CREATE VIEW "measure_standing" AS
SELECT m.id AS measure, m.title, m.family, m.orientation, m.unit, coalesce(m.direction, 'up') AS direction,
  m.baseline_value, m.target_value, m.target_by, r.period AS latest_period, r.value AS latest_value, CASE coalesce(m.direction, 'up')
    WHEN 'up' THEN r.value >= m.target_value WHEN 'down' THEN r.value <= m.target_value
    ELSE abs(r.value - m.target_value) <= m.target_tolerance
  END AS is_met
FROM measure AS m LEFT JOIN (
  SELECT x.*, row_number() OVER (PARTITION BY x.measure ORDER BY x.last_day DESC, x.first_day DESC) AS place
  FROM measure_readings AS x WHERE x.value IS NOT NULL AND x.first_day <= coalesce((SELECT c.value FROM catalogue AS c WHERE c.name = 'as_of'), '9999-12-31')
) AS r ON r.measure = m.id AND r.place = 1;
CREATE VIEW "promise_standing" AS
SELECT p.id AS service_package, p.title, l.service_levels_position, l.promise, l.unit, coalesce(l.direction, 'up') AS direction,
  l.target, r.period AS latest_period, r.value AS latest_value, CASE coalesce(l.direction, 'up')
    WHEN 'up' THEN r.value >= l.target WHEN 'down' THEN r.value <= l.target ELSE abs(r.value - l.target) <= l.tolerance
  END AS is_kept
FROM service_package_service_levels AS l JOIN service_package AS p ON p.id = l.service_package
LEFT JOIN (
  SELECT x.*, row_number() OVER (
    PARTITION BY x.service_package, x.service_levels_position ORDER BY x.last_day DESC, x.first_day DESC
  ) AS place
  FROM service_package_service_levels_readings AS x WHERE x.value IS NOT NULL AND x.first_day <= coalesce((SELECT c.value FROM catalogue AS c WHERE c.name = 'as_of'), '9999-12-31')
) AS r ON r.service_package = l.service_package AND r.service_levels_position = l.service_levels_position AND r.place = 1
WHERE p.status IN ('pilot', 'live', 'sunset') AND l.target IS NOT NULL;
CREATE VIEW "service_without_outcome" AS
SELECT p.id AS service_package, p.title, p.owner FROM service_package AS p
WHERE p.status IN ('pilot', 'live', 'sunset') AND NOT EXISTS (
  SELECT 1 FROM measure_about AS a JOIN measure AS m ON m.id = a.measure
  WHERE a.entry = p.key AND m.orientation = 'outcome'
);
CREATE VIEW "review_due" AS
SELECT p.id AS service_package, p.title, p.owner, p.review_by, p.review_by < (SELECT c.value FROM catalogue AS c WHERE c.name = 'as_of') AS is_late
FROM service_package AS p
WHERE p.review_by IS NOT NULL AND coalesce(p.status, '') NOT IN ('retired', 'rejected') ORDER BY p.review_by, p.id;
CREATE VIEW "benefit_standing" AS
SELECT b.id AS benefit, b.title, b.status, b.owner, b.expected_from, r.quarter, r.verdict, (
    SELECT count(*) FROM benefit_reviews_actions AS a WHERE a.benefit = b.id AND a.done IS NULL
  ) AS open_actions
FROM benefit AS b LEFT JOIN (
  SELECT x.*, row_number() OVER (PARTITION BY x.benefit ORDER BY x.quarter DESC, x.reviews_position DESC) AS place
  FROM benefit_reviews AS x
) AS r ON r.benefit = b.id AND r.place = 1;
CREATE VIEW "open_idea" AS
SELECT i.id AS idea, i.title, coalesce(i.status, 'new') AS status, i.raised,
  CAST(julianday((SELECT c.value FROM catalogue AS c WHERE c.name = 'as_of')) - julianday(i.raised) AS INTEGER) AS days
FROM idea AS i WHERE coalesce(i.status, 'new') IN ('new', 'under-review') ORDER BY i.raised, i.id;
