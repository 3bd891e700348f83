package dev.milepost.kit.event;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The name of an event's contract, read from the wire record's: `TaskSkippedV1` is version 1 of `TaskSkipped`.
record ContractName(String type, int version) {

    private static final Pattern NAME = Pattern.compile("(\\w+?)V(\\d+)");

    static ContractName of(Class<?> wireRecord) {
        Matcher name = NAME.matcher(wireRecord.getSimpleName());
        if (!name.matches()) {
            throw new IllegalArgumentException(
                    wireRecord.getName() + " is not named as a contract, such as TaskSkippedV1");
        }
        return new ContractName(name.group(1), Integer.parseInt(name.group(2)));
    }

    String dataschema(String owner) {
        return "contracts/%s/%s.v%d".formatted(owner, type, version);
    }
}
