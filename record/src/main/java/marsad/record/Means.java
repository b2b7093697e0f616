// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record;

/** By what an event was done. */
public enum Means implements Term {
  AIR, DRONE, ARTILLERY, ROCKET, MORTAR, MISSILE, BARREL_BOMB, TANK, SMALL_ARMS, SNIPER, IED, CAR_BOMB, SUICIDE, MINE, CHEMICAL, BLADE, FIRE, OTHER
}
