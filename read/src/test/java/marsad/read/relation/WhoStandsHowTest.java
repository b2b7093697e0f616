// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import marsad.read.Models;
import marsad.record.Event;
import marsad.record.Predicate;
import marsad.record.Relation;
import marsad.record.Report;
import marsad.record.ReportRecord;
import marsad.record.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Offices, leaders, those who serve, and what is held by whom, beyond the examples of the tables. */
class WhoStandsHowTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Army commander Tadesse Bekele said the rebels had fled.                                      | Tadesse Bekele holds-office Army Commander
      UN aid chief Maria Okello said the rebels had fled.                                          | Maria Okello holds-office aid chief of the United Nations
      Serbian Deputy Economy Minister Milan Petrovic met the rebels.                               | Milan Petrovic holds-office Deputy Economy Minister of Serbia
      Rebels shelled Goma and Bukavu in Congo. President Joseph Kabila met the envoy.              | Joseph Kabila holds-office President of the Democratic Republic of the Congo
      Finance minister Joseph Mbuyi quit after the coup, and his successor Marie Ilunga was sworn in. | Marie Ilunga holds-office Finance Minister
      Prime Minister Ariel Duval resigned after the attack; he was succeeded by Michel Boisvert.   | Michel Boisvert holds-office Prime Minister
      General Pedro Ramos, commander of the armed forces, said the rebels would be defeated.       | Pedro Ramos holds-office commander of the armed forces
      Shells hit a school in Kherson. Governor Oleksandr Petrenko said two people were hurt.       | Oleksandr Petrenko holds-office governor
      Dnipro Governor Serhiy Kovalenko said two people were hurt.                                  | Serhiy Kovalenko holds-office governor of Dnipro
      The head of the Russian reconciliation centre Major General Ivan Orlov said the rebels fired. | Ivan Orlov holds-office head of the Russian reconciliation centre
      National Oil Company chairman Farid Benali said the rebels had shut the field.               | Farid Benali holds-office chairman of the National Oil Company
      Troops took the town from the Islamic State (banned in Russia) on Monday.                    | Islamic State sanctioned-by Russia
      Idlib is the last stronghold of the rebels in Syria.                                         | rebels controls Idlib Governorate
      The Tamil Tigers' leader, Velupillai Prabhakaran, vowed to fight on.                         | Liberation Tigers of Tamil Eelam led-by Velupillai Prabhakaran
      Rebel leader Pablo "Puma" Reyes was killed.                                                  | rebels led-by Pablo "Puma" Reyes
      A senior commander of the Lord's Resistance Army, Dominic Okot, gave himself up.             | Dominic Okot member-of Lord's Resistance Army
      NPFL commander John Tarr was killed.                                                         | John Tarr member-of National Patriotic Front of Liberia
      Gunmen attacked Gao and Kidal in Mali. Separatists hold most of the north and west.          | separatists controls north and west of Mali
      Gangs attacked Jacmel in Haiti. They control about 80 percent of the capital.                | gangs controls Port-au-Prince
      At Bakhmut, the station was shelled and the rest is under Russian control.                   | Russia controls Bakhmut
      Shells from rebel districts hit Goma.                                                        | rebels controls rebel districts of Goma
      Fighters crossed the front on the rebel-held bank of the Orsa.                               | rebels controls bank of the Orsa
      The UN-backed M23 attacked Goma.                                                             | M23 backed-by United Nations
      Boko Haram, listed as a terrorist organisation by Niger, Chad and the EU, killed two.        | Boko Haram sanctioned-by European Union
      The PKK, listed as a terrorist organization by Turkey and the US, has fought for decades.    | Kurdistan Workers' Party sanctioned-by United States
      The Chad-backed FACT militia took the village of Bria.                                       | FACT backed-by Chad
      Sudan and Chad back the junta; Libya supplies the rebels.                                    | rebels backed-by Libya
      The FDLR, a rebel group based in Burundi, killed two.                                        | FDLR based-in Burundi""")
  void aRelationIsRead(String text, String expected) {
    assertThat(read(text)).filteredOn(Relation.class::isInstance).map(Relation.class::cast).map(r -> r.subject().name() + " " + r.predicate().term() + " " + r.object().name()).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"The militia is armed by Chad and led by Omar Keita.", "Renamo controls the town of Gorongosa.", "The Salt Guard holds Gao. Its allies include the Oromo Liberation Army."})
  void aRelationIsNoHappening(String text) {
    assertThat(read(text)).noneMatch(r -> r instanceof Event event && text.contains(event.told().quote().text().toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Soldiers backed by tanks and helicopters entered Goma.", "Forces loyal to General Idriss Keita attacked Gao.", "Militants backed by Chad attacked Gao.", "Iran-backed militias attacked Mayadin in Syria."})
  void whatIsNothingButTheRelationIsNoParty(String text) {
    assertThat(read(text)).noneMatch(r -> r instanceof Relation relation && relation.predicate() != Predicate.HOLDS_OFFICE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"An emergency coordinator for the clinic, Maria Lopez, counted nine dead.", "A senior official of the ministry, Ali Noor, denied the attack."})
  void oneOfManyHoldsNoOffice(String text) {
    assertThat(read(text)).noneMatch(Relation.class::isInstance);
  }

  /** The tagger, which reads longer reports, has rarely seen such words marked and does not take them away. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      The Britain-based Syrian Observatory for Human Rights | Syrian Observatory for Human Rights based-in United Kingdom
      The Saudi-led coalition                               | Saudi-led coalition led-by Saudi Arabia""")
  void whatIsJoinedToANameStaysInALongReport(String party, String expected) {
    String story = """
        %s said on Monday that ten people were killed when shells fell on a market in the north of the province. Four of the wounded were being treated in a hospital near the border, where doctors spoke of a shortage of blood.
        The Presidential Council in Tripoli rejected a plan for a truce. The insurgents have held the port since August 12, and Russian military police keep a post on the road to it. Residents told reporters by telephone that
        the streets were empty and that families were leaving on foot, some of them with their goats. A convoy of the Red Crescent waited for a second day at the last checkpoint. In the capital a minister promised that the
        army would answer. Schools stayed closed, and the price of bread doubled within a week. Nobody claimed the attack, the third of its kind this month.""".formatted(party).replace('\n', ' ');
    assertThat(read(story)).filteredOn(Relation.class::isInstance).map(Relation.class::cast).map(r -> r.subject().name() + " " + r.predicate().term() + " " + r.object().name()).contains(expected);
  }

  private static List<ReportRecord> read(String text) {
    return Models.reader().read(new Report("example", new Text(text + "\n\nThe war went on."), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.of(LocalDate.of(2024, 3, 1)), "given", "en", List.of(), List.of())).records();
  }
}
