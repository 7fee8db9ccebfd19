package org.laurel.matrix;

/** Real things of one part of Laurel, for the addresses that show and change them. */
interface Things {

    void show(World world, Examples to);
}
