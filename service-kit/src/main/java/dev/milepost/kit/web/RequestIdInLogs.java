package dev.milepost.kit.web;

import io.micrometer.context.ContextRegistry;
import org.slf4j.MDC;

/// Copies the request id from Reactor's context to the logs of whatever thread runs a step of the chain.
final class RequestIdInLogs {

    private RequestIdInLogs() {}

    static void register() {
        ContextRegistry.getInstance()
                .registerThreadLocalAccessor(
                        RequestId.KEY,
                        () -> MDC.get(RequestId.KEY),
                        id -> MDC.put(RequestId.KEY, id),
                        () -> MDC.remove(RequestId.KEY));
    }
}
