// SPDX-License-Identifier: GPL-3.0-or-later
/** Weights of models as the build packs them: arrays in a file beside the class that reads them. */
package marsad.read.language.weights;
