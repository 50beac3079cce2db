using Eap.SelfChecks.Rules;

namespace Eap.SelfChecks.Surveys;

/// <summary>Makes a report of what was counted. What it returns has been through <see cref="SurveyBlur"/> and <see cref="Suppression"/>; the counts themselves leave it nowhere.</summary>
public static class SurveyCount
{
    /// <summary>What the answers come to.</summary>
    /// <param name="title">What the survey is called.</param>
    /// <param name="tally">What everybody chose.</param>
    /// <param name="blur">What becomes of each count before anything is decided; drawn once for each.</param>
    /// <param name="k">The smallest number that is told.</param>
    /// <param name="least">The fewest answers of which anything is told.</param>
    public static SurveyReport Of(string title, SurveyTally tally, Func<int, int> blur, int k, int least = Suppression.SmallestGroup)
    {
        var nothing = new SurveyReport(title, null, tally.GroupBy?.Text, []);
        if (tally.Answers < least) return nothing;
        var total = blur(tally.Answers);
        if (total < k) return nothing;
        int[] groups = tally.GroupBy is null ? [total] : [.. tally.Groups.Select(blur)];
        var page = new Groups(tally.GroupBy?.Options ?? [""], groups, Suppression.Blocks(groups, k), total);
        return new SurveyReport(title, total, tally.GroupBy?.Text, [.. tally.Tables.Select(Tell)]);

        ReportTable Tell(SurveyTable table, int at)
        {
            // The question that makes the groups is told by what was drawn for them, not drawn again.
            if (tally.MakesGroups(at)) return Say(table, [groups], groups, new Groups([""], [total], [[0]], total), k);
            // A number for everybody is drawn from everybody: cells added up would bring the chance of each with them.
            int[] columns = [.. tally.Columns(at).Select(blur)];
            return Say(table, tally.GroupBy is null ? [columns] : [.. tally.Cells(at).Select(row => row.Select(blur).ToArray())], columns, page, k);
        }
    }

    private static ReportTable Say(SurveyTable table, int[][] cells, int[] columns, Groups groups, int k)
    {
        var (question, choice) = (table.Question.Text, table.Choice is { } at ? table.Question.Options[at] : null);
        // Everything in one column says nothing but how many answered.
        if (Suppression.Of(cells, groups.Totals, columns, k, groups.Blocks) is not { Columns.Count: > 1 } safe) return new ReportTable(question, choice, [], []);
        var everybody = new ReportRow(null, groups.Everybody, [.. safe.Columns.Select(column => (int?)column.Total)]);
        var rows = safe.Rows.Count == 1 ? [] : safe.Rows.Select((row, line) => new ReportRow(Name(row.Members, groups.Names), row.Total, safe.Cells[line]));
        return new ReportTable(question, choice, [.. safe.Columns.Select(column => Name(column.Members, choice is null ? table.Question.Options : ["选了", "没有选"]))], [everybody, .. rows]);
    }

    private static string Name(IReadOnlyList<int> members, IReadOnlyList<string> names) => string.Join('、', members.Select(member => names[member]));

    // The rows of every table: their totals are drawn once, and so is which of them are told together.
    private sealed record Groups(IReadOnlyList<string> Names, IReadOnlyList<int> Totals, IReadOnlyList<IReadOnlyList<int>> Blocks, int Everybody);
}
