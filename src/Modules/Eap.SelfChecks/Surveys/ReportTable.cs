namespace Eap.SelfChecks.Surveys;

/// <summary>A table of a report: a question, or one choice of a question that takes several.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Choice">The choice it is about; null: the question as a whole.</param>
/// <param name="Columns">What could be chosen; choices told together stand in one.</param>
/// <param name="Groups">Everybody, then the groups, where the survey has any; none where the choices cannot be told apart at all.</param>
public sealed record ReportTable(string Question, string? Choice, IReadOnlyList<string> Columns, IReadOnlyList<ReportRow> Groups);

/// <summary>A row of such a table.</summary>
/// <param name="Group">The group; null: everybody.</param>
/// <param name="Total">How many answered.</param>
/// <param name="Counts">How many chose what; null: not told, since it is a small number or would give one away.</param>
public sealed record ReportRow(string? Group, int Total, IReadOnlyList<int?> Counts);
