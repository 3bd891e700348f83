package dev.milepost.goal.goal.web;

import java.util.UUID;

/// The last goal of a page.
record GoalCursor(UUID id) {}
