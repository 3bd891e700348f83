package dev.milepost.kit.test;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/// What may block although an event loop does it: loading of classes and texts once per process, making the reader of a
/// type once, seeding a generator once, the OpenAPI document and the version of its page that are found once at the first
/// look, and the lock of the identifiers' generator, which is held for less than a microsecond. Everything else that
/// blocks fails its test.
public final class KnownBlockingCalls implements BlockHoundIntegration {

    @Override
    public void applyTo(BlockHound.Builder builder) {
        builder.allowBlockingCallsInside("java.lang.ClassLoader", "loadClass")
                .allowBlockingCallsInside("jdk.internal.loader.BuiltinClassLoader", "loadClass")
                .allowBlockingCallsInside("java.util.ResourceBundle", "getBundle")
                .allowBlockingCallsInside(
                        "java.util.ServiceLoader$LazyClassPathLookupIterator", "hasNext")
                .allowBlockingCallsInside(
                        "tools.jackson.databind.deser.DeserializerCache",
                        "_createAndCacheValueDeserializer")
                .allowBlockingCallsInside("dev.milepost.kit.id.UuidV7", "<clinit>")
                .allowBlockingCallsInside("dev.milepost.kit.id.UuidV7", "next")
                .allowBlockingCallsInside("ch.qos.logback.core.OutputStreamAppender", "append")
                // Circuit breakers guard their counts, and Netty its buffers, with locks that are
                // held for some instructions.
                .allowBlockingCallsInside(
                        "io.github.resilience4j.core.metrics.FixedSizeSlidingWindowMetrics",
                        "record")
                .allowBlockingCallsInside(
                        "io.github.resilience4j.core.metrics.FixedSizeSlidingWindowMetrics",
                        "getSnapshot")
                .allowBlockingCallsInside("io.netty.buffer.AdaptivePoolingAllocator", "allocate")
                .allowBlockingCallsInside(
                        "io.netty.buffer.AdaptivePoolingAllocator$AdaptiveByteBuf", "deallocate")
                .allowBlockingCallsInside("org.springdoc.api.AbstractOpenApiResource", "getOpenApi")
                .allowBlockingCallsInside("org.webjars.WebJarVersionLocator", "version");
    }
}
