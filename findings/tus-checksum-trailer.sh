#!/bin/sh
# tus-java-server 1.0.0-3.0 (me.desair.tus, Maven Central), in Tomcat 11.0.24.
#
# Its answer to OPTIONS offers the extension "checksum-trailer": a piece sent in chunks, with the checksum behind it.
# One expects that a wrong checksum in the trailer is answered 460 and the piece is not kept, as with a wrong checksum
# in a header.
# Seen: in a header it is (460); in the trailer it is not looked at, the piece is kept, and the answer is 204. A servlet
# container takes the chunks apart and hands trailers over in getTrailerFields(), where the library does not look. So who
# offers it must tell another Tus-Extension than the library does.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>me.desair.tus</groupId><artifactId>tus-java-server</artifactId><version>1.0.0-3.0</version></dependency>
    <dependency><groupId>org.apache.tomcat.embed</groupId><artifactId>tomcat-embed-core</artifactId><version>11.0.24</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
POM
cat >Finding.java <<'JAVA'
import jakarta.servlet.http.*;
import java.io.*;
import java.net.Socket;
import java.nio.file.*;
import me.desair.tus.server.TusFileUploadService;
import org.apache.catalina.startup.Tomcat;

class Finding {
    static int port;

    static String ask(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes());
            return new String(socket.getInputStream().readAllBytes());
        }
    }

    static String begin() throws IOException {
        var answer = ask("POST /files HTTP/1.1\nHost: x\nConnection: close\nTus-Resumable: 1.0.0\nUpload-Length: 5\nContent-Length: 0\n\n");
        return answer.lines().filter(it -> it.startsWith("Location:")).findFirst().orElseThrow().substring(10).strip();
    }

    public static void main(String[] arguments) throws Exception {
        var tus = new TusFileUploadService().withUploadUri("/files").withStoragePath(arguments[0]);
        var tomcat = new Tomcat();
        tomcat.setBaseDir(arguments[0]);
        tomcat.setPort(0);
        var context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "tus", new HttpServlet() {
            protected void service(HttpServletRequest in, HttpServletResponse out) throws IOException {
                tus.process(in, out);
            }
        });
        context.addServletMappingDecoded("/*", "tus");
        tomcat.start();
        port = tomcat.getConnector().getLocalPort();
        var told = ask("OPTIONS /files HTTP/1.1\nHost: x\nConnection: close\n\n");
        System.out.println("told:       " + told.lines().filter(it -> it.startsWith("Tus-Extension")).findFirst().orElse("nothing"));
        var piece = "PATCH %s HTTP/1.1\nHost: x\nConnection: close\nTus-Resumable: 1.0.0\nUpload-Offset: 0\nContent-Type: application/offset+octet-stream\n";
        var wrong = "Upload-Checksum: sha1 " + "A".repeat(27) + "=\n";
        var head = ask(piece.formatted(begin()) + wrong + "Content-Length: 5\n\nhello").lines().findFirst().orElse("");
        System.out.println("in a header:   " + head);
        var trailer = ask(piece.formatted(begin()) + "Trailer: Upload-Checksum\nTransfer-Encoding: chunked\n\n5\nhello\n0\n" + wrong + "\n").lines().findFirst().orElse("");
        System.out.println("in a trailer:  " + trailer);
        tomcat.stop();
        System.exit(told.contains("checksum-trailer") && head.contains(" 460") && trailer.contains(" 204") ? 0 : 1);
    }
}
JAVA
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib >&2
java -cp "lib/*" Finding.java "$folder/data" 2>/dev/null
