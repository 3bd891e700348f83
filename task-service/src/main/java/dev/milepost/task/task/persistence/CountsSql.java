package dev.milepost.task.task.persistence;

/// All counts of a user's tasks in one pass over them, as one JSON object.
final class CountsSql {

    static final String COUNTS =
            """
            WITH mine AS MATERIALIZED (
                SELECT t.status, t.priority, t.tags, t.due_date, t.goal_id, g.name AS goal_name,
                       t.status IN ('PENDING', 'IN_PROGRESS', 'OVERDUE') AS open,
                       t.goal_id IS NULL OR coalesce(g.status = 'ACTIVE', false) AS active
                  FROM tasks t LEFT JOIN known_goals g ON g.goal_id = t.goal_id
                 WHERE t.user_id = :user_id AND NOT t.hidden AND NOT t.archived),
            statuses AS (SELECT status, count(*) AS n FROM mine GROUP BY status),
            priorities AS (SELECT priority, count(*) AS n FROM mine WHERE open GROUP BY priority),
            by_tag AS (
                SELECT tag, count(*) AS n FROM mine, unnest(tags) AS tag WHERE open
                 GROUP BY tag ORDER BY n DESC, tag LIMIT :most_tags),
            by_goal AS (
                SELECT goal_id, min(goal_name) AS goal_name, count(*) AS n FROM mine WHERE open AND goal_id IS NOT NULL
                 GROUP BY goal_id ORDER BY n DESC, goal_id)
            SELECT json_build_object(
                   'today', count(*) FILTER (WHERE open AND active AND due_date = :today),
                   'overdue', count(*) FILTER (WHERE open AND active AND due_date < :today),
                   'upcoming', count(*) FILTER (WHERE open AND active AND due_date > :today),
                   'without_date', count(*) FILTER (WHERE open AND due_date IS NULL),
                   'statuses', (SELECT coalesce(json_object_agg(status, n), '{}') FROM statuses),
                   'priorities', (SELECT coalesce(json_object_agg(priority, n), '{}') FROM priorities),
                   'tags', (SELECT coalesce(json_agg(json_build_object('tag', tag, 'count', n) ORDER BY n DESC, tag), '[]')
                              FROM by_tag),
                   'goals', (SELECT coalesce(json_agg(json_build_object('goal_id', goal_id, 'goal_name', goal_name,
                                                                        'count', n) ORDER BY n DESC, goal_id), '[]')
                               FROM by_goal))::text AS counts
              FROM mine
            """;

    private CountsSql() {}
}
