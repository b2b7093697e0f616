// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read;

import marsad.knowledge.Knowledge;
import marsad.read.language.Casing;
import marsad.read.language.CoreNlpParser;
import marsad.read.language.Parser;

/** One reader and one parser for all tests of this module: each holds half a gigabyte of models, and none changes by what it reads. */
public final class Models {
  private Models() {}

  private static final class OfReader {
    private static final Reader READER = Reader.load(Knowledge.packed(), Progress.none());
  }

  private static final class OfParser {
    private static final Parser PARSER = CoreNlpParser.load(Knowledge.packed(), new Casing());
  }

  public static Reader reader() {
    return OfReader.READER;
  }

  public static Parser parser() {
    return OfParser.PARSER;
  }
}
