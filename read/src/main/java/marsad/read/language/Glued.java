// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marsad.record.Span;

/** Parts sentences that a page glued together without a blank, with the full stop ("…after his arrest.She left…") or, behind a heading, without it ("A second raidSoldiers said…"), and "UN-backed". */
final class Glued {
  private static final Pattern SEAM = Pattern.compile("(.*\\p{Ll}{2})([.!?])(\\p{Lu}\\p{Ll}+)");

  private static final Pattern HEADING = Pattern.compile("(\\p{Ll}{4,})(\\p{Lu}\\p{Ll}*)|(\\p{Lu}\\p{Ll}{4,})(A|An|The)"); // no name is written so
  private static final Pattern ARTICLE = Pattern.compile("(\\p{Lu}?\\p{Ll}{1,2})(\\p{Lu}\\p{Ll}{2,}\\P{Lu}*)");

  private static final Pattern BODY = Pattern.compile("(UN|U\\.N\\.)(-)(\\p{Ll}{3,})"); // taken for "un-backed", a word that no hyphen parts

  private Glued() {}

  /** Of a name that has lost the hyphen behind its article ("Umm alQasr", "AlBab") the two parts; all other tokens as they are. */
  static List<Token> articles(List<Token> tokens, Predicate<String> article) {
    List<List<Token>> parts = new ArrayList<>(List.of(new ArrayList<>()));
    for (Token token : tokens) {
      Matcher name = ARTICLE.matcher(token.form());
      int cut = name.matches() && article.test(name.group(1).toLowerCase(Locale.ROOT)) ? name.end(1) : 0;
      if (cut > 0) {
        add(parts, token, 0, cut);
      }
      add(parts, token, cut, token.form().length());
    }
    return parts.get(0);
  }

  /** Whether nothing but a lost hyphen parts two tokens ("al" and "Bab" of "alBab"). */
  static boolean joined(Token article, Token name) {
    return article.at().end() == name.at().start() && ARTICLE.matcher(article.form() + name.form()).matches();
  }

  /** The tokens of one sentence as the tokens of one or more, numbered anew in each. */
  static List<List<Token>> parted(List<Token> tokens) {
    List<List<Token>> sentences = new ArrayList<>(List.of(new ArrayList<>()));
    for (Token token : tokens) {
      Matcher seam = SEAM.matcher(token.form());
      if (seam.matches()) {
        add(sentences, token, seam.start(1), seam.end(1));
        add(sentences, token, seam.start(2), seam.end(2));
        sentences.add(new ArrayList<>());
        add(sentences, token, seam.start(3), seam.end(3));
        continue;
      }
      Matcher body = BODY.matcher(token.form());
      if (body.matches()) {
        add(sentences, token, body.start(1), body.end(1));
        add(sentences, token, body.start(2), body.end(2));
        add(sentences, token, body.start(3), body.end(3));
        continue;
      }
      Matcher heading = HEADING.matcher(token.form());
      if (heading.matches()) {
        int cut = heading.group(1) != null ? heading.end(1) : heading.end(3);
        add(sentences, token, 0, cut);
        sentences.add(new ArrayList<>());
        add(sentences, token, cut, token.form().length());
      } else {
        add(sentences, token, 0, token.form().length());
      }
    }
    return sentences;
  }

  private static void add(List<List<Token>> sentences, Token token, int from, int to) {
    List<Token> last = sentences.get(sentences.size() - 1);
    String form = token.form().substring(from, to);
    int start = token.at().start() + token.form().codePointCount(0, from);
    Span at = new Span(start, start + form.codePointCount(0, form.length()));
    last.add(new Token(last.size(), form, from == 0 && to == token.form().length() ? token.lemma() : form.toLowerCase(Locale.ROOT), token.pos(), token.entity(), at));
  }
}
