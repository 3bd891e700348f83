package dev.milepost.planner.revision;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/// Works off revision requests: woken when one falls due, with a slow poll behind it for what a crash left over.
/// Several goals are planned at a time, each by one worker only: a claim is a lease in the database, renewed during the
/// work, so any number of instances share the work, and what a crashed one held is soon taken up by another. One that is
/// told to stop takes nothing new, ends what it is at, and gives back what takes longer than its grace.
@Component
class RevisionWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RevisionWorker.class);

    private static final int RENEWALS_A_LEASE = 3;

    private final RevisionRequests requests;
    private final RevisePlanHandler handler;
    private final RevisionSignal signal;
    private final PlanMetrics metrics;
    private final RevisionProperties properties;
    private final Set<RevisionClaim> atWork = ConcurrentHashMap.newKeySet();
    private @Nullable Shift shift;

    RevisionWorker(
            RevisionRequests requests,
            RevisePlanHandler handler,
            RevisionSignal signal,
            PlanMetrics metrics,
            RevisionProperties properties) {
        this.requests = requests;
        this.handler = handler;
        this.signal = signal;
        this.metrics = metrics;
        this.properties = properties;
    }

    @Override
    public void start() {
        Sinks.Empty<Void> enough = Sinks.empty();
        Sinks.Empty<Void> over = Sinks.empty();
        Disposable work =
                Flux.merge(signal.wakeUps(), polls())
                        .onBackpressureLatest()
                        .takeUntilOther(enough.asMono())
                        .concatMap(_ -> claims(), 1)
                        .flatMap(this::work, properties.parallel())
                        .doFinally(_ -> over.tryEmitEmpty())
                        .subscribe();
        shift = new Shift(work, enough, over.asMono());
    }

    private Flux<Long> polls() {
        return Flux.interval(Duration.ZERO, properties.poll())
                .onBackpressureDrop()
                .concatMap(poll -> reportWaiting().thenReturn(poll));
    }

    private Mono<Void> reportWaiting() {
        return requests.count().doOnNext(metrics::waiting).then().onErrorComplete();
    }

    /// As many as there are hands free: a claim that waits would use up its lease.
    private Flux<RevisionClaim> claims() {
        int free = properties.parallel() - atWork.size();
        if (free <= 0) {
            return Flux.empty();
        }
        return requests.claim(free, properties.lease())
                .doOnNext(atWork::addAll)
                .onErrorResume(RevisionWorker::reported)
                .flatMapIterable(claims -> claims);
    }

    private static <T> Mono<T> reported(Throwable error) {
        log.atWarn().addKeyValue("reason", error.toString()).log("Revisions wait");
        return Mono.empty();
    }

    private Mono<Void> work(RevisionClaim claim) {
        return Mono.using(() -> renewals(claim), _ -> answer(claim), Disposable::dispose)
                .onErrorResume(error -> tryAgain(claim, error))
                .onErrorResume(error -> leaseRunsOut(claim, error))
                .doOnTerminate(() -> handFree(claim));
    }

    /// A renewal that fails is made up for by the next one.
    private Disposable renewals(RevisionClaim claim) {
        Duration lease = properties.lease();
        return Flux.interval(lease.dividedBy(RENEWALS_A_LEASE))
                .onBackpressureDrop()
                .concatMap(
                        _ -> requests.renew(claim, lease).onErrorResume(RevisionWorker::reported))
                .subscribe();
    }

    private void handFree(RevisionClaim claim) {
        atWork.remove(claim);
        signal.wakeIn(Duration.ZERO);
    }

    /// A request whose every try has failed, also by crashing the process, ends here.
    private Mono<Void> answer(RevisionClaim claim) {
        return Mono.defer(() ->
                claim.attempt() > properties.attempts()
                        ? handler.giveUp(claim)
                        : handler.handle(claim));
    }

    private Mono<Void> tryAgain(RevisionClaim claim, Throwable error) {
        log.atError()
                .setCause(error)
                .addKeyValue("goal_id", claim.goalId())
                .addKeyValue("attempt", claim.attempt())
                .log("A plan could not be made");
        return claim.attempt() < properties.attempts()
                ? requests.postpone(claim, properties.pauseAfter(claim.attempt()))
                : handler.giveUp(claim);
    }

    private static Mono<Void> leaseRunsOut(RevisionClaim claim, Throwable error) {
        log.atWarn()
                .addKeyValue("goal_id", claim.goalId())
                .addKeyValue("reason", error.toString())
                .log("A claim is left to run out");
        return Mono.empty();
    }

    @Override
    public void stop() {
        stop(() -> {});
    }

    @Override
    public void stop(Runnable stopped) {
        Shift ending = shift;
        shift = null;
        if (ending == null) {
            stopped.run();
        } else {
            end(ending).doFinally(_ -> stopped.run()).subscribe();
        }
    }

    private Mono<Void> end(Shift ending) {
        ending.enough().tryEmitEmpty();
        return ending.over()
                .timeout(properties.grace())
                .onErrorResume(TimeoutException.class, _ -> breakOff(ending));
    }

    private Mono<Void> breakOff(Shift ending) {
        ending.work().dispose();
        return Flux.fromIterable(atWork)
                .concatMap(claim ->
                        requests.giveBack(claim)
                                .onErrorResume(error -> leaseRunsOut(claim, error))
                                .doOnTerminate(() -> atWork.remove(claim)))
                .then();
    }

    @Override
    public boolean isRunning() {
        return shift != null;
    }

    /// From one start to the next stop.
    ///
    /// @param enough ends the taking of claims, and leaves those alone that are taken
    /// @param over ends when the last of them is done
    private record Shift(Disposable work, Sinks.Empty<Void> enough, Mono<Void> over) {}
}
