/// Tests of mails without a container.
@NullMarked
package dev.milepost.identity.mail;

import org.jspecify.annotations.NullMarked;
