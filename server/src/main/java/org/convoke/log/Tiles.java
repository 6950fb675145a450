package org.convoke.log;

/** Where the hashes of a log are read from. What was read once never changes. */
interface Tiles {

    /**
     * Returns hashes of one level, one after the other.
     *
     * @param level 0 for those of the entries, each next one for those of full tiles of the level below
     * @param first the number of the first one
     * @param count 1 to 256, all within one tile
     */
    byte[] read(int level, long first, int count);
}
