// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import marsad.desk.Desk;
import marsad.desk.DeskConfig;
import marsad.knowledge.Knowledge;
import marsad.knowledge.actor.ActorEntry;
import marsad.knowledge.actor.ActorIndex;
import marsad.knowledge.place.Gazetteer;
import marsad.knowledge.place.KnownPlace;
import marsad.ledger.Ledger;
import marsad.link.World;
import picocli.CommandLine.Option;

/** Opening the desk on this machine, until it is stopped. */
public final class Serving {
  @Option(names = "--port", paramLabel = "N", description = "Where the desk listens on 127.0.0.1 (default: 7373, or a free one where that is taken).")
  private Optional<Integer> port = Optional.empty();

  /** Returns when the thread is interrupted or the process is told to end. */
  int serve(Ledger ledger, Knowledge knowledge, Surroundings surroundings) {
    Status status = new Status(surroundings);
    status.now("Opening the desk");
    Gazetteer places = Gazetteer.load(knowledge);
    ActorIndex actors = ActorIndex.load(knowledge);
    DeskConfig usual = DeskConfig.local(port.orElseGet(Serving::free));
    DeskConfig config = new DeskConfig(usual.host(), usual.port(), usual.person(), usual.people(), surroundings.clock());
    CountDownLatch stopped = new CountDownLatch(1);
    try (Desk desk = Desk.start(config, ledger, World.of(knowledge), knowledge,
        id -> actors.byId(id).map(ActorEntry::name).or(() -> places.id(id).map(KnownPlace::name)))) {
      status.clear();
      surroundings.out().println("the desk is open at " + desk.address() + " (end it with Ctrl-C)");
      Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Exit.DONE;
  }

  private static int free() {
    try (ServerSocket socket = new ServerSocket(DeskConfig.USUAL_PORT, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      return 0;
    }
  }
}
