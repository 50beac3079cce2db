using Eap.SelfChecks.Rules;

namespace Eap.SelfChecks.Surveys;

/// <summary>Counts answers into a report. What it returns has been through <see cref="Suppression"/>; the counts themselves leave it nowhere.</summary>
public static class SurveyCount
{
    /// <summary>What the answers come to.</summary>
    /// <param name="title">What the survey is called.</param>
    /// <param name="survey">Its questions.</param>
    /// <param name="answers">What everybody chose.</param>
    /// <param name="k">The smallest number that is told.</param>
    public static SurveyReport Of(string title, SurveyPart survey, IReadOnlyList<IReadOnlyList<IReadOnlyList<int>>> answers, int k = Suppression.SmallestGroup)
    {
        var groupBy = survey.GroupBy is { } at ? survey.Questions[at] : null;
        if (answers.Count < k) return new SurveyReport(title, null, groupBy?.Text, []);
        var groups = groupBy is null ? [] : groupBy.Options;
        return new SurveyReport(title, answers.Count, groupBy?.Text, [.. survey.Questions.SelectMany((question, position) => Tables(question, position))]);

        IEnumerable<ReportTable> Tables(SurveyQuestion question, int position) => question.Kind == SurveyQuestionKind.Multiple
            ? question.Options.Select((choice, at) => Table(question, choice, ["选了", "没有选"], answer => answer[position].Contains(at) ? 0 : 1, isGrouped: true))
            : [Table(question, null, question.Options, answer => answer[position][0], isGrouped: position != survey.GroupBy)];

        ReportTable Table(SurveyQuestion question, string? choice, IReadOnlyList<string> columns, Func<IReadOnlyList<IReadOnlyList<int>>, int> columnOf, bool isGrouped)
        {
            var rows = isGrouped && groups.Count > 0 ? groups : [""];
            var counts = rows.Select(_ => new int[columns.Count]).ToArray();
            foreach (var answer in answers) counts[rows.Count > 1 ? answer[survey.GroupBy!.Value][0] : 0][columnOf(answer)]++;
            return Say(question.Text, choice, rows, columns, Suppression.Of(counts, k)!);
        }
    }

    private static ReportTable Say(string question, string? choice, IReadOnlyList<string> rows, IReadOnlyList<string> columns, SafeTable table)
    {
        // Everything in one column says nothing but how many answered.
        if (table.Columns.Count == 1) return new ReportTable(question, choice, [], []);
        var everybody = new ReportRow(null, table.Total, [.. table.Columns.Select(column => (int?)column.Total)]);
        var groups = table.Rows.Count == 1 ? [] : table.Rows.Select((row, at) => new ReportRow(Name(row, rows), row.Total, table.Cells[at]));
        return new ReportTable(question, choice, [.. table.Columns.Select(column => Name(column, columns))], [everybody, .. groups]);
    }

    private static string Name(SafeLine line, IReadOnlyList<string> names) => string.Join('、', line.Members.Select(member => names[member]));
}
