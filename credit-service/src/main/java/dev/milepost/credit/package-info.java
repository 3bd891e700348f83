/// What plans by the model cost and who can pay for them (CRED-1 to CRED-3).
@NullMarked
package dev.milepost.credit;

import org.jspecify.annotations.NullMarked;
