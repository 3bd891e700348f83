/// Plans applied in SQL, in one transaction.
@NullMarked
package dev.milepost.task.plan.persistence;

import org.jspecify.annotations.NullMarked;
