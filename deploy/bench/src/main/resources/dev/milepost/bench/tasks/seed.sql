INSERT INTO tasks (id, user_id, goal_id, title, description, status, source, priority, tags, due_date, due_time, timezone,
                   estimated_duration, completed_at, completed_by, hidden, archived, version, created_at, updated_at)
SELECT ('%1$s' || (%2$d + index * %3$d + person))::uuid,
       ('%4$s' || (%2$d + person))::uuid,
       CASE WHEN of_goal THEN ('%5$s' || (%2$d + person))::uuid END,
       titles[1 + h %% cardinality(titles)] || CASE WHEN h %% 3 = 0 THEN ' ' || 1 + h / 7 %% 40 ELSE '' END,
       CASE WHEN h %% 4 = 0 THEN '' ELSE descriptions[1 + h / 11 %% cardinality(descriptions)] END,
       CASE WHEN cancelled THEN 'CANCELLED' WHEN NOT open THEN 'COMPLETED' WHEN late THEN 'OVERDUE'
            WHEN h %% 10 = 1 THEN 'IN_PROGRESS' ELSE 'PENDING' END,
       'USER',
       (ARRAY['LOW', 'MEDIUM', 'MEDIUM', 'HIGH'])[1 + h / 13 %% 4],
       CASE h / 17 %% 3 WHEN 0 THEN '{}'
            WHEN 1 THEN ARRAY[tags[1 + h / 19 %% cardinality(tags)]]
            ELSE ARRAY[tags[1 + h / 19 %% cardinality(tags)], tags[1 + (h / 19 + 5) %% cardinality(tags)]] END,
       due,
       CASE WHEN due IS NOT NULL AND h / 23 %% 4 = 0 THEN TIME '08:00' + h / 29 %% 48 * INTERVAL '15 minutes' END,
       CASE WHEN due IS NOT NULL AND h / 23 %% 4 = 0 THEN 'Europe/Berlin' END,
       (ARRAY[NULL, 15, 25, 30, 45, 60, 90])[1 + h / 31 %% 7],
       CASE WHEN NOT open AND NOT cancelled THEN made + INTERVAL '5 days' END,
       CASE WHEN NOT open AND NOT cancelled THEN 'MANUAL' END,
       NOT open AND h / 37 %% 25 = 0,
       NOT open AND h / 41 %% 4 = 0,
       1, made, made
  FROM (SELECT person, index, h, made, open,
               NOT open AND index %% 10 = 4 AS cancelled,
               open AND h / 43 %% 10 = 9 AS late,
               h / 47 %% 3 = 0 AS of_goal,
               CASE WHEN h / 43 %% 10 = 0 THEN NULL
                    WHEN NOT open THEN made::date + 7
                    WHEN h / 43 %% 10 = 9 THEN current_date - (1 + h / 53 %% 30)
                    ELSE current_date + (1 + h / 53 %% 60) END AS due
          FROM (SELECT person, index, index %% 5 NOT IN (3, 4) AS open,
                       (hashint8extended(index::bigint * %3$d + person, 42) & 2147483647)::int AS h,
                       now() - INTERVAL '300 days' + least(index, 3000) * INTERVAL '2 hours' AS made
                  FROM seed_people JOIN LATERAL generate_series(1, tasks) AS index ON index %% %6$d = %7$d
                 ORDER BY index, person) AS numbered) AS drawn,
       (SELECT ?::text[] AS titles, ?::text[] AS descriptions, ?::text[] AS tags) AS words
