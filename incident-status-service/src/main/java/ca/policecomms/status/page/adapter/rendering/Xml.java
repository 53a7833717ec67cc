package ca.policecomms.status.page.adapter.rendering;

/** What XML 1.0 and HTML may hold. */
final class Xml {

    private Xml() {}

    /** Without the control characters that no XML document may have, however they got into a text. */
    static String clean(String text) {
        return text.codePoints()
                .filter(c -> c == '\n' || c == '\t' || c == '\r' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
