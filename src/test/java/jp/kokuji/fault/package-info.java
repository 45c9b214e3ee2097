/** Faults of the machine: kills, races, lost databases, full disks. Nothing may be lost by them. */
@NullMarked
package jp.kokuji.fault;

import org.jspecify.annotations.NullMarked;
