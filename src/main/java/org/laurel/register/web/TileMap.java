package org.laurel.register.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Europe as tiles, one for each country, roughly where it lies. */
public record TileMap(List<Tile> tiles, int width, int height) {

    /** A country; the darker the step from 0 to 4, the more there are. */
    public record Tile(String code, int x, int y, int many, int step) {}

    private static final int SIZE = 48;
    private static final List<String> LINES = lines();
    private static final int COLUMNS = (LINES.getFirst().length() + 1) / 3;

    static TileMap of(Map<String, Integer> counts) {
        var most = counts.values().stream().mapToInt(it -> it).max().orElse(0);
        var tiles = new ArrayList<Tile>();
        for (int y = 0; y < LINES.size(); y++) {
            for (int x = 0; x < COLUMNS; x++) {
                var code = LINES.get(y).substring(x * 3, x * 3 + 2);
                if (!code.equals("..")) {
                    var many = counts.getOrDefault(code, 0);
                    tiles.add(new Tile(code, x * SIZE + 2, y * SIZE + 2, many, step(many, most)));
                }
            }
        }
        return new TileMap(List.copyOf(tiles), COLUMNS * SIZE, LINES.size() * SIZE);
    }

    /** Each step is four times the one before: a few countries have most of all. */
    private static int step(int many, int most) {
        return many == 0
                ? 0
                : Math.max(1, 4 - (int) (Math.log((double) most / many) / Math.log(4)));
    }

    private static List<String> lines() {
        try (InputStream file =
                Objects.requireNonNull(TileMap.class.getResourceAsStream("/register/tiles.txt"))) {
            return new String(file.readAllBytes(), UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
