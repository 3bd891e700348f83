/// What a flood of logins does to everybody else, and whether the time of an answer tells who has an account.
@NullMarked
package dev.milepost.bench.logins;

import org.jspecify.annotations.NullMarked;
