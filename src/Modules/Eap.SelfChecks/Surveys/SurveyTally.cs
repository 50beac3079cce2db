namespace Eap.SelfChecks.Surveys;

/// <summary>How often each thing was chosen, counted one answer after the other: the answers need not lie in memory together.</summary>
public sealed class SurveyTally
{
    private readonly SurveyPart _survey;
    private readonly int[][][] _cells;

    /// <summary>Nobody has answered yet.</summary>
    public SurveyTally(SurveyPart survey)
    {
        (_survey, Tables, GroupBy) = (survey, SurveyTable.Of(survey), survey.GroupBy is { } at ? survey.Questions[at] : null);
        var groups = GroupBy?.Options.Count ?? 1;
        Groups = new int[groups];
        _cells = [.. Tables.Select(table => Enumerable.Range(0, groups).Select(_ => new int[table.Columns]).ToArray())];
    }

    /// <summary>What is counted.</summary>
    public IReadOnlyList<SurveyTable> Tables { get; }

    /// <summary>The question that makes groups; null for none.</summary>
    public SurveyQuestion? GroupBy { get; }

    /// <summary>How many answered.</summary>
    public int Answers { get; private set; }

    /// <summary>How many there are in each group; one group where there is no question that makes them.</summary>
    public int[] Groups { get; }

    /// <summary>The counts of a table: group by group, column by column.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Cells(int table) => _cells[table];

    /// <summary>How many there are in each column of a table.</summary>
    public IReadOnlyList<int> Columns(int table) => [.. Enumerable.Range(0, Tables[table].Columns).Select(column => _cells[table].Sum(row => row[column]))];

    /// <summary>This table is the question that makes the groups.</summary>
    public bool MakesGroups(int table) => Tables[table] is { Choice: null } made && made.Position == _survey.GroupBy;

    /// <summary>Counts one more.</summary>
    public void Add(IReadOnlyList<IReadOnlyList<int>> answer)
    {
        var group = _survey.GroupBy is { } by ? answer[by][0] : 0;
        Answers++;
        Groups[group]++;
        for (var at = 0; at < Tables.Count; at++) _cells[at][group][Tables[at].ColumnOf(answer)]++;
    }
}
