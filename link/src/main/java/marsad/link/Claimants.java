// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who a record goes back to: the nearest to the fact that it names, else the agency or publisher of the text that its family goes back to. */
public final class Claimants {
  private final Map<String, Carrier> firsts = new HashMap<>(); // by family

  public Claimants(List<Family> families) {
    families.forEach(f -> firsts.put(f.id(), f.carriers().get(0)));
  }

  /**
   * @param chain one line of attribution, nearest to the fact first; empty for a report's own voice
   * @param family id of the text's wire family
   * @param carrier first publication of the text
   */
  public String nearest(List<String> chain, String family, Carrier carrier) {
    if (!chain.isEmpty()) {
      return chain.get(0);
    }
    Carrier first = Optional.ofNullable(firsts.get(family)).orElse(carrier);
    return first.agency().or(first::outlet).orElse(first.name());
  }
}
