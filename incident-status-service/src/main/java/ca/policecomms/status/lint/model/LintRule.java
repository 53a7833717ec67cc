package ca.policecomms.status.lint.model;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Phrases that have hurt agencies before: each must be meant. */
enum LintRule {
    ATTRIBUTION(
            "Who did it is for investigators and courts to say. Are you cleared to say it?",
            "(?:nation|state)[- ]sponsored|foreign actors?|hackers? from|attributed to|responsible for the"
                    + " attack|[ée]tatique|pirates? (?:russes?|chinois|iraniens?|nord-cor[ée]ens?)|attribu[ée]e?"
                    + " [àa]|(?:russian|chinese|iranian|north korean)"
                    + " (?:hackers?|group|gang|actors?)|lockbit|alphv|blackcat|akira|\\bcl0p\\b"),
    RANSOM(
            "Talk of ransom helps those who ask for it. Is it needed, and cleared?",
            "ran[sç]om\\w*|ran[cç]on\\w*|extorti\\w+|extorsion|paid the attackers?|pay(?:é|er) les pirates"),
    PERSON_NAME(
            "Does this name a person, and may it?",
            "\\b(?:Mr|Mrs|Ms|Dr|Const|Cst|Sgt|Insp|Supt|PC|Det|M|Mme|Mlle|Agt|Gend)\\.?"
                    + " \\p{Lu}[\\p{L}'’-]+|\\b(?:Constable|Sergeant|Inspector|Chief|Detective|Officer|Agente?|Sergente?|Inspect(?:eur|rice)|Chef)"
                    + " \\p{Lu}[\\p{L}'’-]+"),
    NO_EVIDENCE(
            "“No evidence” is often read as “it did not happen”. Say what was looked at, and since when.",
            "no (?:evidence|indication|reason to believe)(?: that)?|(?:aucune|pas de) (?:preuve|indication)"
                    + "|rien n['’]indique|aucun (?:indice|[ée]l[ée]ment)");

    private final String question;
    private final Pattern pattern;

    LintRule(String question, String phrases) {
        this.question = question;
        int flags = name().equals("PERSON_NAME")
                ? Pattern.UNICODE_CHARACTER_CLASS
                : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        this.pattern = Pattern.compile(phrases, flags);
    }

    String question() {
        return question;
    }

    Matcher in(String text) {
        return pattern.matcher(text);
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
