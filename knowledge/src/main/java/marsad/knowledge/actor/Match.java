// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.actor;

/**
 * Words of a sentence that mean a known actor.
 *
 * @param from first token
 * @param to one past the last
 */
public record Match(int from, int to, ActorEntry actor, How how) {

  /** By what the words mean it. */
  public enum How {
    /** Its name or another spelling. */
    NAME,
    /** Words that mean it in this theatre only. */
    DESCRIPTION,
    /** An adjective of a state or people and a noun: "Kenyan troops"; before a happening ("Kenyan air strikes") the adjective alone. */
    COMPOSED,
    /** The name of a country: a place as well. */
    COUNTRY,
    /** A capital or seat that stands for a government: a place more often than not. */
    METONYM,
    /** An adjective alone: "Kenyan". */
    ADJECTIVE
  }
}
