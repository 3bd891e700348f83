package dev.milepost.bench.credits;

import dev.milepost.bench.load.People;
import dev.milepost.bench.load.Request;

/// One credit of somebody.
record Debit(int person, String reference) {

    Request request() {
        return new Request(
                person,
                "POST",
                "/api/v1/credits/debits",
                "",
                "{\"user_id\": \"%s\", \"operation\": \"CHAT\", \"reference\": \"%s\"}"
                        .formatted(People.id(person), reference));
    }
}
