/// Achievements and streaks over HTTP.
@NullMarked
package dev.milepost.credit.achievement.web;

import org.jspecify.annotations.NullMarked;
