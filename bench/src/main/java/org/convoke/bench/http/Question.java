package org.convoke.bench.http;

/**
 * What is asked again and again, each time of another place.
 *
 * @param words what it is, for the report
 * @param name of its script and of the file that nginx serves against it
 * @param prefix the address up to what changes
 * @param ratio how much of nginx's rate is to be reached; 0 when nothing was promised
 */
record Question(String words, String name, String prefix, double ratio) {

    String script() {
        return name + ".lua";
    }

    /** The file of the same size. */
    String file() {
        return name + ".bin";
    }

    /** The script that asks nginx for it. */
    String fileScript() {
        return name + "-file.lua";
    }
}
