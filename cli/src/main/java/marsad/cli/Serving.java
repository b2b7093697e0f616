// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import marsad.desk.Desk;
import marsad.desk.DeskConfig;
import marsad.desk.board.Source;
import marsad.desk.field.Contacts;
import marsad.desk.field.FieldDesk;
import marsad.knowledge.Knowledge;
import marsad.knowledge.actor.ActorEntry;
import marsad.knowledge.actor.ActorIndex;
import marsad.knowledge.place.Gazetteer;
import marsad.knowledge.place.KnownPlace;
import marsad.ledger.Ledger;
import marsad.link.World;
import marsad.read.Reader;
import picocli.CommandLine.Option;

/** Opening the desk, until it is stopped: on this machine alone, or for people who log in. */
public final class Serving {
  @Option(names = "--port", paramLabel = "N", description = "Where the desk listens (default: 7373, or a free one where that is taken).")
  private Optional<Integer> port = Optional.empty();
  @Option(names = "--host", paramLabel = "ADDRESS", description = "Listen on this address of the machine, for others too (default: 127.0.0.1). Whoever comes must log in.")
  private Optional<String> host = Optional.empty();
  @Option(names = "--people", paramLabel = "FILE", description = "Who may log in (default with --host: the ledger's name and .people.json). Made when it is not there.")
  private Optional<String> people = Optional.empty();
  @Option(names = "--contacts", paramLabel = "FILE", description = "Who reports from the field, encrypted (default: the ledger's name and .contacts).")
  private Optional<String> contacts = Optional.empty();
  @Option(names = "--contacts-key", paramLabel = "FILE", description = "The key of that file (default: its name and .key); keep it elsewhere.")
  private Optional<String> contactsKey = Optional.empty();

  /**
   * Returns when the thread is interrupted or the process is told to end.
   *
   * @param file the ledger's, beside which the files of people and contacts stand
   */
  int serve(Ledger ledger, Path file, Knowledge knowledge, Surroundings surroundings) {
    Status status = new Status(surroundings);
    status.now("Opening the desk");
    Gazetteer places = Gazetteer.load(knowledge);
    ActorIndex actors = ActorIndex.load(knowledge);
    CountDownLatch stopped = new CountDownLatch(1);
    try (Desk desk = Desk.start(config(file, surroundings), ledger, Source.of(ledger), World.of(knowledge, places), knowledge,
        id -> actors.byId(id).map(ActorEntry::name).or(() -> places.id(id).map(KnownPlace::name)), Optional.of(field(file, knowledge, surroundings)));
        AlertSender alerts = new AlertSender(ledger, knowledge, surroundings)) {
      alerts.start();
      status.clear();
      surroundings.out().println("the desk is open at " + desk.address() + " (end it with Ctrl-C)");
      desk.invitation().ifPresent(link -> surroundings.out().println("choose the administrator's password, once, at " + link));
      if (host.isPresent()) {
        surroundings.err().println("what goes over this address is not encrypted: put a proxy that speaks HTTPS before it and let it pass X-Forwarded-Proto (docs/how-to.md)");
      }
      Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Exit.DONE;
  }

  private DeskConfig config(Path file, Surroundings surroundings) {
    DeskConfig usual = DeskConfig.local(port.orElseGet(Serving::free));
    Optional<Path> whoMay = people.map(surroundings::path).or(() -> host.map(h -> beside(file, ".people.json")));
    return new DeskConfig(host.orElse(usual.host()), usual.port(), usual.person(), whoMay, surroundings.clock());
  }

  private static Path beside(Path file, String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }

  /** The language models are loaded when the first field report is there. */
  private FieldDesk field(Path file, Knowledge knowledge, Surroundings surroundings) {
    Path named = contacts.map(surroundings::path).orElseGet(() -> beside(file, ".contacts"));
    Path key = contactsKey.map(surroundings::path).orElseGet(() -> beside(named, ".key"));
    AtomicReference<Reader> reader = new AtomicReference<>();
    return new FieldDesk(new Contacts(named, key), report -> reader.updateAndGet(r -> r == null ? surroundings.readers().load(knowledge, new Status(surroundings)) : r).read(report));
  }

  private static int free() {
    try (ServerSocket socket = new ServerSocket(DeskConfig.USUAL_PORT, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      return 0;
    }
  }
}
