// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;

/** What stands around a word: slot ({@code subj}, {@code obj}, {@code mod}, {@code poss}, a preposition) → heads of phrases. */
public final class Arguments {
  private static final Set<String> MODIFIERS = Set.of("compound", "amod", "nmod");
  private static final Set<String> OBJECT_PREPOSITIONS = Set.of("from", "against", "at", "toward", "towards", "to", "into", "with");
  private final Map<String, Set<Integer>> slots = new TreeMap<>();

  public List<Integer> get(String slot) {
    return List.copyOf(slots.getOrDefault(slot, Set.of()));
  }

  public boolean has(String slot) {
    return slots.containsKey(slot);
  }

  void add(String slot, int head) {
    slots.computeIfAbsent(slot, s -> new TreeSet<>()).add(head);
  }

  public Set<String> names() {
    return slots.keySet();
  }

  public static Arguments of(Sentence sentence, int head, Set<Integer> words, boolean noun) {
    Arguments args = new Arguments();
    for (int i : words) {
      int at = i;
      for (Edge edge : sentence.dependents(i)) {
        if (!words.contains(edge.dependent())) {
          boolean copula = sentence.governor(head).filter(e -> e.base().equals("cop") && e.governor() == at).isPresent(); // "are among the dead"
          args.take(sentence, edge, i == head || copula || edge.base().equals("nmod") || edge.base().equals("obl"));
        }
      }
    }
    args.above(sentence, head);
    if (!noun) {
      args.inherit(sentence, head);
      args.climb(sentence, head);
      args.called(sentence, head);
      args.loose(sentence, head);
      args.beside(sentence, head);
      args.fallBack(sentence, head, new TreeSet<>(words).last() + 1);
    }
    return args;
  }

  private void take(Sentence sentence, Edge edge, boolean near) {
    int there = edge.dependent();
    String detail = edge.detail().equals("agent") ? "by" : edge.detail();
    switch (edge.base()) {
      case "nsubj", "csubj" -> addIf(near && !relative(sentence, there) && !spare(sentence, edge), elliptic(sentence, edge.governor()) ? "obj" : "subj", doer(sentence, there));
      case "nsubj:pass", "nsubjpass" -> addIf(!relative(sentence, there), "obj", doer(sentence, there));
      case "obj", "dobj" -> add("obj", there);
      case "iobj" -> add("iobj", there);
      case "compound", "amod" -> addIf(!detail.equals("prt"), "mod", there);
      case "nmod", "obl" -> hands(sentence, edge).ifPresentOrElse(h -> add("by", h), () -> add(edge.relation().contains(":poss") ? "poss" : detail.isEmpty() ? "in" : preposition(detail), there));
      default -> { }
    }
  }

  /** "Ten were killed and forty houses burned": a participle joined to a passive without its auxiliary. */
  private static boolean elliptic(Sentence sentence, int verb) {
    boolean participle = sentence.token(verb).pos().equals("VBN") || sentence.token(verb).pos().equals("VBD") && sentence.token(verb).lower().equals(sentence.token(verb).lemma()); // "hurt"
    boolean bare = participle && sentence.children(verb, "aux", "aux:pass", "cop", "obj").isEmpty();
    return bare && sentence.governor(verb).filter(e -> e.base().equals("conj") && e.governor() >= 0 && !sentence.children(e.governor(), "aux:pass").isEmpty()).isPresent();
  }

  /** "Hours after the blast, soldiers clashed": the noun behind the time, which the parser takes for the subject. */
  private static int doer(Sentence sentence, int subject) {
    boolean time = sentence.token(subject).lemma().toLowerCase(java.util.Locale.ROOT).matches("minute|hour|day|week|month|year|north|south|east|west");
    return time ? sentence.children(subject, "appos").stream().map(Edge::dependent).filter(i -> i > subject && sentence.token(i).isNoun()).findFirst().orElse(subject) : subject;
  }

  /** "Died at the hands of gunmen": those whose hands they were. */
  private static java.util.Optional<Integer> hands(Sentence sentence, Edge edge) {
    boolean hands = edge.detail().equals("at") && sentence.token(edge.dependent()).lemma().equals("hand");
    return hands ? sentence.dependents(edge.dependent(), "nmod:of").stream().map(Edge::dependent).findFirst() : java.util.Optional.empty();
  }

  private static String preposition(String detail) {
    return switch (detail) {
      case "inside", "within", "at", "throughout", "outside" -> detail.equals("at") ? "at" : "in";
      case "in_front_of", "outside_of", "close_to", "next_to" -> "near";
      case "out_of" -> "from";
      default -> detail;
    };
  }

  private void addIf(boolean wanted, String slot, int head) {
    if (wanted && head >= 0) {
      add(slot, head);
    }
  }

  /** "Weeks later nine soldiers died", where the parser finds two subjects: the first, a bare noun before an adverb, is none. */
  private static boolean spare(Sentence sentence, Edge subject) {
    int there = subject.dependent();
    boolean bare = sentence.token(there).pos().equals("NNS") && sentence.token(there + 1).pos().startsWith("RB") && sentence.children(there).isEmpty();
    return bare && sentence.children(subject.governor(), "nsubj", "nsubj:pass").stream().anyMatch(e -> e.dependent() > there);
  }

  private static boolean relative(Sentence sentence, int token) {
    return Set.of("WDT", "WP").contains(sentence.token(token).pos()) || sentence.token(token).lower().equals("that");
  }

  /** A participle or relative clause takes the noun that it hangs on. */
  private void above(Sentence sentence, int head) {
    boolean adverb = sentence.children(head, "advmod", "mark").stream().anyMatch(e -> sentence.token(e.dependent()).pos().equals("WRB"));
    sentence.governor(head).filter(e -> e.base().equals("acl") && !adverb).ifPresent(e -> {
      boolean active = sentence.children(head, "obj").stream().anyMatch(o -> o.dependent() > head) && !has("by"); // "soldiers [killed] 130 civilians, a monitor said"
      boolean passive = sentence.token(head).pos().equals("VBN") && sentence.children(head, "aux").isEmpty() && !active;
      boolean clause = e.relation().equals("acl:relcl");
      boolean passiveClause = !sentence.children(head, "aux:pass").isEmpty();
      boolean objectClause = clause && has("subj") && !sentence.children(head, "nsubj").isEmpty()
          && sentence.children(head, "nsubj").stream().noneMatch(s -> relative(sentence, s.dependent()));
      boolean infinitive = sentence.token(head).pos().equals("VB");
      if (!infinitive || clause) {
        addIf(!(passive || passiveClause || objectClause) && !has("subj"), "subj", e.governor());
        addIf((passive || passiveClause || objectClause) && !has("obj"), "obj", e.governor());
      }
    });
  }

  /** "accused the rebels of shelling", "kept the army from advancing": the object of the verb above does it. */
  private boolean blamed(Sentence sentence, int head) {
    if (attributive(sentence, head)) {
      return true;
    }
    boolean gerund = sentence.token(head).pos().equals("VBG") && sentence.children(head, "mark", "case").stream().anyMatch(e -> Set.of("of", "for", "from").contains(sentence.token(e.dependent()).lower()));
    List<Edge> objects = sentence.governor(head).filter(e -> gerund && e.governor() >= 0 && sentence.token(e.governor()).isVerb()).map(e -> sentence.children(e.governor(), "obj", "nsubj:pass")).orElse(List.of());
    objects.stream().filter(o -> o.dependent() < head).findFirst().ifPresent(o -> addIf(!has("subj"), "subj", o.dependent()));
    return has("subj") && gerund && !objects.isEmpty();
  }

  /** The same where the parser takes the verb for an adjective: "accused the rebels of [shelling villages]". */
  private boolean attributive(Sentence sentence, int head) {
    Edge noun = sentence.governor(head).filter(e -> e.relation().equals("amod") && e.governor() > head && sentence.token(head).pos().equals("VBG")).orElse(null);
    boolean of = noun != null && head > 0 && Set.of("of", "for", "from").contains(sentence.token(head - 1).lower());
    List<Edge> objects = of ? sentence.governor(noun.governor()).filter(e -> e.governor() >= 0 && e.governor() < head && sentence.token(e.governor()).isVerb()).map(e -> sentence.children(e.governor(), "obj", "nsubj:pass")).orElse(List.of()) : List.of();
    Edge accused = objects.stream().filter(o -> o.dependent() < head).findFirst().orElse(null);
    if (accused != null) {
      slots.remove("subj");
      add("subj", accused.dependent());
      addIf(!has("obj"), "obj", noun.governor());
    }
    return accused != null;
  }

  /** Controlled and joined verbs without a subject of their own take that of the verb above. */
  private void inherit(Sentence sentence, int head) {
    if (blamed(sentence, head)) {
      return;
    }
    int at = head;
    boolean passive = sentence.token(head).pos().equals("VBN") && sentence.children(head, "aux").isEmpty();
    for (int steps = 0; steps < 4 && !has("subj") && !has("obj:pass") && !(passive && has("obj")); steps++) {
      Edge up = sentence.governor(at).filter(e -> e.governor() >= 0 && Set.of("xcomp", "advcl", "conj", "acl", "ccomp", "dep", "parataxis").contains(e.base())).orElse(null);
      if (up == null || (up.base().equals("ccomp") && steps == 0 && !sentence.token(at).pos().equals("VBG"))) {
        return;
      }
      at = up.base().equals("conj") ? said(sentence, up.governor(), head) : up.governor();
      List<Edge> subjects = new ArrayList<>(sentence.dependents(at, "nsubj"));
      subjects.addAll(sentence.dependents(at, "nsubj:pass"));
      subjects.stream().filter(s -> !relative(sentence, s.dependent()) && s.dependent() != head).forEach(s -> add(passive ? "obj" : "subj", s.dependent()));
      if (!sentence.token(at).isVerb() && subjects.isEmpty() && sentence.token(at).isNoun() && up.base().equals("acl")) {
        add(passive ? "obj" : "subj", at);
      }
    }
  }

  /** "The mayor said a drone hit the school and set a house alight": the second verb, hung on the saying, has the subject of what is said. */
  private static int said(Sentence sentence, int above, int head) {
    return sentence.children(above, "ccomp").stream().map(Edge::dependent).filter(c -> c > above && c < head && sentence.children(head, "ccomp").isEmpty()).findFirst().orElse(above);
  }

  /** "Bombed what the army called a rebel depot": the object is what it is called. */
  private void called(Sentence sentence, int head) {
    sentence.children(head, "ccomp").stream().map(Edge::dependent).filter(c -> c > head && sentence.children(c, "obj").stream().anyMatch(o -> o.dependent() < c && sentence.token(o.dependent()).pos().equals("WP")))
        .flatMap(c -> sentence.children(c, "obj", "obl", "xcomp").stream().filter(o -> o.dependent() > c)).map(Edge::dependent).filter(o -> sentence.token(o).isNoun()).findFirst().filter(o -> !has("obj"))
        .ifPresent(o -> add("obj", o));
  }

  /** What the parser hung on the object or called an adverbial, though it is the verb's own or its subject. */
  private void loose(Sentence sentence, int head) {
    for (int object : get("obj")) {
      for (Edge edge : sentence.dependents(object, "nmod")) {
        addIf(OBJECT_PREPOSITIONS.contains(edge.detail()) && edge.dependent() > head && !has(edge.detail()), edge.detail(), edge.dependent());
      }
    }
    boolean finite = sentence.children(head, "aux").stream().anyMatch(e -> e.dependent() < head) || Set.of("VBD", "VBZ").contains(sentence.token(head).pos());
    boolean passive = !sentence.children(head, "aux:pass").isEmpty();
    if (finite && !passive && !has("subj")) {
      sentence.children(head, "obl", "dep", "appos").stream().filter(e -> e.dependent() < head && sentence.token(e.dependent()).pos().equals("NNS"))
          .reduce((first, second) -> second).ifPresent(e -> add("subj", e.dependent()));
    }
  }

  /** The noun right before a finite verb or its auxiliaries, which the parser hung on a verb of saying ("said gunmen had stormed") or on the noun before it. */
  private void beside(Sentence sentence, int head) {
    int first = sentence.children(head, "aux", "aux:pass").stream().mapToInt(Edge::dependent).filter(a -> a < head).min().orElse(head);
    boolean finite = first > 0 && sentence.token(first - 1).isNoun() && Set.of("VBD", "VBP", "VBZ").contains(sentence.token(first).pos());
    int noun = finite ? whole(sentence, first - 1) : -1;
    Edge up = finite ? sentence.governor(noun).orElse(null) : null;
    if (up == null || up.governor() < 0 || up.governor() >= first || get("subj").contains(noun)) {
      return;
    }
    boolean told = up.base().equals("obj") && sentence.token(up.governor()).lemma().matches("say|report|announce|confirm|add|claim") && sentence.children(up.governor(), "ccomp").isEmpty();
    boolean named = Set.of("nmod", "compound", "obl").contains(up.base()) && sentence.token(noun).entity().equals("ORGANIZATION") && !has("subj") && !has("obj:pass");
    boolean passive = !sentence.children(head, "aux:pass").isEmpty();
    if (told || named && !passive) {
      slots.remove(passive ? "obj" : "subj");
      add(passive ? "obj" : "subj", noun);
    }
  }

  /** Of "eight civilians including two children" the civilians. */
  private static int whole(Sentence sentence, int noun) {
    return sentence.dependents(noun, "case").isEmpty() ? noun : sentence.governor(noun).filter(e -> e.base().equals("nmod") && e.governor() >= 0 && e.governor() < noun
        && sentence.children(noun, "case").stream().anyMatch(c -> sentence.token(c.dependent()).lower().matches("including|among"))).map(Edge::governor).orElse(noun);
  }

  /** A participle without a subject takes that of the nearest verb above it, whatever stands between. */
  private void climb(Sentence sentence, int head) {
    int at = head;
    for (int steps = 0; steps < 6 && !has("subj") && sentence.token(head).pos().equals("VBG"); steps++) {
      Edge up = sentence.governor(at).filter(e -> e.governor() >= 0).orElse(null);
      if (up == null || up.relation().equals("acl:relcl")) {
        return;
      }
      at = up.governor();
      sentence.dependents(at, "nsubj").stream().filter(s -> !relative(sentence, s.dependent()) && s.dependent() < head).forEach(s -> add("subj", s.dependent()));
    }
  }

  /** Where the parser gives a finite verb no subject, the nearest noun before it in its clause; no object: the one after it. */
  private void fallBack(Sentence sentence, int head, int to) {
    String tag = sentence.token(head).pos();
    boolean passive = tag.equals("VBN") && !has("subj") && sentence.children(head, "aux:pass").size() > 0;
    if (!has("subj") && !has("obj:pass") && !(passive && has("obj")) && Set.of("VBD", "VBP", "VBZ", "VBN", "RB", "JJ", "NN").contains(tag)) {
      int subject = left(sentence, head);
      addIf(subject >= 0 && !passive && !(tag.equals("VBN") && has("obj")), "subj", subject);
      addIf(subject >= 0 && passive, "obj", subject);
      addIf(subject < 0 && tag.equals("VBD"), "subj", rootNoun(sentence, head));
    }
    if (!has("obj") && !passive) {
      int object = right(sentence, to);
      addIf(object >= 0, "obj", object);
    }
  }

  /** Where the parser takes the subject of a sentence for its root. */
  private static int rootNoun(Sentence sentence, int head) {
    return sentence.basic().stream().filter(e -> e.governor() < 0 && e.dependent() < head && sentence.token(e.dependent()).isNoun()).map(Edge::dependent).findFirst().orElse(-1);
  }

  private static int left(Sentence sentence, int head) {
    for (int i = head - 1; i >= 0; i--) {
      if (sentence.token(i).isVerb() && !sentence.governor(i).map(Edge::base).orElse("").startsWith("aux") || Set.of(",", ":", ";").contains(sentence.token(i).pos())) {
        return -1;
      }
      boolean head0 = sentence.token(i).isNoun() && sentence.governor(i).map(e -> !MODIFIERS.contains(e.base()) || e.governor() > head || !sentence.token(Math.max(0, e.governor())).isNoun()).orElse(true);
      if (head0 && (i == 0 || !sentence.token(i - 1).pos().equals("IN"))) {
        return i;
      }
    }
    return -1;
  }

  private static int right(Sentence sentence, int from) {
    for (int i = from; i < sentence.size(); i++) {
      String tag = sentence.token(i).pos();
      if (tag.startsWith("NN") || tag.equals("CD")) {
        while (i + 1 < sentence.size() && sentence.token(i + 1).isNoun()) {
          i++;
        }
        return i;
      }
      if (!Set.of("DT", "JJ", "CD", "JJR", "JJS", "RB", "PRP$", "HYPH", "VBN", "RBR").contains(tag) && !sentence.token(i).lower().matches("at|than|least|more|as|many|\\$")) {
        return -1;
      }
    }
    return -1;
  }
}
