// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import marsad.record.Json;
import marsad.record.Reading;
import marsad.record.RecordReader;
import marsad.record.Report;
import marsad.record.Text;
import org.junit.jupiter.api.Test;

class MucFillersTest {
  @Test
  void aVictimIsTheNameAroundTheWordOfTheEvidence() {
    assertThat(read("gunmen shot mayor ana paz rivas.", "'kind': 'killing', 'initiator': [{'name': 'gunmen', 'also': [], 'id': null}], 'target': [], 'means': ['small-arms'],"
        + "'harm': [{'outcome': 'killed', 'who': 'unknown', 'side': null, 'low': 1, 'high': 1, 'words': null}]",
        "'/initiator/0': [[0, 6]], '/means/0': [[7, 11]], '/harm/0': [[26, 31]]"))
        .isEqualTo(Map.of("PerpInd", Set.of("gunmen"), "Victim", Set.of("ana paz rivas")));
  }

  @Test
  void aThingIsATargetAndPeopleAreNot() {
    assertThat(read("the northern army hit a mill and soldiers with a bomb", "'kind': 'bombing', 'initiator': [{'name': 'northern army', 'also': [], 'id': null}],"
        + "'target': [{'name': 'mill', 'also': [], 'id': null}, {'name': 'soldiers', 'also': [], 'id': null}], 'harm': [], 'means': ['ied']",
        "'/initiator/0': [[0, 17]], '/target/0': [[22, 28]], '/target/1': [[33, 41]], '/means/0': [[49, 53]]"))
        .isEqualTo(Map.of("PerpOrg", Set.of("northern army"), "Target", Set.of("mill"), "Weapon", Set.of("bomb")));
  }

  private static Map<String, Set<String>> read(String words, String fields, String spans) {
    Text text = new Text(words);
    Report report = new Report("r", text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "unknown", "en",
        List.of(), List.of());
    String event = "{'id': 'e1', 'record': 'event', 'status': 'happened', 'where': [], 'quote': '" + words + "', 'at': [0, " + words.length() + "], 'sources': [],"
        + "'when': {'from': null, 'to': null}, " + fields + ", 'spans': {" + spans + "}, 'how': {}}";
    return MucFillers.of(new Reading(report, new RecordReader(text).records(Json.parse("[" + event.replace('\'', '"') + "]")), "test"), Set.of("mill"), MucWords.none());
  }
}
