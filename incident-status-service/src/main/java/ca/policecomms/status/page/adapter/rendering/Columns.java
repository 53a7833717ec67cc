package ca.policecomms.status.page.adapter.rendering;

/** Breaks text at spaces into lines of at most 80 columns. */
final class Columns {

    static final int WIDTH = 80;

    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder();

    Columns blank() {
        out.append('\n');
        return this;
    }

    Columns line(String text) {
        return wrapped("", text);
    }

    Columns indented(String text) {
        return wrapped(INDENT, text);
    }

    private Columns wrapped(String indent, String text) {
        for (String paragraph : text.split("\\R", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.strip().split(" +")) {
                append(line, word, indent);
            }
            end(line, indent);
        }
        return this;
    }

    private void append(StringBuilder line, String word, String indent) {
        int width = WIDTH - indent.length();
        if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
            end(line, indent);
        }
        String rest = word;
        // An address longer than a line has no space to break at.
        while (rest.length() > width) {
            end(line.append(rest, 0, width), indent);
            rest = rest.substring(width);
        }
        line.append(line.isEmpty() ? "" : " ").append(rest);
    }

    private void end(StringBuilder line, String indent) {
        out.append(line.isEmpty() ? "" : indent).append(line).append('\n');
        line.setLength(0);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
