// SPDX-License-Identifier: GPL-3.0-or-later
// Deciding by keyboard.
export {};
