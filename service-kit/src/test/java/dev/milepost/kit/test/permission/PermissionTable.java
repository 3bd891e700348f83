package dev.milepost.kit.test.permission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/// What each asker was told at each operation, as a table of Markdown.
final class PermissionTable {

    private final Map<ApiOperation, List<Cell>> rows = new LinkedHashMap<>();

    void add(ApiOperation operation, String asker, Expectation expected, Answered answer) {
        rows.computeIfAbsent(operation, _ -> new ArrayList<>())
                .add(new Cell(asker, expected, answer));
    }

    long size() {
        return rows.values().stream()
                .flatMap(List::stream)
                .filter(cell -> cell.expected() != Expectation.NOTHING)
                .count();
    }

    /// Each answer that was not right, in words.
    List<String> mistakes() {
        List<String> mistakes = new ArrayList<>();
        rows.forEach((operation, cells) ->
                cells.stream()
                        .filter(cell -> !cell.isRight())
                        .forEach(cell ->
                                mistakes.add(
                                        "%s as %s: %s, not %s"
                                                .formatted(
                                                        operation.name(),
                                                        cell.asker(),
                                                        cell.answer(),
                                                        cell.expected()))));
        return mistakes;
    }

    /// How many were let in who should not have been.
    long wronglyServed() {
        return rows.values().stream()
                .flatMap(List::stream)
                .filter(cell -> cell.answer().isOk())
                .filter(cell ->
                        cell.expected() != Expectation.SERVED
                                && cell.expected() != Expectation.OPEN)
                .count();
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder();
        rows.forEach((operation, cells) -> {
            if (table.isEmpty()) {
                table.append(head(cells));
            }
            table.append(row(operation, cells));
        });
        return table.toString();
    }

    private static String head(List<Cell> cells) {
        StringJoiner names = new StringJoiner(" | ", "| operation | scope | ", " |\n");
        cells.forEach(cell -> names.add(cell.asker()));
        return names + "|---".repeat(cells.size() + 2) + "|\n";
    }

    private static String row(ApiOperation operation, List<Cell> cells) {
        StringJoiner row = new StringJoiner(" | ", "| ", " |\n");
        row.add(operation.name());
        row.add(
                operation.isPublic()
                        ? "none"
                        : String.join(
                                " or ",
                                operation.scopes().stream().map(scope -> scope.value()).toList()));
        cells.forEach(cell -> row.add(cell.toString()));
        return row.toString();
    }

    private record Cell(String asker, Expectation expected, Answered answer) {

        boolean isRight() {
            return expected.isMetBy(answer);
        }

        @Override
        public String toString() {
            if (expected == Expectation.NOTHING) {
                return expected.toString();
            }
            return isRight() ? Integer.toString(answer.status()) : "**" + answer + "**";
        }
    }
}
