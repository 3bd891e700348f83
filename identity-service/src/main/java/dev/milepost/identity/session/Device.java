package dev.milepost.identity.session;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A short name for the device of a session, so that people recognize it: `Firefox on Linux`, `curl`. It is read of the user
/// agent, which clients choose freely, and so shows nothing and decides nothing.
public final class Device {

    private static final String UNKNOWN = "Unknown device";

    /// Browsers name those that they descend from: the first in this order that is there counts.
    private static final List<Sign> BROWSERS =
            List.of(
                    new Sign("Edg/", "Edge"),
                    new Sign("EdgA/", "Edge"),
                    new Sign("EdgiOS/", "Edge"),
                    new Sign("OPR/", "Opera"),
                    new Sign("SamsungBrowser/", "Samsung Internet"),
                    new Sign("Firefox/", "Firefox"),
                    new Sign("FxiOS/", "Firefox"),
                    new Sign("CriOS/", "Chrome"),
                    new Sign("Chrome/", "Chrome"),
                    new Sign("Safari/", "Safari"));

    private static final List<Sign> SYSTEMS =
            List.of(
                    new Sign("Android", "Android"),
                    new Sign("iPhone", "iPhone"),
                    new Sign("iPad", "iPad"),
                    new Sign("Windows", "Windows"),
                    new Sign("CrOS", "ChromeOS"),
                    new Sign("Mac OS X", "macOS"),
                    new Sign("Linux", "Linux"));
    private static final Pattern PRODUCT = Pattern.compile("[\\w.-]{1,40}");

    private Device() {}

    public static String nameOf(@Nullable String userAgent) {
        if (userAgent == null) {
            return UNKNOWN;
        }
        Optional<String> system = first(SYSTEMS, userAgent);
        return first(BROWSERS, userAgent)
                .map(browser -> system.map(name -> browser + " on " + name).orElse(browser))
                .orElseGet(() -> product(userAgent));
    }

    private static Optional<String> first(List<Sign> signs, String userAgent) {
        return signs.stream()
                .filter(sign -> userAgent.contains(sign.part()))
                .map(Sign::name)
                .findFirst();
    }

    /// What a program that is no browser calls itself.
    private static String product(String userAgent) {
        Matcher product = PRODUCT.matcher(userAgent);
        return product.lookingAt() ? product.group() : UNKNOWN;
    }

    private record Sign(String part, String name) {}
}
