package org.laurel.matrix;

import java.util.List;
import org.springframework.stereotype.Component;

/** Real things for every address, for whichever test asks at all of them. */
@Component
public final class MatrixExamples {

    private final World world;
    private final List<Things> things;
    private Examples examples = new Examples();

    MatrixExamples(World world, List<Things> things) {
        this.world = world;
        this.things = things;
    }

    /** Lets the cast play, and makes of everything one that can be asked for. */
    public void prepare(int port) {
        examples = new Examples();
        world.prepare(port);
        things.forEach(it -> it.show(world, examples));
    }

    /** An address with real things in it. */
    public String fill(String pattern) {
        return of(new Address(pattern, "GET")).getFirst().path();
    }

    /** What its form is sent with: names and values by turns. */
    public String[] form(String pattern) {
        return of(new Address(pattern, "POST")).getFirst().fields("elin@demo.example");
    }

    List<Example> of(Address address) {
        return examples.of(address);
    }
}
