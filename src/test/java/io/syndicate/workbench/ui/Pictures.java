package io.syndicate.workbench.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;

/** Pictures of what a test shows, for people to look at: {@code target/pictures/NAME.png}. FX thread only. */
public final class Pictures {

    private static final Path FOLDER = Path.of("target", "pictures");

    private Pictures() {
    }

    /**
     * @param node what to draw
     * @param name the file's name without its end
     * @return the picture
     */
    public static WritableImage write(Node node, String name) {
        var parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        var image = node.snapshot(parameters, null);
        try {
            Files.createDirectories(FOLDER);
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", FOLDER.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return image;
    }
}
