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
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.text.Font;
import javafx.stage.Stage;

/** How the windows look: light or dark as the system is or the user wants, our own font, icon and stylesheet. */
public final class Theme {

    private static final String ASSETS = "/org/partbrush/assets/";
    private static final List<String> FONTS = List.of("Inter-Regular.otf", "Inter-SemiBold.otf");
    private static final List<Integer> ICON_SIZES = List.of(16, 32, 48, 128, 256);

    private Theme() {}

    /** Dresses the whole application as the system is. */
    public static void install() {
        install(new SimpleObjectProperty<>(Appearance.SYSTEM));
    }

    /** Dresses the whole application, now and whenever the choice or the system's colour scheme changes. */
    public static void install(ObservableValue<Appearance> chosen) {
        for (String font : FONTS) {
            try (InputStream stream = asset("fonts/" + font)) {
                Font.loadFont(stream, 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        ObservableValue<ColorScheme> system = Platform.getPreferences().colorSchemeProperty();
        chosen.subscribe(appearance -> show(appearance, system.getValue()));
        system.subscribe(scheme -> show(chosen.getValue(), scheme));
    }

    private static void show(Appearance appearance, ColorScheme system) {
        boolean isDark = switch (appearance) {
            case SYSTEM -> system == ColorScheme.DARK;
            case LIGHT -> false;
            case DARK -> true;
        };
        Application.setUserAgentStylesheet(
                isDark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
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
