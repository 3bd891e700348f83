package dev.milepost.task.series;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// There is no such series: 404 (API-8).
public final class SeriesNotFound extends Refusal {

    public SeriesNotFound() {
        super(HttpStatus.NOT_FOUND, "There is no such series.");
    }
}
