package dev.milepost.credit.pack;

import java.net.URI;

/// Where a pack is paid.
///
/// @param session the provider's name of the page
public record PackPage(String session, URI url) {}
