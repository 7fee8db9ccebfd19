package org.laurel;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

@Modulithic(systemName = "Laurel")
@SpringBootApplication
public class Laurel {

    public static void main(String... args) {
        SpringApplication.run(Laurel.class, args);
    }
}
