// SPDX-License-Identifier: GPL-3.0-or-later
// Pages that stand open learn of changes.
export {};
