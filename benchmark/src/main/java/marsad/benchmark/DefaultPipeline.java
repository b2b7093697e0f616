// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import marsad.record.Json;
import marsad.record.Report;

/** CoreNLP's default pipeline in a Java process of its own: it is asked with a line of texts and answers how many seconds they took. */
final class DefaultPipeline implements AutoCloseable {
  private final Process process;
  private final Writer in;
  private final BufferedReader out;

  private DefaultPipeline(Process process) {
    this.process = process;
    this.in = process.outputWriter(StandardCharsets.UTF_8);
    this.out = process.inputReader(StandardCharsets.UTF_8);
  }

  /** @param threads how many texts are gone through at a time */
  static DefaultPipeline start(int threads) throws IOException {
    return new DefaultPipeline(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx3g", "-cp", System.getProperty("java.class.path"),
        DefaultPipeline.class.getName(), Integer.toString(threads)).redirectError(ProcessBuilder.Redirect.DISCARD).start());
  }

  /** How many seconds it takes for these reports; the models are loaded before the first are begun. */
  double seconds(List<Report> reports) throws IOException {
    ObjectNode asked = Json.object();
    ArrayNode texts = asked.putArray("texts");
    reports.forEach(r -> texts.add(r.text().toString()));
    in.write(Json.compact(asked) + "\n");
    in.flush();
    String answer = out.readLine();
    if (answer == null) {
      throw new IOException("CoreNLP's default pipeline ended too early; it needs 3 GB of memory of its own");
    }
    return Double.parseDouble(answer);
  }

  @Override
  public void close() {
    process.destroy();
  }

  /** The process itself: the number of threads is its one argument. */
  public static void main(String[] arguments) throws Exception {
    PrintStream answers = System.out;
    System.setOut(System.err); // CoreNLP's own words
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner,depparse");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
    ExecutorService pool = Executors.newFixedThreadPool(Integer.parseInt(arguments[0]));
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      answers.println(seconds(pipeline, pool, Json.parse(line).path("texts")));
    }
    pool.shutdown();
  }

  private static double seconds(StanfordCoreNLP pipeline, ExecutorService pool, JsonNode texts) throws InterruptedException, ExecutionException {
    long start = System.nanoTime();
    List<Future<?>> waiting = new ArrayList<>();
    texts.forEach(text -> waiting.add(pool.submit(() -> pipeline.annotate(new Annotation(text.asText())))));
    for (Future<?> next : waiting) {
      next.get();
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
