using Eap.SelfChecks.Rules;

namespace Eap.SelfChecks.Surveys;

/// <summary>Counts answers into a report. What it returns has been through <see cref="SurveyBlur"/> and <see cref="Suppression"/>; the counts themselves leave it nowhere.</summary>
public static class SurveyCount
{
    /// <summary>The smallest number that is told: since numbers are blurred, a step above ten.</summary>
    public const int SmallestTold = Suppression.SmallestGroup + SurveyBlur.Step;

    /// <summary>What the answers come to.</summary>
    /// <param name="title">What the survey is called.</param>
    /// <param name="survey">Its questions.</param>
    /// <param name="answers">What everybody chose.</param>
    /// <param name="blur">What becomes of each count before anything is decided; drawn once for each.</param>
    /// <param name="least">The fewest answers of which anything is told.</param>
    /// <param name="k">The smallest number that is told.</param>
    public static SurveyReport Of(string title, SurveyPart survey, IReadOnlyList<IReadOnlyList<IReadOnlyList<int>>> answers, Func<int, int> blur, int least = Suppression.SmallestGroup, int k = SmallestTold)
    {
        var groupBy = survey.GroupBy is { } at ? survey.Questions[at] : null;
        var nothing = new SurveyReport(title, null, groupBy?.Text, []);
        if (answers.Count < least) return nothing;
        int[] groups = groupBy is null ? [blur(answers.Count)] : [.. groupBy.Options.Select((_, group) => blur(answers.Count(answer => answer[survey.GroupBy!.Value][0] == group)))];
        if (groups.Sum() < k) return nothing;
        var page = new Groups(groupBy?.Options ?? [""], groups, Suppression.Blocks(groups, k));
        return new SurveyReport(title, groups.Sum(), groupBy?.Text, [.. survey.Questions.SelectMany((question, position) => Tables(question, position))]);

        IEnumerable<ReportTable> Tables(SurveyQuestion question, int position) => question.Kind switch
        {
            SurveyQuestionKind.Multiple => question.Options.Select((choice, at) => Say(question.Text, choice, ["选了", "没有选"], Count(2, answer => answer[position].Contains(at) ? 0 : 1), page, k)),
            // The question that makes the groups is told by what was drawn for them, not drawn again.
            _ when position == survey.GroupBy => [Say(question.Text, null, question.Options, [groups], new Groups([""], [groups.Sum()], [[0]]), k)],
            _ => [Say(question.Text, null, question.Options, Count(question.Options.Count, answer => answer[position][0]), page, k)],
        };

        int[][] Count(int columns, Func<IReadOnlyList<IReadOnlyList<int>>, int> columnOf)
        {
            var counts = groups.Select(_ => new int[columns]).ToArray();
            foreach (var answer in answers) counts[survey.GroupBy is { } by ? answer[by][0] : 0][columnOf(answer)]++;
            return [.. counts.Select(row => row.Select(blur).ToArray())];
        }
    }

    private static ReportTable Say(string question, string? choice, IReadOnlyList<string> columns, int[][] counts, Groups groups, int k)
    {
        // Everything in one column says nothing but how many answered.
        if (Suppression.Of(counts, k, groups.Blocks) is not { Columns.Count: > 1 } table) return new ReportTable(question, choice, [], []);
        var everybody = new ReportRow(null, groups.Totals.Sum(), [.. table.Columns.Select(column => (int?)column.Total)]);
        var rows = table.Rows.Count == 1 ? [] : table.Rows.Select((row, at) => new ReportRow(Name(row.Members, groups.Names), row.Members.Sum(member => groups.Totals[member]), table.Cells[at]));
        return new ReportTable(question, choice, [.. table.Columns.Select(column => Name(column.Members, columns))], [everybody, .. rows]);
    }

    private static string Name(IReadOnlyList<int> members, IReadOnlyList<string> names) => string.Join('、', members.Select(member => names[member]));

    // The rows of every table: their totals are drawn once, and so is which of them are told together.
    private sealed record Groups(IReadOnlyList<string> Names, IReadOnlyList<int> Totals, IReadOnlyList<IReadOnlyList<int>> Blocks);
}
