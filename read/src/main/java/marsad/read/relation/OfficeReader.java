// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import marsad.read.Context;
import marsad.read.Found;
import marsad.read.Mention;
import marsad.read.language.Sentence;
import marsad.read.party.Homeland;
import marsad.read.party.Parties;
import marsad.read.party.PartyWords;
import marsad.read.relation.OfficeTitles.Title;
import marsad.read.relation.PersonNames.Run;
import marsad.record.Actor;
import marsad.record.How;
import marsad.record.Predicate;

/** Reads who holds which office: "Foreign Minister N", "N, head of O", "O chief N"; who leads a group or serves in it goes to {@link Leaders}. */
final class OfficeReader {
  private final Context context;
  private final Parties parties;
  private final OfficeTitles titles;
  private final Sentence sentence;
  private final PersonNames names;
  private final TitleSides sides;
  private final Leaders leaders;
  private final Chieftains chieftains;

  OfficeReader(Context context, PartyWords words, OfficeTitles titles, Sentence sentence) {
    this.context = context;
    this.parties = new Parties(context, words);
    this.titles = titles;
    this.sentence = sentence;
    this.names = new PersonNames(context, parties, titles, sentence);
    this.sides = new TitleSides(context, parties, titles, sentence);
    this.leaders = new Leaders(words, sides, names, sentence);
    this.chieftains = new Chieftains(context, parties, names, sentence);
  }

  List<RelationDraft> read() {
    List<RelationDraft> drafts = new ArrayList<>(chieftains.read());
    for (int at = 0; at < sentence.size();) {
      titles.several(sentence, at).ifPresent(t -> several(t, drafts));
      Optional<Title> title = titles.at(sentence, at);
      Optional<Title> calling = titles.any(sentence, at).filter(t -> leaders.concerns(t) && t.to() >= title.map(Title::to).orElse(0));
      Optional<RelationDraft> leader = calling.flatMap(leaders::read);
      leader.or(() -> title.or(() -> calling.filter(leaders::office)).flatMap(t -> holder(sides.widened(t)))).ifPresent(drafts::add);
      at = title.or(() -> calling).map(Title::to).orElse(at + 1);
    }
    return drafts;
  }

  /** "Foreign ministers N of X and N of Y". */
  private void several(Title title, List<RelationDraft> drafts) {
    Optional<Run> person = names.behindTitle(title.to());
    for (int steps = 0; steps < 4 && person.isPresent(); steps++) {
      Optional<Run> of = behind(person.get());
      Optional<Run> who = person;
      of.flatMap(o -> draft(title, who.get(), of)).ifPresent(drafts::add);
      int next = of.orElse(person.get()).to();
      while (next < sentence.size() && sentence.token(next).pos().matches(",|CC")) {
        next++;
      }
      person = of.isPresent() && next > of.get().to() && next < sentence.size() ? names.behindTitle(next) : Optional.empty();
    }
  }

  /** The country behind "N of". */
  private Optional<Run> behind(Run person) {
    int at = person.to() + 1;
    if (at >= sentence.size() || !sentence.token(at - 1).lower().equals("of")) {
      return Optional.empty();
    }
    int from = sentence.token(at).pos().equals("DT") ? at + 1 : at;
    int to = from;
    while (to < sentence.size() && sentence.token(to).isName()) {
      to++;
    }
    return to > from && parties.words().country(words(from, to)) ? Optional.of(new Run(at, to)) : Optional.empty();
  }

  /** "N, who is also the TITLE of O", "N is the TITLE of O". */
  private Optional<Run> said(Title title) {
    int at = title.from() - 1;
    boolean be = false;
    while (at > 0 && (sentence.token(at).pos().matches("DT|RB|JJ|IN|POS|NN.*") && title.from() - at < 6 && !be || parties.words().in("holding-verb", sentence.token(at).lemma()))) {
      be |= parties.words().in("holding-verb", sentence.token(at).lemma());
      at--;
    }
    boolean who = be && at > 0 && sentence.token(at).lower().equals("who");
    int end = who && sentence.token(at - 1).pos().equals(",") ? at - 1 : who ? at : at + 1;
    int from = end;
    while (be && from > 0 && sentence.token(from - 1).isName() && sentence.token(from - 1).entity().equals("PERSON")) {
      from--;
    }
    return end - from > 1 ? Optional.of(new Run(from, end)) : Optional.empty();
  }

  private Optional<RelationDraft> holder(Title title) {
    if (title.to() < sentence.size() && sentence.token(title.to()).pos().equals("POS")) {
      return Optional.empty(); // "the governor's office"
    }
    Optional<Run> of = sides.of(title, "of|for");
    int end = of.map(Run::to).orElse(title.to());
    Optional<Run> person = names.behindTitle(title.to()).or(() -> names.before(title.from(), title.to()))
        .or(() -> names.at(skipComma(end)).filter(r -> r.from() > end && (of.isPresent() || sides.owner(title).isPresent() || (title.ofState() || sides.local(title)) && sides.the(title.from())))).or(() -> said(title));
    return person.filter(p -> !sides.one(sides.owner(title).map(Mention::from).orElse(title.from()))).flatMap(p -> draft(title, p, of));
  }

  private int skipComma(int at) {
    return at < sentence.size() && sentence.token(at).pos().equals(",") ? at + 1 : at;
  }

  private Optional<RelationDraft> draft(Title title, Run person, Optional<Run> of) {
    String said = words(person.from(), person.to());
    Optional<Mention<Actor>> before = sides.owner(title);
    Optional<String> known = titles.known(said, title.lemma(), context.document().report().published());
    boolean bare = before.isEmpty() && of.isEmpty() && known.isEmpty();
    boolean called = person.from() >= title.to() && sentence.token(title.from()).isName(); // "Governor N said"
    if (bare && !title.ofState() && !(sides.local(title) && (called || sides.the(title.from())))) {
      return Optional.empty();
    }
    int from = before.map(Mention::from).orElse(title.from());
    int to = of.map(Run::to).orElse(title.to());
    List<String> forms = new ArrayList<>(List.of(words(from, to)));
    if (from != title.from() || to != title.to()) {
      forms.add(words(title.from(), title.to()));
    }
    int first = Math.min(from, person.from());
    boolean over = sentence.tokens().subList(Math.max(0, from - 2), title.from()).stream().anyMatch(t -> parties.words().in("out-of-office", t.lower()) || t.lower().startsWith("ex-"));
    Actor office = new Actor(known.orElseGet(() -> name(title, before, of, over)), forms, Optional.empty());
    Mention<Actor> object = new Mention<>(office, from, to, title.from(), How.STATED, List.of(sentence.at(from, to)));
    return Optional.of(new RelationDraft(sentence, Predicate.HOLDS_OFFICE, names.mention(person), object, Optional.empty(), over, false, false, first, Math.max(to, person.to()),
        new int[] {title.from(), title.to()}, Found.byDefault(Optional.empty()), Found.byDefault(List.of())));
  }

  private String name(Title title, Optional<Mention<Actor>> before, Optional<Run> of, boolean over) {
    String office = title.ofState() ? capital(title.lemma()) : title.lemma();
    Optional<String> country = of.isEmpty() && before.isEmpty() && title.ofState() && !over ? country(title) : Optional.empty();
    if (country.isPresent()) {
      return office + " of " + country.get();
    }
    if (of.isPresent()) {
      return office + " of " + words(of.get().from(), of.get().to());
    }
    return before.map(m -> office + " of " + (title.ofState() || sides.local(title) || Character.isLowerCase(m.value().name().charAt(0)) ? "" : "the ") + m.value().name()).orElse(office);
  }

  /** The country that the report is about, where no other is named before the title. */
  private Optional<String> country(Title title) {
    return Homeland.of(context, parties.words())
        .filter(c -> context.places().in(sentence).stream().filter(p -> p.to() <= title.from()).flatMap(p -> p.value().country().stream()).allMatch(o -> parties.words().countryOf(o).equals(Optional.of(c))));
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
