/// Plain words by a grammar that is a file: `quickadd/en.json` holds the words of a language and the ways in which it says
/// things, each with its meaning. What a meaning is, the classes here know; another language is another file.
@NullMarked
package dev.milepost.task.quickadd.language;

import org.jspecify.annotations.NullMarked;
