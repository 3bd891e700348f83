package dev.milepost.bench.tasks;

import dev.milepost.bench.load.People;
import java.util.UUID;

/// People and their tasks by number. Most people have half the mean; every tenth has three times the mean, every hundredth
/// twenty times, and five of 10,000 have two hundred times: 20,000 tasks each when 10,000 people have 1,000,000. Ids are made of
/// the numbers, as those of [People].
record Population(int people, int tasks) {

    /// Tasks are numbered in the order in which everybody makes them: first everybody's first, then everybody's second.
    static final int STRIDE = 100_000;

    static final String TASK_PREFIX = "00000000-0000-7000-9000-";

    private static final int FEWEST = 10;

    Population {
        if (people < 1 || people >= STRIDE || tasks / people < FEWEST) {
            throw new IllegalArgumentException(
                    "Needs 1 to %d people with at least %d tasks each on average"
                            .formatted(STRIDE - 1, FEWEST));
        }
    }

    int mean() {
        return tasks / people;
    }

    int tasksOf(int person) {
        return mean() * factor(person) + (factor(person) == 0 ? usual(person) : 0);
    }

    /// How many tasks everybody has at least.
    int fewest() {
        return left() / usualPeople();
    }

    static UUID task(TaskNumber task) {
        return UUID.fromString(TASK_PREFIX + task.digits());
    }

    /// The factor of people who have many tasks, none of the others.
    static int factor(int person) {
        if (person % 2000 == 1000) {
            return 200;
        }
        if (person % 100 == 50) {
            return 20;
        }
        return person % 10 == 5 ? 3 : 0;
    }

    private int usual(int person) {
        int before = people(person - 1, 0);
        return fewest() + (before < left() % usualPeople() ? 1 : 0);
    }

    private int left() {
        int many = 0;
        for (int factor : new int[] {200, 20, 3}) {
            many += people(people, factor) * factor * mean();
        }
        return tasks - many;
    }

    private int usualPeople() {
        return people(people, 0);
    }

    private static int people(int upTo, int factor) {
        int huge = (upTo + 1000) / 2000;
        int large = (upTo + 50) / 100;
        int more = (upTo + 5) / 10;
        return switch (factor) {
            case 200 -> huge;
            case 20 -> large;
            case 3 -> more;
            default -> upTo - huge - large - more;
        };
    }

    /// One task of one person, both counted from 1.
    record TaskNumber(int person, int index) {

        private static final int CYCLE = 5;
        private static final int[] OPEN = {1, 2, 5};

        /// Of every five tasks the third and the fourth are closed, whoever has them: how many of so many are open at least.
        static int openOf(int tasks) {
            return tasks * OPEN.length / CYCLE;
        }

        /// The open task with so many open ones before it.
        static TaskNumber open(int person, int before) {
            return new TaskNumber(
                    person, CYCLE * (before / OPEN.length) + OPEN[before % OPEN.length]);
        }

        /// The last group of the task's id.
        String digits() {
            return Long.toString(People.FIRST + (long) index * STRIDE + person);
        }
    }
}
