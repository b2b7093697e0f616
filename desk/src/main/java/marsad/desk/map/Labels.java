// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.map;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import marsad.desk.board.Spots.Frame;
import marsad.knowledge.Knowledge;
import marsad.knowledge.Row;
import marsad.knowledge.Shelf;
import marsad.knowledge.Table;

/** Names for the map: countries, divisions of the theatres, towns; the fewer the farther away. Towns are read when first asked for. */
public final class Labels {
  private static final int MOST = 160;
  private static final int FINEST = 10; // from here on all names are shown
  private static final int[] NONE = {};
  private static final int CITY = 400_000;
  private static final int COUNTRIES_TO = 6;
  private static final int DIVISIONS_FROM = 6;
  private static final int DIVISIONS_TO = 8;
  private final Knowledge knowledge;
  private volatile List<Label> read;
  private final Map<Integer, Map<Long, int[]>> grids = new ConcurrentHashMap<>(); // by zoom: a square of the map -> its names, by their numbers

  public Labels(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** A name: {@code sort} is {@code country}, {@code division}, {@code city} or {@code town}; {@code weight} orders those of one sort. */
  public record Label(String name, double lat, double lon, String sort, long weight) {}

  /** The names to be written at a zoom, the most important first. */
  public List<Label> in(Frame frame, int zoom) {
    List<Label> all = all();
    int at = Math.max(0, Math.min(zoom, FINEST));
    Map<Long, int[]> grid = grids.computeIfAbsent(at, z -> grid(all, z));
    double side = side(at);
    double west = around(frame.west());
    double wide = Math.min(360, Math.max(0, frame.east() - frame.west()));
    IntStream.Builder found = IntStream.builder();
    for (long row = square(Math.max(-90, frame.south()), side); row <= square(Math.min(90, frame.north()), side); row++) {
      for (double lon = Math.floor(west / side) * side; lon <= west + wide; lon += side) {
        Arrays.stream(grid.getOrDefault(cell(row, square(around(lon + side / 2), side)), NONE)).forEach(found::add);
      }
    }
    return found.build().sorted().distinct().mapToObj(all::get).filter(l -> frame.contains(l.lat(), l.lon())).limit(MOST).toList();
  }

  /** Degrees of a square: about as much as a tile of the map shows; a whole number of them goes around. */
  private static double side(int zoom) {
    return 360.0 / (1 << zoom);
  }

  /** From 0 to 360. */
  private static double around(double lon) {
    return (lon % 360 + 360) % 360;
  }

  private static long square(double degrees, double side) {
    return (long) Math.floor(degrees / side);
  }

  private static long cell(long row, long column) {
    return row << 32 | column & 0xffffffffL;
  }

  private static Map<Long, int[]> grid(List<Label> labels, int zoom) {
    Map<Long, List<Integer>> cells = new HashMap<>();
    for (int i = 0; i < labels.size(); i++) {
      Label label = labels.get(i);
      if (shown(label, zoom)) {
        cells.computeIfAbsent(cell(square(label.lat(), side(zoom)), square(around(label.lon()), side(zoom))), c -> new ArrayList<>()).add(i);
      }
    }
    Map<Long, int[]> grid = new HashMap<>();
    cells.forEach((cell, numbers) -> grid.put(cell, numbers.stream().mapToInt(n -> n).toArray()));
    return grid;
  }

  private static boolean shown(Label label, int zoom) {
    return switch (label.sort()) {
      case "country" -> zoom <= COUNTRIES_TO && (zoom >= 4 || label.weight() > 600);
      case "division" -> zoom >= DIVISIONS_FROM && zoom <= DIVISIONS_TO;
      default -> label.weight() >= people(zoom);
    };
  }

  private static long people(int zoom) {
    return switch (zoom) {
      case 0, 1, 2, 3 -> 8_000_000;
      case 4 -> 3_000_000;
      case 5 -> 900_000;
      case 6 -> 200_000;
      case 7 -> 60_000;
      case 8 -> 15_000;
      case 9 -> 3_000;
      default -> 0;
    };
  }

  /** Reads the towns before anybody asks, beside all else: the first to look at the map does not wait for them. */
  public void readAhead() {
    Thread thread = new Thread(this::all, "desk-names");
    thread.setDaemon(true);
    thread.start();
  }

  private List<Label> all() {
    List<Label> labels = read;
    if (labels == null) {
      synchronized (this) {
        if (read == null) {
          read = load();
        }
        labels = read;
      }
    }
    return labels;
  }

  private List<Label> load() {
    List<Label> labels = new ArrayList<>();
    countries(knowledge.world(), labels);
    for (Shelf theatre : knowledge.theatres()) {
      countries(theatre, labels);
      theatre.table("places.tsv").ifPresent(t -> t.rows().forEach(row -> theatre(row, labels)));
    }
    for (Row file : knowledge.world().table("places/index.tsv").map(Table::rows).orElse(List.of())) {
      towns("places/" + file.need("name") + ".tsv.gz", labels);
    }
    List<String> sorts = List.of("country", "city", "division", "town");
    labels.sort(Comparator.comparingInt((Label l) -> sorts.indexOf(l.sort())).thenComparingLong(l -> -l.weight()).thenComparing(Label::name));
    return List.copyOf(labels);
  }

  private static void countries(Shelf shelf, List<Label> labels) {
    shelf.table("countries.tsv").ifPresent(t -> t.rows().forEach(row -> labels.add(new Label(row.need("name"),
        row.number("lat").orElse(0.0), row.number("lon").orElse(0.0), "country", Math.round(row.number("radius_km").orElse(0.0))))));
  }

  private static void theatre(Row row, List<Label> labels) {
    String sort = row.get("class").orElse("");
    if (row.number("lat").isEmpty() || row.number("lon").isEmpty()) {
      return;
    }
    long people = Math.round(row.number("population").orElse(0.0));
    if (sort.equals("ADM1")) {
      labels.add(new Label(row.need("name").replaceAll(" (Governorate|Province)$", ""), row.number("lat").get(), row.number("lon").get(), "division", people));
    } else if (sort.startsWith("PPL") && row.get("same_as").isEmpty() && row.get("kind").filter(k -> k.contains("neighbo")).isEmpty()) {
      labels.add(new Label(row.need("name"), row.number("lat").get(), row.number("lon").get(), people >= CITY ? "city" : "town", people));
    }
  }

  /** The world's towns are many: read line by line, keeping four columns. */
  private void towns(String file, List<Label> labels) {
    try (InputStream in = knowledge.world().open(file).orElseThrow(() -> new IOException("it is missing"));
        BufferedReader lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(in, 1 << 16), StandardCharsets.UTF_8))) {
      List<String> columns = null;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isEmpty() || line.charAt(0) == '#') {
          continue;
        }
        String[] cells = line.split("\t", -1);
        if (columns == null) {
          columns = Arrays.asList(cells);
        } else if (cells.length > columns.indexOf("population") && !cells[columns.indexOf("population")].isEmpty()) {
          long people = Long.parseLong(cells[columns.indexOf("population")]);
          labels.add(new Label(cells[columns.indexOf("name")], Double.parseDouble(cells[columns.indexOf("lat")]),
              Double.parseDouble(cells[columns.indexOf("lon")]), people >= CITY ? "city" : "town", people));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
