package dev.milepost.identity.export;

import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;

/// A part of an export: what one service has, as a JSON object.
///
/// @param body can be read once
public record Share(String name, Flux<DataBuffer> body) {}
