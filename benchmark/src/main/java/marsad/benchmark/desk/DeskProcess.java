// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import marsad.desk.Desk;
import marsad.desk.DeskConfig;
import marsad.desk.board.Naming;
import marsad.desk.board.Source;
import marsad.knowledge.Knowledge;
import marsad.knowledge.place.Gazetteer;
import marsad.ledger.Filter;
import marsad.ledger.Ledger;
import marsad.link.Incident;
import marsad.link.World;
import marsad.record.pack.Packed;

/** A desk over generated incidents, in a process of its own so that its memory can be measured; ends when its standard input does. */
public final class DeskProcess {
  /** The newest day of what is made up. */
  static final LocalDate LAST = LocalDate.of(2025, 12, 31);
  private static final int SHOWN = 4000;

  private DeskProcess() {}

  /** @param args how many incidents, and the file of a ledger that is not there yet, or was made for as many */
  public static void main(String[] args) throws IOException {
    Knowledge knowledge = Knowledge.packed();
    Gazetteer gazetteer = Gazetteer.load(knowledge);
    World world = World.of(knowledge, gazetteer);
    try (Ledger ledger = Ledger.open(Path.of(args[1]), knowledge, Clock.systemUTC())) {
      Packed<Incident> incidents = new Generated(new Invention(knowledge), LAST).incidents(Integer.parseInt(args[0]));
      Source source = new GeneratedSource(ledger, incidents);
      DeskConfig config = new DeskConfig("127.0.0.1", 0, "somebody", Optional.empty(), Clock.systemUTC());
      long start = System.nanoTime();
      try (Desk desk = Desk.start(config, ledger, source, world, knowledge, new Naming(knowledge, gazetteer), Optional.empty())) {
        source.view(Filter.all()); // the desk's own board is made when it is first asked for
        System.out.println("desk " + desk.address());
        System.out.println("started in " + (System.nanoTime() - start) / 1_000_000 + " ms");
        for (int i = incidents.size() - 1; i >= Math.max(0, incidents.size() - SHOWN); i--) {
          System.out.println("incident " + incidents.get(i).id());
        }
        System.out.println("ready");
        memory();
      }
    }
  }

  /** Says how much heap is in use after collecting, whenever a line comes in. */
  private static void memory() throws IOException {
    for (int read = System.in.read(); read >= 0; read = System.in.read()) {
      if (read == '\n') {
        System.gc();
        System.out.println("heap " + (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()));
      }
    }
  }
}
