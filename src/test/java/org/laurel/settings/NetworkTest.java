package org.laurel.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "192.168.4.0/22, 192.168.7.255, true",
        "192.168.4.0/22, 192.168.8.0, false",
        "10.0.0.1, 10.0.0.1, true",
        "10.0.0.1, 10.0.0.2, false",
        "fd00::/8, fd12::1, true",
        "fd00::/8, fe00::1, false",
        "fd00::/8, 253.0.0.1, false",
        "::1, 127.0.0.1, false"
    })
    void an_address_is_in_a_network_that_begins_as_it_does(
            String network, String address, boolean held) {
        assertThat(Network.of(network).holds(InetAddress.ofLiteral(address))).isEqualTo(held);
    }
}
