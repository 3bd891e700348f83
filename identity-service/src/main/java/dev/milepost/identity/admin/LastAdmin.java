package dev.milepost.identity.admin;

import dev.milepost.kit.problem.Refusal;
import dev.milepost.kit.security.UserId;
import java.util.Set;
import org.springframework.http.HttpStatus;

/// Nobody could administer accounts any more: 409.
public final class LastAdmin extends Refusal {

    private LastAdmin() {
        super(HttpStatus.CONFLICT, "It is the last admin; make somebody else one before.");
    }

    /// Refuses to go without one of the active admins when there is no other.
    public static void checkNot(UserId leaving, Set<UserId> admins) {
        if (admins.equals(Set.of(leaving))) {
            throw new LastAdmin();
        }
    }
}
