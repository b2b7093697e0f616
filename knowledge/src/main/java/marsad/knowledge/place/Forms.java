// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marsad.knowledge.place.PlaceWords.Cue;
import marsad.knowledge.place.PlaceWords.Direction;

/** Takes a mention apart: the bare name, the word of sort, the part by the compass and what is said to hold the place. */
final class Forms {
  private static final Pattern BEHIND = Pattern.compile("^,\\s+((?:\\p{Lu}[\\p{L}.'’-]*)(?:\\s+\\p{Lu}[\\p{L}.'’-]*){0,2})");
  private static final Pattern OWNER = Pattern.compile("^(\\p{Lu}[\\p{L}.]*(?: \\p{Lu}[\\p{L}.]*)?)(?:['’]s|s) (.+)$");
  private static final Pattern LOWER_HEAD = Pattern.compile("^(?:(?:the|its|their|this|a|an|neighbou?ring|nearby|near|[\\p{Ll}]+-(?:held|controlled|ruled|run|battered|torn))\\s+)+");
  private static final Pattern CAPITAL = Pattern.compile("(?i)^(?:the )?(\\p{L}+) capital$");

  private final Gazetteer gazetteer;
  private final PlaceWords words;

  Forms(Gazetteer gazetteer, PlaceWords words) {
    this.gazetteer = gazetteer;
    this.words = words;
  }

  /**
   * What a mention says of itself.
   *
   * @param name the name without words of sort, part and container
   * @param longer the name with the word of sort after it, where that may be a name of its own ("Jackson County")
   * @param part which part of the place is meant: "northern Mali"
   * @param containers what stands behind a comma or before an apostrophe: "Texas"
   */
  record Said(String name, Optional<String> longer, Optional<Cue> cue, Optional<Direction> part, List<String> containers) {
    static Said of(String name) {
      return new Said(name, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }
  }

  Said said(PlaceMention mention) {
    String form = LOWER_HEAD.matcher(mention.form().strip()).replaceFirst("").replaceAll("['’]s$", "");
    List<String> containers = new ArrayList<>();
    form = outOf(form, mention.after(), containers);
    if (form.isEmpty() || known(form)) {
      return withCue(form.isEmpty() ? mention.form().strip() : form, mention, Optional.empty(), containers);
    }
    for (Direction direction : words.directions()) {
      Optional<String> base = base(form, direction);
      if (base.isPresent()) {
        String rest = LOWER_HEAD.matcher(base.get()).replaceFirst("");
        boolean attribute = attribute(mention.form(), rest, direction, containers);
        return withCue(rest, new PlaceMention(rest, "", mention.after()), attribute ? Optional.empty() : Optional.of(direction), containers);
      }
    }
    return withCue(form, mention, Optional.empty(), containers);
  }

  /** "The northern province of Kunduz", "the northern Kunduz province": the whole province, which lies in the north. */
  private boolean attribute(String form, String rest, Direction direction, List<String> containers) {
    Optional<Cue> cue = words.inside(rest);
    boolean of = form.toLowerCase(Locale.ROOT).contains(direction.word() + " of ");
    boolean determined = form.startsWith("the ") || form.startsWith("The ") || !containers.isEmpty();
    return !of && cue.filter(c -> !c.after() || c.firm() && determined).isPresent();
  }

  private boolean known(String form) {
    return !gazetteer.lookup(form).isEmpty();
  }

  /** Cuts off ", Texas" and "Syria's", and puts them to the containers. */
  private String outOf(String form, String after, List<String> containers) {
    int comma = form.indexOf(", ");
    if (comma > 0) {
      containers.addAll(List.of(form.substring(comma + 2).split(",\\s*")));
      return form.substring(0, comma);
    }
    Matcher behind = BEHIND.matcher(after);
    if (behind.find()) {
      containers.add(behind.group(1));
    }
    Matcher owner = OWNER.matcher(form);
    if (owner.matches() && gazetteer.countries().named(owner.group(1)).isPresent() && words.direction(owner.group(2)).isEmpty()) {
      containers.add(owner.group(1));
      return LOWER_HEAD.matcher(owner.group(2)).replaceFirst("");
    }
    return form;
  }

  private Said withCue(String form, PlaceMention mention, Optional<Direction> part, List<String> containers) {
    Optional<Cue> inside = known(form) ? Optional.empty() : words.inside(form);
    Optional<Cue> cue = inside.or(() -> words.beside(mention));
    String name = inside.map(c -> LOWER_HEAD.matcher(PlaceWords.without(form, c)).replaceFirst("")).filter(n -> !n.isEmpty()).orElse(form);
    Matcher capital = CAPITAL.matcher(form);
    if (capital.matches()) {
      name = gazetteer.countries().adjective(capital.group(1)).flatMap(gazetteer::capital).map(KnownPlace::name).orElse(name);
    }
    String whole = name;
    return new Said(name, cue.filter(Cue::after).map(c -> whole + " " + c.words()), cue, part, List.copyOf(containers));
  }

  /** What a compass word at the beginning or end of a form is said of. */
  private static Optional<String> base(String form, Direction direction) {
    String lower = form.toLowerCase(Locale.ROOT).replace('’', '\'');
    int end = direction.word().length();
    if (lower.startsWith(direction.word() + " of ") && direction.noun()) {
      return Optional.of(form.substring(end + 4));
    }
    if (direction.adjective() && lower.startsWith(direction.word() + " ")) {
      return Optional.of(form.substring(end + 1));
    }
    if (direction.noun() && lower.endsWith("'s " + direction.word())) {
      return Optional.of(form.substring(0, form.length() - end - 3));
    }
    return Optional.empty();
  }
}
