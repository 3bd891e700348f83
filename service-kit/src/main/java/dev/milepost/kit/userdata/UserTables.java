package dev.milepost.kit.userdata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// All tables of a service. A test holds each service to have named every table that its database has, so that a new one is
/// not forgotten when a user wants to see everything, or to be gone.
///
/// @param personal those with rows of users, in an order in which these can be deleted
/// @param impersonal those without, and why there are none
public record UserTables(List<UserTable> personal, Map<String, String> impersonal) {

    private static final UserTables OF_KIT =
            new UserTables(
                    List.of(
                            UserTable.of("idempotency_keys")
                                    .unexported(
                                            "answers that the user was given, and forgotten after a day"),
                            UserTable.of("disabled_accounts")
                                    .unexported("who is in it exports nothing"),
                            UserTable.of("outbox")
                                    .unexported("facts on their way to Kafka")
                                    .lasting("facts leave in order, the one of the deletion last"),
                            UserTable.of("erased_users")
                                    .unexported("who is in it exports nothing any more")
                                    .lasting("an id and a time keep late facts from coming back")),
                    Map.of(
                            "inbox", "ids of events",
                            "outbox_lanes", "locks",
                            "flyway_schema_history", "migrations"));

    public UserTables {
        personal = List.copyOf(personal);
        impersonal = Map.copyOf(impersonal);
    }

    /// A service's tables with users' rows, beside those of the kit.
    public static UserTables of(UserTable... tables) {
        return new UserTables(
                Stream.concat(Stream.of(tables), OF_KIT.personal().stream()).toList(),
                OF_KIT.impersonal());
    }

    /// And one without.
    public UserTables impersonal(String name, String because) {
        Map<String, String> all = new LinkedHashMap<>(impersonal);
        all.put(name, because);
        return new UserTables(personal, all);
    }

    List<UserTable> exported() {
        return personal.stream().filter(UserTable::isExported).toList();
    }

    List<UserTable> erased() {
        return personal.stream().filter(UserTable::isErased).toList();
    }
}
