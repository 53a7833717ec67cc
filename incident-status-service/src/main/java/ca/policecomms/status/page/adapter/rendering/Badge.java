package ca.policecomms.status.page.adapter.rendering;

/** A small picture of a state for other sites: words, shape and colour, and all of it as text for those who cannot see. */
final class Badge {

    private static final int HEIGHT = 24;
    private static final int PADDING = 9;
    private static final double LETTER = 6.6;

    private Badge() {}

    /** @param contact is part of its description */
    static String svg(String label, Mark mark, String language, String contact) {
        int left = width(label) + 2 * PADDING;
        int right = width(mark.words()) + 2 * PADDING + 16;
        int all = left + right;
        String title = Xml.escape(label + ": " + mark.words());
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"" + language + "\" width=\"" + all + "\" height=\""
                + HEIGHT + "\" viewBox=\"0 0 " + all + " " + HEIGHT
                + "\" role=\"img\" aria-labelledby=\"t d\"><title id=\"t\">" + title + "</title><desc id=\"d\">"
                + Xml.escape(contact) + "</desc><clipPath id=\"c\"><rect width=\"" + all + "\" height=\"" + HEIGHT
                + "\" rx=\"4\"/></clipPath><g clip-path=\"url(#c)\"><rect width=\"" + left + "\" height=\"" + HEIGHT
                + "\" fill=\"#16202d\"/><rect x=\"" + left + "\" width=\"" + right + "\" height=\"" + HEIGHT
                + "\" fill=\"" + colour(mark.shape()) + "\"/></g>" + "<path transform=\"translate(" + (left + PADDING)
                + " 6)\" d=\"" + shape(mark.shape()) + "\" fill=\"none\" stroke=\"#fff\" stroke-width=\"1.8\"/>"
                + "<g fill=\"#fff\" font-family=\"Verdana,DejaVu Sans,sans-serif\" font-size=\"11\">"
                + text(PADDING, width(label), label)
                + text(left + PADDING + 17, width(mark.words()), mark.words()) + "</g></svg>";
    }

    private static String text(int x, int length, String words) {
        return "<text x=\"" + x + "\" y=\"16\" textLength=\"" + length + "\" lengthAdjust=\"spacingAndGlyphs\">"
                + Xml.escape(words) + "</text>";
    }

    private static int width(String words) {
        return (int) Math.ceil(words.length() * LETTER);
    }

    /** Dark enough for white letters: 4.5 to 1 at least. */
    private static String colour(String shape) {
        return switch (shape) {
            case "ok" -> "#14653a";
            case "minor" -> "#735000";
            case "partial" -> "#953c00";
            case "major" -> "#a1151b";
            default -> "#1b4f93";
        };
    }

    private static String shape(String shape) {
        return switch (shape) {
            case "ok" -> "M1 6l3.5 3.5L11 2";
            case "minor" -> "M6 1l5.5 10H.5zM6 5v3";
            case "partial" -> "M6 .5L11.5 6 6 11.5.5 6zM6 4v3";
            case "major" -> "M1.5 1.5l9 9M10.5 1.5l-9 9";
            default -> "M6 1a5 5 0 1 0 .1 0zM6 3.5V6l2 1.5";
        };
    }
}
