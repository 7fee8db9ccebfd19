#!/bin/sh
# Angus Mail 2.0.5 (Maven: org.eclipse.angus:jakarta.mail), JDK 25.
#
# A sender is read from one text, as settings give it: a name outside ASCII and an address in angle brackets.
# Expected: a message with that sender carries the name as an encoded word (RFC 2047), as it does when the name is
# given to the constructor by itself, and as Subject is.
# Seen: the header holds the letters bare. Setting the name to itself encodes it.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mvn -q -ntp -B dependency:copy -Dartifact=org.eclipse.angus:jakarta.mail:2.0.5 -DoutputDirectory=lib
mvn -q -ntp -B dependency:copy -Dartifact=jakarta.activation:jakarta.activation-api:2.1.4 -DoutputDirectory=lib
mvn -q -ntp -B dependency:copy -Dartifact=org.eclipse.angus:angus-activation:2.0.3 -DoutputDirectory=lib
cat > Sender.java <<'JAVA'
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;

class Sender {
    public static void main(String[] args) throws Exception {
        var read = new InternetAddress("\u0417\u043d\u0430\u043a <labels@example.org>", true);
        System.out.println("read:  " + ascii(header(read)));
        read.setPersonal(read.getPersonal(), "UTF-8");
        System.out.println("again: " + ascii(header(read)));
    }

    static String header(InternetAddress from) throws Exception {
        var message = new MimeMessage(Session.getInstance(new Properties()));
        message.setFrom(from);
        return message.getHeader("From")[0];
    }

    static String ascii(String header) {
        return (header.chars().allMatch(c -> c < 128) ? "ASCII " : "bare ") + header;
    }
}
JAVA
seen=$(java -cp "lib/*" Sender.java)
echo "$seen"
echo "$seen" | grep -q '^read:  bare' && echo "$seen" | grep -q '^again: ASCII'
