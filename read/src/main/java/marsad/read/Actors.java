// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read;

import java.util.List;
import java.util.Optional;
import marsad.read.language.Sentence;
import marsad.record.Actor;
import marsad.record.Victims;

/**
 * Who the words of one report name: known actors, composed forces ("Syrian soldiers"), classes ("rebels"), descriptions and pronouns
 * resolved, unknown groups under their own name. Every mention of one actor has the same name and id and, in {@code also}, all forms
 * that this report uses for it.
 */
public interface Actors {
  /** The actor whose phrase hangs on this token, or (for a list) the first of it. */
  Optional<Mention<Actor>> at(Sentence sentence, int head);

  /** Whom a word before a noun names, though it is no actor of its own there: "Russian" missiles, "insurgent" fire. */
  Optional<Mention<Actor>> qualifier(Sentence sentence, int token);

  /** As {@link #at}, with those joined to it by "and", "or", a comma. */
  List<Mention<Actor>> all(Sentence sentence, int head);

  /** All mentions of a sentence in the order of the text, longest only. */
  List<Mention<Actor>> in(Sentence sentence);

  /** Who the people or things named by this token are, in the classes of harm. */
  Victims who(Sentence sentence, int head);

  /** True where this token names things, armed ones included: "houses", "drones", "outposts". */
  boolean thing(Sentence sentence, int head);

  /** True where this token names an armed side, its people or its posts. */
  boolean armed(Sentence sentence, int head);

  /** The state whose government or forces an actor is, as ISO3; empty for all others. */
  Optional<String> state(Actor actor);
}
