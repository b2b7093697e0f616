// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language.arc;

import java.util.Arrays;

/**
 * How far the parse of one sentence has come (arc-standard, Nivre 2004): words count from 1, the root is 0, none is -1. The features are
 * those of Chen and Manning (EMNLP 2014): 18 words, their 18 parts of speech, and the labels of 12 of them.
 */
final class ArcState {
  private static final int PLACES = 18;
  private static final int ABOVE = 6; // places taken by the top of the stack and the next words; those of children follow
  private static final int FEATURES = 2 * PLACES + PLACES - ABOVE;
  private static final int NONE = -1;

  private final int[] words;
  private final int[] tags;
  private final int[] none;
  private final int[] heads;
  private final int[] labels;
  private final int[][] left;
  private final int[][] right;
  private final int[] stack;
  private int height = 1;
  private int next = 1;

  /**
   * A sentence of which nothing is parsed.
   *
   * @param words the vectors' numbers of root and words
   * @param tags the same for their parts of speech
   * @param none the vectors' numbers of no word, no part of speech, no label
   */
  ArcState(int[] words, int[] tags, int[] none) {
    this.words = words;
    this.tags = tags;
    this.none = none;
    this.heads = filled(words.length);
    this.labels = filled(words.length);
    this.left = new int[][] {filled(words.length), filled(words.length)};
    this.right = new int[][] {filled(words.length), filled(words.length)};
    this.stack = new int[words.length];
  }

  private static int[] filled(int length) {
    int[] array = new int[length];
    Arrays.fill(array, NONE);
    return array;
  }

  boolean done() {
    return height == 1 && next == words.length;
  }

  boolean canShift() {
    return next < words.length;
  }

  /** Whether the two topmost can be joined by an arc that is not the root's. */
  boolean canJoin() {
    return height > 2;
  }

  void shift() {
    stack[height++] = next++;
  }

  /** The word below the top depends on the top. */
  void leftArc(int label) {
    int head = stack[height - 1];
    attach(head, stack[height - 2], label, left);
    stack[height - 2] = head;
    height--;
  }

  /** The top depends on the word below it. */
  void rightArc(int label) {
    height--;
    attach(stack[height - 1], stack[height], label, right);
  }

  private void attach(int head, int word, int label, int[][] side) {
    heads[word] = head;
    labels[word] = label;
    side[1][head] = side[0][head];
    side[0][head] = word;
  }

  /** The head of each word, -1 for the root's own place. */
  int[] heads() {
    return heads;
  }

  /** The label of each word's arc. */
  int[] labels() {
    return labels;
  }

  /** The features of a state in which nothing stands at any place; @param none the vectors' numbers of no word, no part of speech, no label */
  static int[] nothing(int[] none) {
    int[] features = new int[FEATURES];
    Arrays.fill(features, 0, PLACES, none[0]);
    Arrays.fill(features, PLACES, 2 * PLACES, none[1]);
    Arrays.fill(features, 2 * PLACES, FEATURES, none[2]);
    return features;
  }

  int[] features() {
    int[] features = new int[FEATURES];
    for (int i = 0; i < 3; i++) {
      put(features, i, below(2 - i));
      put(features, 3 + i, next + i < words.length ? next + i : NONE);
    }
    for (int i = 0; i < 2; i++) {
      int at = below(i);
      int from = ABOVE + i * 6;
      put(features, from, child(left[0], at));
      put(features, from + 1, child(right[0], at));
      put(features, from + 2, child(left[1], at));
      put(features, from + 3, child(right[1], at));
      put(features, from + 4, child(left[0], child(left[0], at)));
      put(features, from + 5, child(right[0], child(right[0], at)));
    }
    return features;
  }

  private int below(int top) {
    return height > top ? stack[height - 1 - top] : NONE;
  }

  private static int child(int[] children, int of) {
    return of < 0 ? NONE : children[of];
  }

  private void put(int[] features, int place, int word) {
    features[place] = word < 0 ? none[0] : words[word];
    features[PLACES + place] = word < 0 ? none[1] : tags[word];
    if (place >= ABOVE) {
      features[2 * PLACES + place - ABOVE] = word < 0 ? none[2] : none[2] + 1 + labels[word];
    }
  }
}
