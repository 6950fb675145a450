package org.convoke.log;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashes of RFC 6962, section 2.1: a zero before a leaf's data, a one before two hashes. Not safe for use by many threads. */
final class TreeHash {

    static final int LENGTH = 32;

    /** How many hashes a tile has when it is full. */
    static final int TILE_WIDTH = 256;

    private final MessageDigest sha256;

    TreeHash() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java lacks SHA-256", e);
        }
    }

    byte[] leaf(byte[] entry) {
        sha256.update((byte) 0);
        return sha256.digest(entry);
    }

    byte[] node(byte[] left, byte[] right) {
        sha256.update((byte) 1);
        sha256.update(left);
        return sha256.digest(right);
    }

    /** The hash of no leaf at all. */
    byte[] empty() {
        return sha256.digest();
    }

    /** The hash above some of a tile's hashes, whose number is a power of two. */
    byte[] above(byte[] tile, int first, int count) {
        if (count == 1) {
            byte[] hash = new byte[LENGTH];
            System.arraycopy(tile, first * LENGTH, hash, 0, LENGTH);
            return hash;
        }
        int half = count / 2;
        return node(above(tile, first, half), above(tile, first + half, half));
    }
}
