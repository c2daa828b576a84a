import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Checks PDF files for as long as its input lasts, so that a whole test suite starts Java once.
 *
 * <p>Reads lines "profile TAB path". Answers each with PASS, FAIL or ERROR, then one line for each
 * failed rule, then a line with a single full stop.
 */
public final class Vera {
    public static void main(String[] arguments) throws Exception {
        PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err); // nothing the engine prints may mix with the answers
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        BufferedReader questions =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = questions.readLine(); line != null; line = questions.readLine()) {
            String[] parts = line.split("\t", 2);
            answers.print(check(PDFAFlavour.byFlavourId(parts[0]), new File(parts[1])));
            answers.println(".");
        }
    }

    private static String check(PDFAFlavour profile, File file) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(file, profile);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(profile, false)) {
            ValidationResult result = validator.validate(parser);
            // Nothing checked is nothing proved.
            boolean passed = result.isCompliant() && result.getTotalAssertions() > 0;
            return passed ? "PASS\n" : "FAIL\n" + failures(result);
        } catch (Exception fault) {
            return "ERROR\n" + oneLine(fault.toString()) + "\n";
        }
    }

    private static String failures(ValidationResult result) {
        Map<String, Integer> times = new LinkedHashMap<>();
        Map<String, TestAssertion> first = new LinkedHashMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                String rule =
                        assertion.getRuleId().getClause()
                                + "-"
                                + assertion.getRuleId().getTestNumber();
                times.merge(rule, 1, Integer::sum);
                first.putIfAbsent(rule, assertion);
            }
        }
        StringBuilder lines = new StringBuilder();
        first.forEach(
                (rule, assertion) ->
                        lines.append(rule + " ×" + times.get(rule) + "  ")
                                .append(oneLine(assertion.getMessage()))
                                .append("  at " + oneLine(assertion.getLocation().getContext()))
                                .append('\n'));
        return lines.toString();
    }

    private static String oneLine(String text) {
        return text == null ? "" : text.replaceAll("\\s+", " ").trim();
    }
}
