/** Proves the public folder: its checksums, the chain of its acts, the city's signature. */
@NullMarked
package jp.kokuji.seal;

import org.jspecify.annotations.NullMarked;
