package ca.policecomms.gateway.answer;

/** RFC 9457 problem details as the services write them: same members, same order, no space between. */
public final class ProblemBody {

    public static final String MEDIA_TYPE = "application/problem+json";

    private ProblemBody() {}

    public static String of(GatewayProblem problem, String detail, String traceId) {
        StringBuilder json = new StringBuilder(224);
        json.append("{\"type\":\"/problems/").append(problem.code());
        json.append("\",\"title\":\"").append(problem.title());
        json.append("\",\"status\":").append(problem.status());
        json.append(",\"code\":\"").append(problem.code());
        json.append("\",\"detail\":\"");
        escape(json, detail);
        json.append("\",\"traceId\":\"").append(traceId).append("\"}");
        return json.toString();
    }

    /** RFC 8259, 7. */
    private static void escape(StringBuilder json, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int escape = "\"\\\b\t\n\f\r".indexOf(c);
            if (escape >= 0) {
                json.append('\\').append("\"\\btnfr".charAt(escape));
            } else if (c < 0x20) {
                json.append(String.format("\\u%04X", (int) c));
            } else {
                json.append(c);
            }
        }
    }
}
