package dev.milepost.identity.export.web;

import dev.milepost.identity.export.Export;
import dev.milepost.identity.export.Share;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// An export as an archive with a JSON file for each share. It is compressed part by part, so that none of it is held.
final class ZipExport {

    private static final int PARTS_AHEAD = 4;
    private static final String ABOUT = "about";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    private ZipExport() {}

    /// Compressing takes a core for a while: not on an event loop.
    static Flux<DataBuffer> written(Export export) {
        Share about =
                new Share(ABOUT, JsonExport.text("{" + JsonExport.about(export) + "}").flux());
        return Flux.using(
                ZipExport::new,
                archive ->
                        Flux.fromStream(() ->
                                        Stream.concat(Stream.of(about), export.shares().stream()))
                                .concatMap(ZipExport::steps)
                                .concatWith(Mono.just(new Step.End()))
                                .publishOn(Schedulers.boundedElastic(), PARTS_AHEAD)
                                .map(archive::written)
                                .filter(part -> part.readableByteCount() > 0)
                                .doOnDiscard(
                                        Step.Part.class,
                                        part -> DataBufferUtils.release(part.buffer())),
                ZipExport::close);
    }

    private static Flux<Step> steps(Share share) {
        return Flux.concat(
                Mono.just(new Step.File(share.name() + ".json")),
                share.body().map(Step.Part::new),
                Mono.just(new Step.EndOfFile()));
    }

    private DataBuffer written(Step step) {
        try {
            switch (step) {
                case Step.File(String name) -> zip.putNextEntry(new ZipEntry(name));
                case Step.Part(DataBuffer buffer) -> zip.write(emptied(buffer));
                case Step.EndOfFile() -> zip.closeEntry();
                case Step.End() -> zip.finish();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        byte[] part = bytes.toByteArray();
        bytes.reset();
        return DefaultDataBufferFactory.sharedInstance.wrap(part);
    }

    private static byte[] emptied(DataBuffer buffer) {
        byte[] content = new byte[buffer.readableByteCount()];
        buffer.read(content);
        DataBufferUtils.release(buffer);
        return content;
    }

    /// Frees what the compression holds.
    private void close() {
        try {
            zip.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// What an archive is made of, in order.
    private sealed interface Step {

        record File(String name) implements Step {}

        record Part(DataBuffer buffer) implements Step {}

        record EndOfFile() implements Step {}

        record End() implements Step {}
    }
}
