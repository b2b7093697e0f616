// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.relation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import marsad.read.Context;
import marsad.read.Found;
import marsad.read.Mention;
import marsad.read.language.Sentence;
import marsad.read.language.Token;
import marsad.read.party.Parties;
import marsad.read.party.PartyWords;
import marsad.read.relation.OfficeTitles.Title;
import marsad.record.Actor;
import marsad.record.How;
import marsad.record.Predicate;

/** Reads who holds which office: "Foreign Minister N", "N, head of O", "O chief N". */
final class OfficeReader {
  private final Context context;
  private final Parties parties;
  private final OfficeTitles titles;
  private final Sentence sentence;

  OfficeReader(Context context, PartyWords words, OfficeTitles titles, Sentence sentence) {
    this.context = context;
    this.parties = new Parties(context, words);
    this.titles = titles;
    this.sentence = sentence;
  }

  /** A run of tokens. */
  private record Run(int from, int to) {}

  List<RelationDraft> read() {
    List<RelationDraft> drafts = new ArrayList<>();
    for (int at = 0; at < sentence.size();) {
      Optional<Title> title = titles.at(sentence, at);
      title.flatMap(this::holder).ifPresent(drafts::add);
      at = title.map(Title::to).orElse(at + 1);
    }
    return drafts;
  }

  private Optional<RelationDraft> holder(Title title) {
    Optional<Run> of = of(title);
    int end = of.map(Run::to).orElse(title.to());
    Optional<Run> person = nameAt(title.to()).or(() -> nameBefore(title)).or(() -> nameAt(skipComma(end)).filter(r -> of.isPresent() && r.from() > end));
    return person.flatMap(p -> draft(title, p, of));
  }

  private int skipComma(int at) {
    return at < sentence.size() && sentence.token(at).pos().equals(",") ? at + 1 : at;
  }

  /** The words behind "of" or "for" that say of what. */
  private Optional<Run> of(Title title) {
    if (title.to() + 1 >= sentence.size() || !sentence.token(title.to()).lower().matches("of|for")) {
      return Optional.empty();
    }
    int to = title.to() + 1;
    int last = -1;
    for (; to < Math.min(sentence.size(), title.to() + 10); to++) {
      Token token = sentence.token(to);
      boolean inside = token.pos().matches("DT|NN.*|JJ.*|HYPH|POS") || token.lower().matches("of|for|and") && last == to - 1 && to + 1 < sentence.size() && sentence.token(to + 1).isName();
      if (!inside) {
        break;
      }
      last = token.isNoun() || token.pos().startsWith("JJ") ? to : last;
    }
    return last < 0 ? Optional.empty() : Optional.of(new Run(title.to() + 1, last + 1));
  }

  /** The name that begins at a token. */
  private Optional<Run> nameAt(int from) {
    int to = from;
    while (to < sentence.size() && part(to, from)) {
      to++;
    }
    while (to > from && !sentence.token(to - 1).isName()) {
      to--;
    }
    boolean person = to > from && sentence.tokens().subList(from, to).stream().anyMatch(t -> t.entity().equals("PERSON")) && !place(from, to);
    return person ? Optional.of(new Run(from, to)) : Optional.empty();
  }

  private boolean part(int at, int from) {
    Token token = sentence.token(at);
    boolean small = at > from && (token.pos().equals("HYPH") || context.words().is("person-joint", token.lower()));
    return (token.isName() || small) && !token.form().startsWith("(") && titles.at(sentence, at).isEmpty();
  }

  private boolean place(int from, int to) {
    return sentence.tokens().subList(from, to).stream().allMatch(t -> t.entity().equals("LOCATION"));
  }

  /** "N, the head of O" and, where the comma is lost, "N head of O". */
  private Optional<Run> nameBefore(Title title) {
    int to = title.from();
    while (to > 0 && title.from() - to < 6 && !sentence.token(to - 1).pos().matches(",|:") && !(sentence.token(to - 1).isName() && sentence.token(to - 1).entity().equals("PERSON"))) {
      if (!sentence.token(to - 1).pos().matches("DT|JJ|NN.*|POS|HYPH|PRP\\$|CC")) {
        return Optional.empty();
      }
      to--;
    }
    int end = to > 0 && sentence.token(to - 1).pos().matches(",|:") ? to - 1 : to;
    int from = end;
    while (from > 0 && (sentence.token(from - 1).isName() || sentence.token(from - 1).pos().equals("HYPH") || context.words().is("person-joint", sentence.token(from - 1).lower()))
        && titles.at(sentence, from - 1).isEmpty()) {
      from--;
    }
    boolean bare = end == title.from() && !sentence.token(title.to() < sentence.size() ? title.to() : title.from()).lower().matches("of|for");
    int start = from;
    boolean person = end > from && sentence.tokens().subList(from, end).stream().allMatch(t -> t.entity().equals("PERSON") || !t.isName() || start < end - 1 && t.entity().equals("O"))
        && sentence.tokens().subList(from, end).stream().anyMatch(t -> t.entity().equals("PERSON"));
    return person && !bare ? Optional.of(new Run(from, end)) : Optional.empty();
  }

  private Optional<RelationDraft> draft(Title title, Run person, Optional<Run> of) {
    String said = words(person.from(), person.to());
    Optional<Mention<Actor>> before = owner(title);
    Optional<String> known = titles.known(said, title.lemma(), context.document().report().published());
    boolean bare = before.isEmpty() && of.isEmpty() && known.isEmpty();
    if (bare && !title.ofState()) {
      return Optional.empty();
    }
    int from = before.map(Mention::from).orElse(title.from());
    int to = of.map(Run::to).orElse(title.to());
    List<String> forms = new ArrayList<>(List.of(words(from, to)));
    if (from != title.from() || to != title.to()) {
      forms.add(words(title.from(), title.to()));
    }
    Actor office = new Actor(known.orElseGet(() -> name(title, before, of)), forms, Optional.empty());
    int first = Math.min(from, person.from());
    Mention<Actor> object = new Mention<>(office, from, to, title.from(), How.STATED, List.of(sentence.at(from, to)));
    boolean ended = sentence.tokens().subList(Math.max(0, from - 2), title.from()).stream().anyMatch(t -> parties.words().in("out-of-office", t.lower()) || t.lower().startsWith("ex-"));
    return Optional.of(new RelationDraft(sentence, Predicate.HOLDS_OFFICE, subject(person, said), object, Optional.empty(), ended, false, first, Math.max(to, person.to()),
        new int[] {title.from(), title.to()}, Found.byDefault(Optional.empty()), Found.byDefault(List.of())));
  }

  private Mention<Actor> subject(Run person, String said) {
    Optional<Mention<Actor>> known = context.actors().at(sentence, person.to() - 1).filter(m -> m.value().id().isPresent() || m.value().name().toLowerCase(Locale.ROOT).contains(sentence.token(person.to() - 1).lower()));
    String name = titles.person(said).orElse(known.map(m -> m.value().name()).filter(n -> n.length() < said.length() + 20 && !titled(n)).orElse(said));
    List<String> also = new ArrayList<>(List.of(said));
    known.filter(m -> !titled(m.value().name())).ifPresent(m -> m.value().also().stream().filter(a -> !also.contains(a)).forEach(also::add));
    return new Mention<>(new Actor(name, also, known.flatMap(m -> m.value().id())), person.from(), person.to(), person.to() - 1, How.STATED, List.of(sentence.at(person.from(), person.to())));
  }

  private boolean titled(String name) {
    return Character.isLowerCase(name.charAt(0)) || Arrays.stream(name.split("[ -]")).anyMatch(w -> parties.words().in("person-title", w.toLowerCase(Locale.ROOT)));
  }

  /** The state or organisation whose name or adjective stands before a title. */
  private Optional<Mention<Actor>> owner(Title title) {
    int end = title.from();
    if (end > 0 && sentence.token(end - 1).pos().equals("POS")) {
      end--;
    }
    while (end > 0 && parties.words().in("before-title", sentence.token(end - 1).lower())) {
      end--;
    }
    return parties.ending(sentence, end).filter(m -> sentence.token(m.head()).isName() || sentence.token(m.head()).pos().startsWith("JJ") || sentence.token(m.head()).isNoun())
        .filter(m -> !sentence.token(m.head()).entity().equals("PERSON"));
  }

  private String name(Title title, Optional<Mention<Actor>> before, Optional<Run> of) {
    String office = title.ofState() ? capital(title.lemma()) : title.lemma();
    if (of.isPresent()) {
      return office + " of " + words(of.get().from(), of.get().to());
    }
    return before.map(m -> office + " of " + (title.ofState() || Character.isLowerCase(m.value().name().charAt(0)) ? "" : "the ") + m.value().name()).orElse(office);
  }

  private static String capital(String words) {
    StringBuilder out = new StringBuilder();
    for (String word : words.split(" ")) {
      out.append(out.length() > 0 ? " " : "").append(word.length() > 2 ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) : word);
    }
    return out.toString();
  }

  private String words(int from, int to) {
    return context.document().report().text().at(sentence.at(from, to));
  }
}
