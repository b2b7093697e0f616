// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marsad.read.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The desk as the command opens it, with every library that the command carries on one class path. */
class ServeTest {
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");
  @TempDir private Path folder;

  @Test
  @Timeout(180)
  void the_desk_opens_where_it_says_and_ends_when_it_is_stopped() throws Exception {
    Files.writeString(folder.resolve("mill.txt"), "Mill hit near Aleppo\n\nFour civilians were killed when rockets hit a mill in Aleppo on Monday, the mayor said.\n");
    new Shell(folder).run("add", "mill.txt", "--published", "2026-02-10");
    PipedInputStream said = new PipedInputStream();
    try (PrintStream out = new PrintStream(new PipedOutputStream(said), true, StandardCharsets.UTF_8)) {
      Thread serving = new Thread(() -> Main.run(new Surroundings(new ByteArrayInputStream(new byte[0]), out, System.err, folder, Shell.CLOCK, false, false, 100,
          Reader::load), "serve", "--port", "0"));
      serving.start();
      Matcher address = ADDRESS.matcher(new BufferedReader(new InputStreamReader(said, StandardCharsets.UTF_8)).readLine());
      assertThat(address.find()).isTrue();
      assertThat(get(address.group())).contains("<html");
      serving.interrupt();
      serving.join();
    }
  }

  private static String get(String address) throws IOException, InterruptedException {
    HttpResponse<String> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void without_a_ledger_there_is_nothing_to_serve() {
    assertThat(new Shell(folder).run("serve")).satisfies(e -> {
      assertThat(e.code()).isEqualTo(Exit.REFUSED);
      assertThat(e.err()).contains("there is no ledger");
    });
  }
}
