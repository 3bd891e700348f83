/// The ledger over HTTP.
@NullMarked
package dev.milepost.credit.ledger.web;

import org.jspecify.annotations.NullMarked;
