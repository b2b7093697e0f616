// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.relation;

import java.util.Optional;
import marsad.read.Mention;
import marsad.record.Count;
import marsad.record.Party;

/** Something that can be the object, with the part of it that is meant. */
record RelationObject(Mention<? extends Party> party, Optional<Mention<Count>> share) {}
