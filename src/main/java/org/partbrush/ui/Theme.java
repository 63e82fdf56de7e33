package org.partbrush.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.text.Font;
import javafx.stage.Stage;

/** How the windows look: light or dark as the system is, our own font, icon and stylesheet. */
public final class Theme {

    private static final String ASSETS = "/org/partbrush/assets/";
    private static final List<String> FONTS = List.of("Inter-Regular.otf", "Inter-SemiBold.otf");
    private static final List<Integer> ICON_SIZES = List.of(16, 32, 48, 128, 256);

    private Theme() {}

    /** Dresses the whole application, now and whenever the system's colour scheme changes. */
    public static void install() {
        for (String font : FONTS) {
            try (InputStream stream = asset("fonts/" + font)) {
                Font.loadFont(stream, 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Platform.Preferences preferences = Platform.getPreferences();
        follow(preferences.getColorScheme());
        preferences.colorSchemeProperty().addListener((observed, before, after) -> follow(after));
    }

    private static void follow(ColorScheme scheme) {
        Application.setUserAgentStylesheet(
                scheme == ColorScheme.DARK
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
    }

    /** Adds what is ours to a window. */
    public static void dress(Stage stage) {
        for (int size : ICON_SIZES) {
            stage.getIcons().add(new Image(asset("icons/partbrush-" + size + ".png")));
        }
        style(stage.getScene());
    }

    /** Adds our stylesheet to a window's content. */
    public static void style(Scene scene) {
        scene.getStylesheets()
                .add(Objects.requireNonNull(Theme.class.getResource("partbrush.css"))
                        .toExternalForm());
    }

    private static InputStream asset(String name) {
        return Objects.requireNonNull(Theme.class.getResourceAsStream(ASSETS + name), name);
    }
}
