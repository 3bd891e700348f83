package dev.milepost.bench.load;

import java.util.Map;
import org.HdrHistogram.Histogram;

/// What a number of clients saw.
///
/// @param micros how long answers took
/// @param failed answers that were no success
/// @param processor microseconds of processor time for each answer, by process
public record Measurement(
        int clients,
        double perSecond,
        Histogram micros,
        long failed,
        String firstFailure,
        Map<String, Double> processor) {

    public double millis(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1000.0;
    }

    public double processor(String process) {
        return processor.getOrDefault(process, 0.0);
    }
}
