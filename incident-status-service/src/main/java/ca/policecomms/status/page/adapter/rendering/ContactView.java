package ca.policecomms.status.page.adapter.rendering;

import ca.policecomms.status.wording.model.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The contact block in one language.
 *
 * @param street first line of the address, {@code town} the rest of it, or null
 */
record ContactView(String agency, String address, String street, String town, String call, List<Line> lines) {

    /** @param href null for what no device can dial or open */
    record Line(String label, String text, String href) {}

    static ContactView of(PublicContact contact, Language language) {
        Texts texts = Texts.in(language);
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(texts.get("telephone"), contact.telephone(), dial(contact.telephone())));
        if (contact.tty() != null) {
            lines.add(new Line(texts.get("tty"), contact.tty(), dial(contact.tty())));
        }
        new TreeMap<>(contact.faxes()).forEach((use, number) -> {
            String label = texts.has("fax_" + use) ? texts.get("fax_" + use) : texts.get("fax");
            lines.add(new Line(label, number, null));
        });
        if (contact.website() != null) {
            lines.add(new Line(texts.get("website"), contact.website(), contact.website()));
        }
        String[] address = contact.address().split(", ", 2);
        return new ContactView(
                contact.agency().in(language),
                contact.address(),
                address[0],
                address.length > 1 ? address[1] : null,
                texts.get("call", contact.emergency()),
                List.copyOf(lines));
    }

    /** All of it in one line, where there is no room for a block. */
    public String line() {
        return agency + ", " + address + ". "
                + lines.stream()
                        .filter(line -> line.href() == null || line.href().startsWith("tel:"))
                        .map(line -> line.label() + " " + line.text())
                        .collect(Collectors.joining(", "))
                + ".";
    }

    static String dial(String number) {
        return "tel:+1-" + number;
    }
}
