package dev.milepost.identity.erasure;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// There is no such erasure: 404.
public final class ErasureNotFound extends Refusal {

    public ErasureNotFound() {
        super(HttpStatus.NOT_FOUND, "There is no such erasure.");
    }
}
