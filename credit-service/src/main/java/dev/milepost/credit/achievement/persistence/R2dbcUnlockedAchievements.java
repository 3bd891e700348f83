package dev.milepost.credit.achievement.persistence;

import dev.milepost.credit.achievement.Achievement;
import dev.milepost.credit.achievement.UnlockedAchievements;
import dev.milepost.credit.limit.GrantedPerk;
import dev.milepost.credit.limit.Perk;
import dev.milepost.credit.limit.PerkKind;
import dev.milepost.credit.limit.Perks;
import dev.milepost.kit.database.Columns;
import dev.milepost.kit.security.UserId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Keeps what is unlocked in `unlocked_achievements`, each with the perk that it gave.
@Component
class R2dbcUnlockedAchievements implements UnlockedAchievements, Perks {

    private static final String FIND =
            "SELECT achievement, unlocked_at FROM unlocked_achievements WHERE user_id = :user_id";
    private static final String PERKS =
            """
            SELECT achievement, perk_kind, perk_amount FROM unlocked_achievements
             WHERE user_id = :user_id ORDER BY unlocked_at, achievement
            """;
    private static final String ADD =
            """
            INSERT INTO unlocked_achievements (user_id, achievement, perk_kind, perk_amount, unlocked_at)
            SELECT :user_id, a.achievement, a.perk_kind, a.perk_amount, :at
              FROM unnest(CAST(:ids AS text[]), CAST(:kinds AS text[]), CAST(:amounts AS integer[]))
                   AS a(achievement, perk_kind, perk_amount)
            ON CONFLICT (user_id, achievement) DO NOTHING
            RETURNING achievement
            """;

    private final DatabaseClient database;

    R2dbcUnlockedAchievements(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Map<String, Instant>> of(UserId user) {
        return database.sql(FIND)
                .bind("user_id", user.value())
                .map(row ->
                        Map.entry(
                                Columns.value(row, "achievement", String.class),
                                Columns.value(row, "unlocked_at", Instant.class)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    @Override
    public Mono<List<GrantedPerk>> grantedTo(UserId user) {
        return database.sql(PERKS)
                .bind("user_id", user.value())
                .map(R2dbcUnlockedAchievements::perk)
                .all()
                .collectList();
    }

    @Override
    public Mono<List<Achievement>> add(UserId user, List<Achievement> reached, Instant at) {
        return reached.isEmpty() ? Mono.just(List.of()) : insert(user, reached, at);
    }

    private Mono<List<Achievement>> insert(UserId user, List<Achievement> reached, Instant at) {
        return database.sql(ADD)
                .bind("user_id", user.value())
                .bind("ids", column(reached, Achievement::id))
                .bind("kinds", column(reached, one -> one.perk().kind().name()))
                .bind(
                        "amounts",
                        reached.stream().map(one -> one.perk().amount()).toArray(Integer[]::new))
                .bind("at", at)
                .map(row -> Columns.value(row, "achievement", String.class))
                .all()
                .collect(Collectors.toSet())
                .map(added -> among(reached, added));
    }

    private static List<Achievement> among(List<Achievement> reached, Set<String> added) {
        return reached.stream().filter(one -> added.contains(one.id())).toList();
    }

    private static String[] column(List<Achievement> reached, Function<Achievement, String> value) {
        return reached.stream().map(value).toArray(String[]::new);
    }

    private static GrantedPerk perk(Readable row) {
        return new GrantedPerk(
                Columns.value(row, "achievement", String.class),
                new Perk(
                        Columns.constant(row, "perk_kind", PerkKind.class),
                        Columns.value(row, "perk_amount", Integer.class)));
    }
}
