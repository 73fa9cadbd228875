/// A view that answers what an overview page of the portfolio does, of the built-in kinds. It is in a database that has all the tables and
/// columns that it reads, so that the customers' edition has few of them.
struct OverviewView: DatabaseView {
  let name: String
  let question: String
  let query: String

  private init(_ name: String, _ question: String, _ query: String) {
    (self.name, self.question, self.query) = (name, question, query)
  }

  /// The status of what customers can have.
  private static let live = "('pilot', 'live', 'sunset')"
  private static let today = "(SELECT c.value FROM catalogue AS c WHERE c.name = 'as_of')"
  /// Numbers of what is to come are none; the customers' edition does not say which day it is.
  private static let hasBegun = "x.first_day <= coalesce(\(today), '9999-12-31')"

  /// All of them.
  static let all: [OverviewView] = offers + streams + numbers + decisions

  // MARK: - What is there for whom

  private static let offers = [
    OverviewView(
      "lifecycle", "What is coming, what is offered, and what has ended",
      """
      SELECT p.key AS entry, p.title, p.status, CASE
          WHEN p.status IN \(live) THEN 'catalogue' WHEN p.status IN ('retired', 'rejected') THEN 'archive' ELSE 'pipeline'
        END AS section, p.owner
      FROM service_package AS p WHERE p.status IS NOT NULL
      """),
    OverviewView(
      "service_for_segment", "Which services are for whom, without those that have ended",
      """
      SELECT p.id AS service_package, p.title, p.status, x.segment FROM (
        SELECT s.service_package, s.value AS segment FROM service_package_segments AS s WHERE s.value IS NOT NULL
        UNION SELECT v.service_package, v."for" FROM service_package_value AS v WHERE v."for" IS NOT NULL
      ) AS x JOIN service_package AS p ON p.id = x.service_package
      WHERE coalesce(p.status, '') NOT IN ('retired', 'rejected')
      """),
    OverviewView(
      "service_component", "Which components a service stands on, and what part each plays",
      """
      SELECT c.service_package, c.value AS component, 'core' AS part FROM service_package_components_core AS c
      WHERE c.value IS NOT NULL
      UNION SELECT c.service_package, c.value, 'enabling' FROM service_package_components_enabling AS c WHERE c.value IS NOT NULL
      UNION SELECT c.service_package, c.value, 'enhancing' FROM service_package_components_enhancing AS c WHERE c.value IS NOT NULL
      UNION SELECT c.service_package, c.value, 'option' FROM service_package_options_components AS c WHERE c.value IS NOT NULL
      """),
    OverviewView(
      "component_reach", "Which services a component is behind, through other components as well",
      """
      WITH RECURSIVE behind (foundation, component) AS (
        SELECT c.id, c.id FROM component AS c
        UNION SELECT b.foundation, d.component FROM behind AS b JOIN component_depends_on AS d ON d.value = b.component
      )
      SELECT DISTINCT b.foundation AS component, s.service_package
      FROM behind AS b JOIN service_component AS s ON s.component = b.component
      """),
    OverviewView(
      "component_segment", "Who is reached by a component",
      """
      SELECT DISTINCT r.component, f.segment
      FROM component_reach AS r JOIN service_for_segment AS f ON f.service_package = r.service_package
      """),
    OverviewView(
      "need_opportunity", "Which needs matter much and are badly met, and how many services answer each",
      """
      SELECT n.segment, n.needs_position, n.id AS need_id, n.need, n.importance, n.satisfaction,
        round(n.importance + max(n.importance - n.satisfaction, 0), 9) AS opportunity, (
          SELECT count(DISTINCT v.service_package) FROM service_package_value AS v
          WHERE v."for" = n.segment AND v.need = n.id
        ) AS answers
      FROM segment_needs AS n
      """),
  ]

  // MARK: - Where streams pull

  private static let streams = [
    OverviewView(
      "stage_service", "Which services the stages of each value stream pull on",
      """
      SELECT s.value_stream, coalesce(v.status, 'active') AS status, s.stages_position, s.name AS stage, p.value AS service_package
      FROM value_stream_stages_packages AS p
      JOIN value_stream_stages AS s ON s.value_stream = p.value_stream AND s.stages_position = p.stages_position
      JOIN value_stream AS v ON v.id = s.value_stream
      WHERE p.value IS NOT NULL
      """),
    OverviewView(
      "service_pull", "On which services several active value streams pull",
      """
      SELECT p.id AS service_package, p.title, count(DISTINCT s.value_stream) AS value_streams, count(*) AS stages
      FROM stage_service AS s JOIN service_package AS p ON p.id = s.service_package
      WHERE s.status = 'active' GROUP BY p.id ORDER BY value_streams DESC, stages DESC, p.id
      """),
    OverviewView(
      "team_pull", "In how many active value streams each team works",
      """
      SELECT t.value AS team, count(DISTINCT t.value_stream) AS value_streams, count(*) AS stages
      FROM value_stream_stages_teams AS t JOIN value_stream AS v ON v.id = t.value_stream
      WHERE t.value IS NOT NULL AND coalesce(v.status, 'active') = 'active'
      GROUP BY t.value ORDER BY value_streams DESC, stages DESC, t.value
      """),
    OverviewView(
      "open_impediment", "What keeps value streams from flowing, and since when",
      """
      SELECT i.value_stream, i.what, i.since, i.owner, coalesce(i.status, 'open') AS status
      FROM value_stream_impediments AS i WHERE coalesce(i.status, 'open') <> 'removed'
      """),
    OverviewView(
      "objective_servant", "What serves each objective",
      """
      SELECT o.value AS objective, 'value-stream:' || o.value_stream AS entry FROM value_stream_objectives AS o
      WHERE o.value IS NOT NULL
      UNION ALL SELECT o.value, 'initiative:' || o.initiative FROM initiative_objectives AS o WHERE o.value IS NOT NULL
      UNION ALL SELECT o.value, 'benefit:' || o.benefit FROM benefit_objectives AS o WHERE o.value IS NOT NULL
      """),
  ]

  // MARK: - What is measured

  private static let numbers = [
    OverviewView(
      "measure_balance", "How many measures there are of each family and orientation",
      """
      SELECT m.family, m.orientation, count(*) AS measures FROM measure AS m
      GROUP BY m.family, m.orientation ORDER BY m.family, m.orientation
      """),
    OverviewView(
      "service_measure", "How many measures each service has",
      """
      SELECT p.id AS service_package, p.title, p.status, count(DISTINCT a.measure) AS measures
      FROM service_package AS p LEFT JOIN measure_about AS a ON a.entry = p.key GROUP BY p.id ORDER BY p.id
      """),
    OverviewView(
      "reading", "What was measured in each period, of measures and of service levels",
      """
      SELECT 'measure:' || m.id AS entry, m.title, m.unit, r.period, r.first_day, r.last_day, r.value
      FROM measure_readings AS r JOIN measure AS m ON m.id = r.measure
      UNION ALL SELECT 'service-package:' || l.service_package, l.promise, l.unit, r.period, r.first_day, r.last_day, r.value
      FROM service_package_service_levels_readings AS r JOIN service_package_service_levels AS l
        ON l.service_package = r.service_package AND l.service_levels_position = r.service_levels_position
      """),
    OverviewView(
      "measure_standing", "Where the latest reading of each measure stands against its target",
      """
      SELECT m.id AS measure, m.title, m.family, m.orientation, m.unit, coalesce(m.direction, 'up') AS direction,
        m.baseline_value, m.target_value, m.target_by, r.period AS latest_period, r.value AS latest_value, CASE coalesce(m.direction, 'up')
          WHEN 'up' THEN r.value >= m.target_value WHEN 'down' THEN r.value <= m.target_value
          ELSE abs(r.value - m.target_value) <= m.target_tolerance
        END AS is_met
      FROM measure AS m LEFT JOIN (
        SELECT x.*, row_number() OVER (PARTITION BY x.measure ORDER BY x.last_day DESC, x.first_day DESC) AS place
        FROM measure_readings AS x WHERE x.value IS NOT NULL AND \(hasBegun)
      ) AS r ON r.measure = m.id AND r.place = 1
      """),
    OverviewView(
      "promise_standing", "Whether the service levels of what customers can have are kept, by the latest reading",
      """
      SELECT p.id AS service_package, p.title, l.service_levels_position, l.promise, l.unit, coalesce(l.direction, 'up') AS direction,
        l.target, r.period AS latest_period, r.value AS latest_value, CASE coalesce(l.direction, 'up')
          WHEN 'up' THEN r.value >= l.target WHEN 'down' THEN r.value <= l.target ELSE abs(r.value - l.target) <= l.tolerance
        END AS is_kept
      FROM service_package_service_levels AS l JOIN service_package AS p ON p.id = l.service_package
      LEFT JOIN (
        SELECT x.*, row_number() OVER (
          PARTITION BY x.service_package, x.service_levels_position ORDER BY x.last_day DESC, x.first_day DESC
        ) AS place
        FROM service_package_service_levels_readings AS x WHERE x.value IS NOT NULL AND \(hasBegun)
      ) AS r ON r.service_package = l.service_package AND r.service_levels_position = l.service_levels_position AND r.place = 1
      WHERE p.status IN \(live) AND l.target IS NOT NULL
      """),
    OverviewView(
      "service_without_outcome", "Of which services that customers can have no measure says what they get out of them",
      """
      SELECT p.id AS service_package, p.title, p.owner FROM service_package AS p
      WHERE p.status IN \(live) AND NOT EXISTS (
        SELECT 1 FROM measure_about AS a JOIN measure AS m ON m.id = a.measure
        WHERE a.entry = p.key AND m.orientation = 'outcome'
      )
      """),
  ]

  // MARK: - What wants a decision

  private static let decisions = [
    OverviewView(
      "review_due", "When each service is to be looked at again, and which were not in time",
      """
      SELECT p.id AS service_package, p.title, p.owner, p.review_by, p.review_by < \(today) AS is_late
      FROM service_package AS p
      WHERE p.review_by IS NOT NULL AND coalesce(p.status, '') NOT IN ('retired', 'rejected') ORDER BY p.review_by, p.id
      """),
    OverviewView(
      "benefit_standing", "Whether the benefits arrive, by the latest review, and what is still to be done about it",
      """
      SELECT b.id AS benefit, b.title, b.status, b.owner, b.expected_from, r.quarter, r.verdict, (
          SELECT count(*) FROM benefit_reviews_actions AS a WHERE a.benefit = b.id AND a.done IS NULL
        ) AS open_actions
      FROM benefit AS b LEFT JOIN (
        SELECT x.*, row_number() OVER (PARTITION BY x.benefit ORDER BY x.quarter DESC, x.reviews_position DESC) AS place
        FROM benefit_reviews AS x
      ) AS r ON r.benefit = b.id AND r.place = 1
      """),
    OverviewView(
      "open_idea", "Which ideas wait for an answer, and since when",
      """
      SELECT i.id AS idea, i.title, coalesce(i.status, 'new') AS status, i.raised,
        CAST(julianday(\(today)) - julianday(i.raised) AS INTEGER) AS days
      FROM idea AS i WHERE coalesce(i.status, 'new') IN ('new', 'under-review') ORDER BY i.raised, i.id
      """),
  ]
}
