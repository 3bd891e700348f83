package dev.milepost.planner.plan;

import java.time.LocalDate;

/// A rule that a plan breaks, in words that a person and a model understand.
public sealed interface Violation {

    String words();

    record NoTaskAtAll() implements Violation {
        @Override
        public String words() {
            return "The plan has no task.";
        }
    }

    record StudyDayWithoutTask(LocalDate day) implements Violation {
        @Override
        public String words() {
            return "The study day %s has no task.".formatted(day);
        }
    }

    record DayOverfull(LocalDate day, int minutes, int capacity) implements Violation {
        @Override
        public String words() {
            return "The tasks of %s take %d minutes, but the day has %d."
                    .formatted(day, minutes, capacity);
        }
    }

    record TaskOnRestDay(String title, LocalDate day) implements Violation {
        @Override
        public String words() {
            return "\"%s\" lies on %s, which is a rest day.".formatted(title, day);
        }
    }

    record TaskOutside(String title, LocalDate day, LocalDate first, LocalDate last)
            implements Violation {
        @Override
        public String words() {
            return "\"%s\" lies on %s, outside of %s to %s.".formatted(title, day, first, last);
        }
    }

    record TooManyTasksOnDay(LocalDate day, int count) implements Violation {
        @Override
        public String words() {
            return "%s has %d tasks; %d is the most."
                    .formatted(day, count, PlanLimits.MOST_TASKS_A_DAY);
        }
    }

    record TooManyTasks(int count) implements Violation {
        @Override
        public String words() {
            return "The plan has %d tasks; %d is the most."
                    .formatted(count, PlanLimits.MOST_TASKS_A_PLAN);
        }
    }

    record TooLongWithoutCheckpoint(LocalDate from, LocalDate to) implements Violation {
        @Override
        public String words() {
            return "Between %s and %s there is no checkpoint; one is due about every two weeks."
                    .formatted(from, to);
        }
    }

    record EndsWithoutProject(LocalDate lastDay) implements Violation {
        @Override
        public String words() {
            return "The plan does not end in a project task on its last study day, %s."
                    .formatted(lastDay);
        }
    }

    record RepeatedTitle(String title) implements Violation {
        @Override
        public String words() {
            return "\"%s\" is there more than once.".formatted(title);
        }
    }

    record RepeatedId(String title) implements Violation {
        @Override
        public String words() {
            return "\"%s\" has the identifier of another task.".formatted(title);
        }
    }

    record EmptyText(int order, String part) implements Violation {
        @Override
        public String words() {
            return "Task %d has no %s.".formatted(order, part);
        }
    }

    record TextTooLong(int order, String part, int length, int most) implements Violation {
        @Override
        public String words() {
            return "The %s of task %d has %d characters; %d is the most."
                    .formatted(part, order, length, most);
        }
    }

    record TaskTooShort(String title, int minutes) implements Violation {
        @Override
        public String words() {
            return "\"%s\" takes %d minutes; %d is the least."
                    .formatted(title, minutes, PlanLimits.LEAST_TASK_MINUTES);
        }
    }

    record TaskTooLong(String title, int minutes) implements Violation {
        @Override
        public String words() {
            return "\"%s\" takes %d minutes; %d is the most."
                    .formatted(title, minutes, PlanLimits.MOST_TASK_MINUTES);
        }
    }

    record OutOfOrder(String title, int order) implements Violation {
        @Override
        public String words() {
            return "\"%s\" has place %d, but its date or its neighbours say otherwise."
                    .formatted(title, order);
        }
    }

    record WrongWeek(String title, int week, int day) implements Violation {
        @Override
        public String words() {
            return "\"%s\" says week %d, day %d, which is not where its date lies."
                    .formatted(title, week, day);
        }
    }
}
