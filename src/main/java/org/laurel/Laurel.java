package org.laurel;

import java.util.List;
import org.laurel.command.Command;
import org.laurel.command.Terminal;
import org.laurel.settings.StartRefused;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.modulith.Modulithic;

/** Where everything starts; nothing else lives here. */
@Modulithic(systemName = "Laurel")
@SpringBootApplication
public class Laurel {

    public static void main(String... words) {
        try {
            var terminal = new Terminal(Laurel.class, System.getenv(), System.out);
            var exit = terminal.obey(Command.of(List.of(words)));
            if (exit != 0) {
                System.exit(exit);
            }
        } catch (Exception e) {
            if (NestedExceptionUtils.getMostSpecificCause(e) instanceof StartRefused refused) {
                System.err.println(refused.getMessage());
                System.exit(2);
            }
            // Thrown on, it would be kept quiet: the framework takes it for logged.
            e.printStackTrace();
            System.exit(1);
        }
    }
}
