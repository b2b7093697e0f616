// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.desk;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** People who click, wait until all is there, think, and click again. */
final class People {
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private final URI desk;
  private final Clicks clicks;
  private final int thinkMillis;
  private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ScheduledExecutorService thinking = new ScheduledThreadPoolExecutor(2);
  private final Map<String, List<Double>> millis = Collections.synchronizedMap(new TreeMap<>());
  private final AtomicInteger failed = new AtomicInteger();
  private volatile boolean counting;
  private volatile boolean stopped;

  People(URI desk, Clicks clicks, int thinkMillis) {
    this.desk = desk;
    this.clicks = clicks;
    this.thinkMillis = thinkMillis;
  }

  /**
   * Lets them work.
   *
   * @param warmSeconds for so long nothing is counted
   * @return how many milliseconds each click took, by its name
   */
  Map<String, List<Double>> work(int people, int warmSeconds, int seconds) throws InterruptedException {
    for (int p = 0; p < people; p++) {
      SplittableRandom random = new SplittableRandom(1000L + p);
      thinking.schedule(() -> click(random), random.nextInt(thinkMillis), TimeUnit.MILLISECONDS);
    }
    TimeUnit.SECONDS.sleep(warmSeconds);
    counting = true;
    TimeUnit.SECONDS.sleep(seconds);
    counting = false;
    stopped = true;
    thinking.shutdownNow();
    return new TreeMap<>(millis);
  }

  int failed() {
    return failed.get();
  }

  private void click(SplittableRandom random) {
    Clicks.Asked asked = clicks.next(random);
    long start = System.nanoTime();
    List<CompletableFuture<HttpResponse<byte[]>>> answers = new ArrayList<>();
    asked.paths().forEach(path -> answers.add(client.sendAsync(HttpRequest.newBuilder(desk.resolve(path.replaceAll("\\?$", "")))
        .header("Accept-Encoding", "gzip").header("Accept-Language", "en").timeout(LONGEST).build(), HttpResponse.BodyHandlers.ofByteArray())));
    CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).whenComplete((all, error) -> {
      boolean well = error == null && answers.stream().allMatch(a -> a.join().statusCode() == 200);
      if (counting) {
        millis.computeIfAbsent(asked.name(), n -> Collections.synchronizedList(new ArrayList<>())).add((System.nanoTime() - start) / 1e6);
        failed.addAndGet(well ? 0 : 1);
      }
      if (!stopped) {
        double pause = thinkMillis * (0.5 + random.nextDouble());
        thinking.schedule(() -> click(random), (long) pause, TimeUnit.MILLISECONDS);
      }
    });
  }
}
