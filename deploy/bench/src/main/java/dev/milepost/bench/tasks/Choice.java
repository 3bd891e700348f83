package dev.milepost.bench.tasks;

import dev.milepost.bench.tasks.Population.TaskNumber;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/// Which task of whom a request is about, said twice: for this program and for `pgbench`.
sealed interface Choice {

    /// The open task with `before` open ones before it.
    String OPEN =
            "\\set index 5 * (:before / 3) + case when :before % 3 = 0 then 1 when :before % 3 = 1 then 2 else 5 end\n";

    TaskNumber next();

    /// Commands of `pgbench` that set `number` (of the person) and `index` (of the task).
    String script();

    /// Any task of the people from 1 to `readers`, each person as often as any other.
    ///
    /// @param open whether only open tasks are meant
    record Any(Population population, int readers, boolean open, Random random) implements Choice {

        @Override
        public TaskNumber next() {
            int person = 1 + random.nextInt(readers);
            int most = population.tasksOf(person);
            return open
                    ? TaskNumber.open(person, random.nextInt(TaskNumber.openOf(most)))
                    : new TaskNumber(person, 1 + random.nextInt(most));
        }

        @Override
        public String script() {
            int mean = population.mean();
            return """
            \\set number random(1, %d)
            \\set most case when :number %% 2000 = 1000 then %d when :number %% 100 = 50 then %d when :number %% 10 = 5 then %d else %d end
            %s\
            """
                    .formatted(
                            readers,
                            200 * mean,
                            20 * mean,
                            3 * mean,
                            population.fewest(),
                            open
                                    ? "\\set before random(0, :most * 3 / 5 - 1)\n" + OPEN
                                    : "\\set index random(1, :most)\n");
        }
    }

    /// An open task that nobody has chosen before, for what can be done once: of people from `first` on, of whose open tasks
    /// those after `skipped` are for this.
    record Fresh(int first, int people, int skipped, int each, AtomicInteger taken)
            implements Choice {

        static Fresh of(int first, int people, int skipped, int each) {
            return new Fresh(first, people, skipped, each, new AtomicInteger());
        }

        int size() {
            return people * each;
        }

        @Override
        public TaskNumber next() {
            int at = taken.getAndIncrement();
            if (at >= size()) {
                throw new IllegalStateException(
                        "All %d tasks for this are used up: seed more".formatted(size()));
            }
            return TaskNumber.open(first + at % people, skipped + at / people);
        }

        /// Each client takes every so-maniest.
        @Override
        public String script() {
            return """
            \\set step :step + 1
            \\set at :step * :clients + :client_id
            \\set number %d + :at %% %d
            \\set before %d + :at / %d
            %s\
            """
                    .formatted(first, people, skipped, people, OPEN);
        }
    }
}
